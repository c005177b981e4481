/** A duty one person owes on one day, with what became of it by as-of. The rulings and the day's duties both read it. */
export interface DutyRecord {
  readonly kind: DutyKind;
  /** The day, ISO week or month the duty is for. */
  readonly period: string;
  /** The duty's day, for forms the due date. */
  readonly on: string;
  readonly deadlineMs: number;
  /** False when a day that decides on the duty is in a year without a published calendar: a breach is held. */
  readonly calendarCovered: boolean;
  /** Why the duty is not owed after all, or null. */
  readonly removedBy: 'leave' | 'excuse' | null;
  readonly met: boolean;
  /** Ids of the facts that a ruling on it rests on, sorted. */
  readonly facts: readonly string[];
}

export type DutyKind = 'daily-log' | 'visits' | 'weekly-plan' | 'monthly-plan' | 'inventory' | 'client-list';

export interface VisitsRecord extends DutyRecord {
  readonly kind: 'visits';
  readonly quota: number;
  /** What the day's sessions take off the quota. */
  readonly offsets: number;
  /** Visits due: the quota less the offsets, never below zero. */
  readonly due: number;
  readonly counted: number;
}

/** Whether the duty exists and its deadline is not after as-of: only then is it judged. */
export const isJudged = (duty: DutyRecord, asOfMs: number): boolean =>
  duty.removedBy === null && duty.deadlineMs <= asOfMs;
