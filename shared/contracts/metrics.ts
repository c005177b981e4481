/** What the system counts, in the department's words: the names of its metrics in CloudWatch. */

export const METRIC_NAMESPACE = 'Baifang';

/** Its one dimension: a metric of every person, department or function would be priced apart, and tell of people. */
export const METRIC_DIMENSION = 'stage';

/** Each with CloudWatch's unit. */
export const METRICS = {
  /** Records filed, by whatever way in; one that is sent again counts once. */
  Submissions: 'Count',
  /** Of them those that had a deadline. */
  SubmissionsDue: 'Count',
  /** Of those the late ones. */
  SubmissionsLate: 'Count',
  /** Departments whose next run has been due for two ticks. */
  RunsBehind: 'Count',
  /** From the logical time of a run until the queue handed it out. */
  RunDelay: 'Seconds',
  /** Ledger entries with notices that are not settled, each announced again. */
  EntriesPending: 'Count',
  NoticesSent: 'Count',
  NoticesRefused: 'Count',
  NoticesDelivered: 'Count',
  NoticesBounced: 'Count',
  NoticesComplained: 'Count',
  /** Of a self-check: ledgers whose chain was followed, their entries, and closed months that were judged again. */
  LedgersVerified: 'Count',
  EntriesVerified: 'Count',
  MonthsJudgedAgain: 'Count',
  DifferencesFound: 'Count',
  /** How long ago the ledger was verified that waits for the longest. */
  LedgerVerifyAge: 'Seconds',
  /** Of a canary: 1 when what it filed was not taken in, else 0. */
  CanariesNotFiled: 'Count',
} as const satisfies Readonly<Record<string, 'Count' | 'Seconds'>>;

export type MetricName = keyof typeof METRICS;
