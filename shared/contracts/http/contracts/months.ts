import { CommendationSchema, MonthParamsSchema, MonthReviewSchema, SealedPackSchema } from '../months.ts';
import { CompleteTaskSchema, ListTasksQuerySchema, TaskPageSchema, TaskParamsSchema } from '../tasks.ts';
import { ClosedYearParamsSchema, ClosedYearSchema, ShowClosedYearQuerySchema } from '../years.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const monthsContracts = {
  'show-month': { ...reads, params: MonthParamsSchema, response: MonthReviewSchema },
  'confirm-month': { ...submits, params: MonthParamsSchema },
  'show-commendation': { ...reads, params: MonthParamsSchema, response: CommendationSchema },
  'show-sealed-pack': { ...reads, params: MonthParamsSchema, response: SealedPackSchema },
  'list-tasks': { ...reads, query: ListTasksQuerySchema, response: TaskPageSchema },
  'show-closed-year': {
    ...reads,
    params: ClosedYearParamsSchema,
    query: ShowClosedYearQuerySchema,
    response: ClosedYearSchema,
  },
  'complete-task': { ...submits, params: TaskParamsSchema, body: CompleteTaskSchema },
} as const satisfies ContractsOf<'months'>;
