import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import type { ListRecordsDeps } from '../../shared/use-cases/list-records.ts';
import { listDailyLogs } from './list-daily-logs.ts';
import { submitDailyLog } from './submit-daily-log.ts';

export const logUseCases = (deps: FileFactDeps & ListRecordsDeps) => ({
  'submit-daily-log': (call: Call<'submit-daily-log'>) => submitDailyLog(deps, call),
  'list-daily-logs': (call: Call<'list-daily-logs'>) => listDailyLogs(deps, call),
});
