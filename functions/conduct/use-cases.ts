import type { Call } from '../../shared/ports/call.ts';
import { correctSpotCheck } from './correct-spot-check.ts';
import { drawSpotChecks, type DrawSpotChecksDeps } from './draw-spot-checks.ts';
import { listDraws } from './list-draws.ts';
import { listSpotChecks, type ListSpotChecksDeps } from './list-spot-checks.ts';
import { recordSpotCheck, type RecordSpotCheckDeps } from './record-spot-check.ts';

export const conductUseCases = (deps: DrawSpotChecksDeps & RecordSpotCheckDeps & ListSpotChecksDeps) => ({
  'draw-spot-checks': (call: Call<'draw-spot-checks'>) => drawSpotChecks(deps, call),
  'list-spot-check-draws': (call: Call<'list-spot-check-draws'>) => listDraws(deps, call),
  'record-spot-check': (call: Call<'record-spot-check'>) => recordSpotCheck(deps, call),
  'list-spot-checks': (call: Call<'list-spot-checks'>) => listSpotChecks(deps, call),
  'correct-spot-check': (call: Call<'correct-spot-check'>) => correctSpotCheck(deps, call),
});
