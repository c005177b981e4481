import {
  CaseFileSchema,
  CasePageSchema,
  CaseParamsSchema,
  CaseProgressSchema,
  CloseCaseSchema,
  HandOverCaseSchema,
  ListCasesQuerySchema,
  MarkPapersSchema,
  NoteCaseSchema,
  OpenCaseSchema,
  ReviewCaseSchema,
} from '../cases.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const casesContracts = {
  'open-case': { ...submits, body: OpenCaseSchema },
  'list-cases': { ...reads, query: ListCasesQuerySchema, response: CasePageSchema },
  'show-case': { ...reads, params: CaseParamsSchema, response: CaseFileSchema },
  'mark-case-papers': { ...submits, params: CaseParamsSchema, body: MarkPapersSchema },
  'note-case': { ...submits, params: CaseParamsSchema, body: NoteCaseSchema },
  'hand-over-case': { ...submits, params: CaseParamsSchema, body: HandOverCaseSchema },
  'submit-case': { ...submits, params: CaseParamsSchema },
  'review-case': { ...submits, params: CaseParamsSchema, body: ReviewCaseSchema },
  'close-case': { ...submits, params: CaseParamsSchema, body: CloseCaseSchema },
  'answer-case-progress': { ...reads, params: CaseParamsSchema, response: CaseProgressSchema },
} as const satisfies ContractsOf<'cases'>;
