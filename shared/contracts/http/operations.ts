/** What each operation of ROUTES takes and answers. Refusals of every operation are problems (see problems.ts). */

import type * as z from 'zod';
import type { OperationId } from '../routes.ts';
import { appealsContracts } from './contracts/appeals.ts';
import { calendarContracts } from './contracts/calendar.ts';
import { casesContracts } from './contracts/cases.ts';
import { competitionsContracts } from './contracts/competitions.ts';
import { conductContracts } from './contracts/conduct.ts';
import { leavesContracts } from './contracts/leaves.ts';
import { ledgerContracts } from './contracts/ledger.ts';
import { logsContracts } from './contracts/logs.ts';
import { meetingsContracts } from './contracts/meetings.ts';
import { monthsContracts } from './contracts/months.ts';
import { noticesContracts } from './contracts/notices.ts';
import { operationsContracts } from './contracts/operations.ts';
import { plansContracts } from './contracts/plans.ts';
import { policiesContracts } from './contracts/policies.ts';
import { privacyContracts } from './contracts/privacy.ts';
import { prospectsContracts } from './contracts/prospects.ts';
import { reportsContracts } from './contracts/reports.ts';
import { resultsContracts } from './contracts/results.ts';
import { rosterContracts } from './contracts/roster.ts';
import { scoresContracts } from './contracts/scores.ts';
import { sessionContracts } from './contracts/session.ts';
import { standingsContracts } from './contracts/standings.ts';
import { suggestionsContracts } from './contracts/suggestions.ts';
import { trainingContracts } from './contracts/training.ts';
import { uploadsContracts } from './contracts/uploads.ts';
import { webhooksContracts } from './contracts/webhooks.ts';
import type { OperationContract } from './operation-contract.ts';

/** All of them: whoever serves or asks some takes those of their capabilities, for making all takes its time. */
export const CONTRACTS = {
  ...appealsContracts,
  ...calendarContracts,
  ...casesContracts,
  ...competitionsContracts,
  ...conductContracts,
  ...leavesContracts,
  ...ledgerContracts,
  ...logsContracts,
  ...meetingsContracts,
  ...monthsContracts,
  ...noticesContracts,
  ...operationsContracts,
  ...plansContracts,
  ...policiesContracts,
  ...privacyContracts,
  ...prospectsContracts,
  ...reportsContracts,
  ...resultsContracts,
  ...rosterContracts,
  ...scoresContracts,
  ...sessionContracts,
  ...standingsContracts,
  ...suggestionsContracts,
  ...trainingContracts,
  ...uploadsContracts,
  ...webhooksContracts,
} as const satisfies Record<OperationId, OperationContract>;

type Known = typeof CONTRACTS;
/** As a client may write it: defaults may be left out. */
export type RequestBody<Op extends OperationId> = z.input<Known[Op]['body']>;
export type RequestQuery<Op extends OperationId> = z.input<Known[Op]['query']>;
export type RequestParams<Op extends OperationId> = z.input<Known[Op]['params']>;
/** As a use case reads it. */
export interface ParsedRequest<Op extends OperationId> {
  readonly params: z.output<Known[Op]['params']>;
  readonly query: z.output<Known[Op]['query']>;
  readonly body: z.output<Known[Op]['body']>;
}
export type ResponseBody<Op extends OperationId> = z.output<Known[Op]['response']>;

/** The contract of an operation, for code that is generic in it. */
export interface ContractOf<Op extends OperationId> {
  readonly params: z.ZodType<ParsedRequest<Op>['params']>;
  readonly query: z.ZodType<ParsedRequest<Op>['query']>;
  readonly body: z.ZodType<ParsedRequest<Op>['body']>;
  readonly status: 200 | 201;
  readonly response: z.ZodType<ResponseBody<Op>>;
}

/** Of some operations. */
export type Contracts = { readonly [Op in OperationId]?: ContractOf<Op> };

/** CONTRACTS for code that is generic in the operation. */
export const contractOf = <Op extends OperationId>(operation: Op): ContractOf<Op> => {
  const contracts: { readonly [Id in OperationId]: ContractOf<Id> } = CONTRACTS;
  return contracts[operation];
};
