/** What each operation of ROUTES takes and answers. Refusals of every operation are problems (see problems.ts). */

import type * as z from 'zod';
import type { OperationId } from '../routes.ts';
import {
  CheckClientSchema,
  ClientCheckSchema,
  ClientPageSchema,
  ListClientsQuerySchema,
  SubmitClientSchema,
} from './clients.ts';
import { DailyLogPageSchema, ListDailyLogsQuerySchema, SubmitDailyLogSchema } from './daily-logs.ts';
import { ExcusePageSchema, ExcuseParamsSchema, SubmitExcuseSchema } from './excuses.ts';
import {
  LeavePageSchema,
  LeaveParamsSchema,
  ListAbsencesQuerySchema,
  SubmitLeaveSchema,
  SubmitRejectionSchema,
} from './leaves.ts';
import { MeSchema } from './me.ts';
import {
  ClientListPageSchema,
  FieldRegistrationPageSchema,
  InventoryPageSchema,
  ListFormsQuerySchema,
  MonthlyPlanPageSchema,
  ProposedInventorySchema,
  SubmitClientListSchema,
  SubmitFieldRegistrationSchema,
  SubmitInventorySchema,
  SubmitMonthlyPlanSchema,
  SubmitWeeklyPlanSchema,
  WeeklyPlanPageSchema,
} from './plans.ts';
import {
  CheckProspectSchema,
  FollowUpPageSchema,
  ListFollowUpsQuerySchema,
  ListProspectVisitsQuerySchema,
  ListProspectsQuerySchema,
  ProspectCheckSchema,
  ProspectItemSchema,
  ProspectPageSchema,
  ProspectParamsSchema,
  ProspectReceiptSchema,
  ProspectVisitPageSchema,
  SubmitFollowUpSchema,
  SubmitProspectSchema,
} from './prospects.ts';
import { ReceiptSchema } from './receipt.ts';
import { ListRulingsQuerySchema, RulingPageSchema } from './rulings.ts';
import { NoFieldsSchema } from './shapes.ts';
import { MonthStandingsSchema, ShowStandingsParamsSchema, ShowStandingsQuerySchema } from './standings.ts';

export interface OperationContract {
  /** Path parameters. */
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** An object sent as JSON, or as a form with bracketed names; operations that only read take none. */
  readonly body: z.ZodObject;
  readonly status: 200 | 201;
  readonly response: z.ZodObject;
}

const reads = { params: NoFieldsSchema, query: NoFieldsSchema, body: NoFieldsSchema, status: 200 } as const;
const submits = { ...reads, status: 201, response: ReceiptSchema } as const;

export const CONTRACTS = {
  'submit-daily-log': { ...submits, body: SubmitDailyLogSchema },
  'list-daily-logs': { ...reads, query: ListDailyLogsQuerySchema, response: DailyLogPageSchema },
  'who-am-i': { ...reads, response: MeSchema },
  'submit-leave': { ...submits, body: SubmitLeaveSchema },
  'list-leaves': { ...reads, query: ListAbsencesQuerySchema, response: LeavePageSchema },
  'reject-leave': { ...submits, params: LeaveParamsSchema, body: SubmitRejectionSchema },
  'submit-excuse': { ...submits, body: SubmitExcuseSchema },
  'list-excuses': { ...reads, query: ListAbsencesQuerySchema, response: ExcusePageSchema },
  'reject-excuse': { ...submits, params: ExcuseParamsSchema, body: SubmitRejectionSchema },
  'list-rulings': { ...reads, query: ListRulingsQuerySchema, response: RulingPageSchema },
  'show-standings': {
    ...reads,
    params: ShowStandingsParamsSchema,
    query: ShowStandingsQuerySchema,
    response: MonthStandingsSchema,
  },
  'submit-field-registration': { ...submits, body: SubmitFieldRegistrationSchema },
  'list-field-registrations': { ...reads, query: ListFormsQuerySchema, response: FieldRegistrationPageSchema },
  'submit-weekly-plan': { ...submits, body: SubmitWeeklyPlanSchema },
  'list-weekly-plans': { ...reads, query: ListFormsQuerySchema, response: WeeklyPlanPageSchema },
  'submit-monthly-plan': { ...submits, body: SubmitMonthlyPlanSchema },
  'list-monthly-plans': { ...reads, query: ListFormsQuerySchema, response: MonthlyPlanPageSchema },
  'submit-inventory': { ...submits, body: SubmitInventorySchema },
  'list-inventories': { ...reads, query: ListFormsQuerySchema, response: InventoryPageSchema },
  'prefill-inventory': { ...reads, response: ProposedInventorySchema },
  'submit-client-list': { ...submits, body: SubmitClientListSchema },
  'list-client-lists': { ...reads, query: ListFormsQuerySchema, response: ClientListPageSchema },
  'submit-prospect': { ...submits, body: SubmitProspectSchema, response: ProspectReceiptSchema },
  'list-prospects': { ...reads, query: ListProspectsQuerySchema, response: ProspectPageSchema },
  'check-prospect': { ...reads, body: CheckProspectSchema, response: ProspectCheckSchema },
  'show-prospect': { ...reads, params: ProspectParamsSchema, response: ProspectItemSchema },
  'submit-follow-up': { ...submits, params: ProspectParamsSchema, body: SubmitFollowUpSchema },
  'list-follow-ups': {
    ...reads,
    params: ProspectParamsSchema,
    query: ListFollowUpsQuerySchema,
    response: FollowUpPageSchema,
  },
  'list-prospect-visits': {
    ...reads,
    params: ProspectParamsSchema,
    query: ListProspectVisitsQuerySchema,
    response: ProspectVisitPageSchema,
  },
  'submit-client': { ...submits, body: SubmitClientSchema },
  'list-clients': { ...reads, query: ListClientsQuerySchema, response: ClientPageSchema },
  'check-client': { ...reads, body: CheckClientSchema, response: ClientCheckSchema },
} as const satisfies Record<OperationId, OperationContract>;

type Contracts = typeof CONTRACTS;
/** As a client may write it: defaults may be left out. */
export type RequestBody<Op extends OperationId> = z.input<Contracts[Op]['body']>;
export type RequestQuery<Op extends OperationId> = z.input<Contracts[Op]['query']>;
export type RequestParams<Op extends OperationId> = z.input<Contracts[Op]['params']>;
/** As a use case reads it. */
export interface ParsedRequest<Op extends OperationId> {
  readonly params: z.output<Contracts[Op]['params']>;
  readonly query: z.output<Contracts[Op]['query']>;
  readonly body: z.output<Contracts[Op]['body']>;
}
export type ResponseBody<Op extends OperationId> = z.output<Contracts[Op]['response']>;

interface ContractOf<Op extends OperationId> {
  readonly params: z.ZodType<ParsedRequest<Op>['params']>;
  readonly query: z.ZodType<ParsedRequest<Op>['query']>;
  readonly body: z.ZodType<ParsedRequest<Op>['body']>;
  readonly status: 200 | 201;
  readonly response: z.ZodType<ResponseBody<Op>>;
}

/** CONTRACTS for code that is generic in the operation. */
export const contractOf = <Op extends OperationId>(operation: Op): ContractOf<Op> => {
  const contracts: { readonly [Id in OperationId]: ContractOf<Id> } = CONTRACTS;
  return contracts[operation];
};
