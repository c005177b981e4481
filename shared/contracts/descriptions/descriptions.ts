/** Every capability and every operation, described. */

import type { ProblemCode } from '../problems.ts';
import type { Capability, OperationId } from '../routes.ts';
import { APPEALS } from './appeals.ts';
import { CASES } from './cases.ts';
import { COMPETITIONS } from './competitions.ts';
import { CONDUCT } from './conduct.ts';
import type { CapabilityDescription, OperationDescription } from './description.ts';
import { LEAVES } from './leaves.ts';
import { LEDGER } from './ledger.ts';
import { LOGS } from './logs.ts';
import { MEETINGS } from './meetings.ts';
import { OPERATIONS } from './operations.ts';
import { PRIVACY } from './privacy.ts';
import { PROSPECTS } from './prospects.ts';
import { RESULTS } from './results.ts';
import { SCORES } from './scores.ts';
import { SESSION } from './session.ts';
import { STANDINGS } from './standings.ts';
import { ROSTER } from './roster.ts';
import { PLANS } from './plans.ts';
import { POLICIES } from './policies.ts';
import { CALENDAR } from './calendar.ts';
import { SUGGESTIONS } from './suggestions.ts';
import { TRAINING } from './training.ts';
import { MONTHS } from './months.ts';
import { REPORTS } from './reports.ts';
import { UPLOADS } from './uploads.ts';
import { NOTICES } from './notices.ts';
import { WEBHOOKS } from './webhooks.ts';

export const CAPABILITIES = {
  logs: LOGS,
  leaves: LEAVES,
  session: SESSION,
  ledger: LEDGER,
  standings: STANDINGS,
  roster: ROSTER,
  policies: POLICIES,
  calendar: CALENDAR,
  suggestions: SUGGESTIONS,
  competitions: COMPETITIONS,
  scores: SCORES,
  results: RESULTS,
  cases: CASES,
  training: TRAINING,
  appeals: APPEALS,
  meetings: MEETINGS,
  conduct: CONDUCT,
  uploads: UPLOADS,
  months: MONTHS,
  reports: REPORTS,
  webhooks: WEBHOOKS,
  notices: NOTICES,
  privacy: PRIVACY,
  plans: PLANS,
  prospects: PROSPECTS,
  operations: OPERATIONS,
} satisfies { readonly [Of in Capability]: CapabilityDescription<Of> };

export const DESCRIPTIONS = {
  ...LOGS.operations,
  ...LEAVES.operations,
  ...SESSION.operations,
  ...LEDGER.operations,
  ...STANDINGS.operations,
  ...ROSTER.operations,
  ...POLICIES.operations,
  ...CALENDAR.operations,
  ...SUGGESTIONS.operations,
  ...COMPETITIONS.operations,
  ...SCORES.operations,
  ...RESULTS.operations,
  ...CASES.operations,
  ...TRAINING.operations,
  ...APPEALS.operations,
  ...MEETINGS.operations,
  ...CONDUCT.operations,
  ...UPLOADS.operations,
  ...MONTHS.operations,
  ...REPORTS.operations,
  ...WEBHOOKS.operations,
  ...NOTICES.operations,
  ...PRIVACY.operations,
  ...PLANS.operations,
  ...PROSPECTS.operations,
  ...OPERATIONS.operations,
} satisfies { readonly [Op in OperationId]: OperationDescription<Op> };

/** The parts of an example, for code that is generic in the operation. */
export interface AnyExample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

export const exampleOf = (operation: OperationId): AnyExample => DESCRIPTIONS[operation].example;

/** What the use case of an operation may refuse with; it cannot use a code that the reference does not name. */
export type RefusalOf<Op extends OperationId> = Extract<
  (typeof DESCRIPTIONS)[Op]['refusals'][number] | 'invalid-request',
  ProblemCode
>;
