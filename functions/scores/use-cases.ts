import type { Call } from '../../shared/ports/call.ts';
import type { ListVersionsDeps } from '../../shared/use-cases/list-versions.ts';
import { enterScores, type EnterScoresDeps } from './enter-scores.ts';
import { listScores } from './list-scores.ts';

export const scoreUseCases = (deps: EnterScoresDeps & ListVersionsDeps) => ({
  'enter-scores': (call: Call<'enter-scores'>) => enterScores(deps, call),
  'list-scores': (call: Call<'list-scores'>) => listScores(deps, call),
});
