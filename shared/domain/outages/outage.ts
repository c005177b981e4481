import { Temporal } from 'temporal-polyfill';

/** A longer one moves no deadline that a shorter one, declared day by day, would not. */
export const LONGEST_OUTAGE = Temporal.Duration.from({ hours: 7 * 24 });

/** A time in which nothing could be filed: recorded with its reason, by a person or by evidence of the front door's health. */
export interface Outage {
  /** Instants in UTC; the end is exclusive. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly reason: string;
  /** Staff id; null where the health of the front door was the evidence, or whoever runs the system declared it. */
  readonly declaredBy: string | null;
  readonly declaredAt: string;
}

export const DUTIES_OF_OUTAGES = [
  'daily-log',
  'weekly-plan',
  'monthly-plan',
  'inventory',
  'client-list',
  'field-registration',
] as const;

/** What an outage does to one duty. */
export interface MovedDeadline {
  readonly duty: (typeof DUTIES_OF_OUTAGES)[number];
  /** The day, ISO week or month that the duty is for. */
  readonly period: string;
  /** When it would have been due, an instant in UTC. */
  readonly deadline: string;
  /** Until when it is in time; null where nobody owes it. */
  readonly movedTo: string | null;
}

/** An outage with all that follows from it. */
export interface AppliedOutage extends Outage {
  readonly moved: readonly MovedDeadline[];
}
