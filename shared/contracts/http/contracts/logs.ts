import { DailyLogPageSchema, ListDailyLogsQuerySchema, SubmitDailyLogSchema } from '../daily-logs.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const logsContracts = {
  'submit-daily-log': { ...submits, body: SubmitDailyLogSchema },
  'list-daily-logs': { ...reads, query: ListDailyLogsQuerySchema, response: DailyLogPageSchema },
} as const satisfies ContractsOf<'logs'>;
