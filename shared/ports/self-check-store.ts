import type { Temporal } from 'temporal-polyfill';

/** What a self-check looked at. */
export interface SelfCheckSummary {
  /** Its scheduled time. */
  readonly checkedAt: Temporal.Instant;
  readonly departments: number;
  readonly ledgers: number;
  readonly entries: number;
  readonly monthsJudgedAgain: number;
  readonly differences: number;
}

export interface SelfCheckStore {
  /** Keeps the summary in the place of an earlier one; of two the later stays, whichever comes first. */
  keep(summary: SelfCheckSummary): Promise<void>;
  /** Of the latest self-check; undefined before the first. */
  last(): Promise<SelfCheckSummary | undefined>;
}
