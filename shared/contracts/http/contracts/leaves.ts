import { ExcusePageSchema, ExcuseParamsSchema, SubmitExcuseSchema } from '../excuses.ts';
import {
  LeavePageSchema,
  LeaveParamsSchema,
  ListAbsencesQuerySchema,
  SubmitLeaveSchema,
  SubmitRejectionSchema,
} from '../leaves.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const leavesContracts = {
  'submit-leave': { ...submits, body: SubmitLeaveSchema },
  'list-leaves': { ...reads, query: ListAbsencesQuerySchema, response: LeavePageSchema },
  'reject-leave': { ...submits, params: LeaveParamsSchema, body: SubmitRejectionSchema },
  'submit-excuse': { ...submits, body: SubmitExcuseSchema },
  'list-excuses': { ...reads, query: ListAbsencesQuerySchema, response: ExcusePageSchema },
  'reject-excuse': { ...submits, params: ExcuseParamsSchema, body: SubmitRejectionSchema },
} as const satisfies ContractsOf<'leaves'>;
