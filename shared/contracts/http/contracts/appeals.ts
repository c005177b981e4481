import {
  AppealPageSchema,
  AppealParamsSchema,
  DecideAppealSchema,
  FileAppealSchema,
  ListAppealsQuerySchema,
} from '../appeals.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const appealsContracts = {
  'file-appeal': { ...submits, body: FileAppealSchema },
  'list-appeals': { ...reads, query: ListAppealsQuerySchema, response: AppealPageSchema },
  'decide-appeal': { ...submits, params: AppealParamsSchema, body: DecideAppealSchema },
} as const satisfies ContractsOf<'appeals'>;
