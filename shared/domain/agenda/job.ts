import type { Temporal } from 'temporal-polyfill';

/** Every kind of work the agenda knows, in the order in which jobs of the same instant run. */
export const JOB_KINDS = [
  'reminder',
  'deadline',
  'weekly-plan-deadline',
  'monthly-forms-deadline',
  'client-list-deadline',
  'month-draft',
  'month-close',
  'quarter-pack',
  'year-close',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** One piece of work of a department, identified by its kind and period; it runs once, as of `at`. */
export interface Job {
  readonly kind: JobKind;
  /** What the job is about: a day, an ISO week, a month, a quarter `YYYY-Qn` or a year. */
  readonly period: string;
  /** The month whose facts it judges and whose ledger it writes. */
  readonly month: string;
  /** The logical time: when it is due, and the as-of of its judgement, however late it runs. */
  readonly at: Temporal.Instant;
}
