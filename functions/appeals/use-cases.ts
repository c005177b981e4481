import type { Call } from '../../shared/ports/call.ts';
import type { ListRecordsDeps } from '../../shared/use-cases/list-records.ts';
import { type DecideAppealDeps, decideAppeal } from './decide-appeal.ts';
import { type FileAppealDeps, fileAppeal } from './file-appeal.ts';
import { listAppeals } from './list-appeals.ts';

export const appealUseCases = (deps: DecideAppealDeps & FileAppealDeps & ListRecordsDeps) => ({
  'file-appeal': (call: Call<'file-appeal'>) => fileAppeal(deps, call),
  'list-appeals': (call: Call<'list-appeals'>) => listAppeals(deps, call),
  'decide-appeal': (call: Call<'decide-appeal'>) => decideAppeal(deps, call),
});
