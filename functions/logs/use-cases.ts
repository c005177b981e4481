import type { Call } from '../../shared/ports/call.ts';
import { listDailyLogs, type ListDailyLogsDeps } from './list-daily-logs.ts';
import { submitDailyLog, type SubmitDailyLogDeps } from './submit-daily-log.ts';

export const logUseCases = (deps: SubmitDailyLogDeps & ListDailyLogsDeps) => ({
  'submit-daily-log': (call: Call<'submit-daily-log'>) => submitDailyLog(deps, call),
  'list-daily-logs': (call: Call<'list-daily-logs'>) => listDailyLogs(deps, call),
});
