import type { Temporal } from 'temporal-polyfill';

/** A session that is held every week where its day is a workday. */
export interface WeeklySession {
  /** ISO: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Local time `HH:MM`. */
  readonly time: string;
}

/** How the department works the policy: times and windows of its runs and decisions, apart from what the judge needs. */
export interface ProcedureValues {
  /** Local time `HH:MM` at which whoever has not filed the day's log is reminded. */
  readonly 'reminder.time': string;
  /** How long after a deadline its run starts (less than a day), so that everything received by then has been stored. */
  readonly 'runs.graceMinutes': number;
  /** Local time, on the 1st, at which the month before is drafted. */
  readonly 'monthDraft.time': string;
  /** Workdays after the 1st (at least one) until the drafted month closes, at the latest on the last day of the month. */
  readonly 'review.workdays': number;
  /** Local time of the close on the last day of the review window. */
  readonly 'monthClose.time': string;
  /** Whether a month that nobody confirmed closes at the end of its review window; else it waits for the confirmation. */
  readonly 'monthClose.automatic': boolean;
  /** Workdays after its receipt on which a leave or an excuse may be rejected. */
  readonly 'rejection.workdays': number;
  /** Workdays after its notice on which a ruling may be appealed. */
  readonly 'appeal.workdays': number;
  /** Workdays after its receipt until which an appeal should be decided: from then on its deciders are reminded. */
  readonly 'appeal.decisionWorkdays': number;
  /** How long after the end of an outage a deadline that fell into it is moved, at the latest to the end of its day. */
  readonly 'outage.graceMinutes': number;
  /** The most hours a day in which somebody may have notices wait that are not urgent; 0 for none. */
  readonly 'quietHours.longest': number;
  /** When the morning meeting is held (5.1). */
  readonly 'morningMeeting.weekly': WeeklySession;
  /** When the training is held (5.2). */
  readonly 'training.weekly': WeeklySession;
  /** Everybody who files logs is drawn for a spot check at least once in so many weeks (4.2 leaves the number open). */
  readonly 'spotChecks.everyWeeks': number;
}

export type ProcedureName = keyof ProcedureValues;

/** What one policy version changes of it. */
export type ProcedureChanges = { readonly [Name in ProcedureName]?: ProcedureValues[Name] | undefined };

/** What changes on a day; a change adds a version, it never edits one. */
export interface ProcedureVersion {
  readonly effectiveFrom: string;
  readonly values: ProcedureChanges;
}

const PROCEDURE_DEFAULTS: ProcedureValues = {
  'reminder.time': '17:00',
  'runs.graceMinutes': 5,
  'monthDraft.time': '08:00',
  'review.workdays': 3,
  'monthClose.time': '18:00',
  'monthClose.automatic': true,
  'rejection.workdays': 3,
  'appeal.workdays': 5,
  'appeal.decisionWorkdays': 5,
  'outage.graceMinutes': 120,
  'quietHours.longest': 12,
  'morningMeeting.weekly': { weekday: 1, time: '09:00' },
  'training.weekly': { weekday: 5, time: '14:00' },
  'spotChecks.everyWeeks': 4,
};

/** The value of a name in force on a day (a PlainDate or `YYYY-MM-DD`). */
export type ProcedureInForce = <Name extends ProcedureName>(
  name: Name,
  day: Temporal.PlainDate | string,
) => ProcedureValues[Name];

/** The greatest `effectiveFrom` not after the day wins, among equals the later entry; before the first, the default. */
export const procedureInForce = (versions: readonly ProcedureVersion[]): ProcedureInForce => {
  const oldestFirst = versions.toSorted(
    (a, b) => Number(a.effectiveFrom > b.effectiveFrom) - Number(a.effectiveFrom < b.effectiveFrom),
  );
  return (name, day) => {
    const date = day.toString();
    const version = oldestFirst.findLast(
      ({ effectiveFrom, values }) => effectiveFrom <= date && values[name] !== undefined,
    );
    return version?.values[name] ?? PROCEDURE_DEFAULTS[name];
  };
};

export const PROCEDURE_NAMES = Object.keys(PROCEDURE_DEFAULTS) as readonly ProcedureName[];
