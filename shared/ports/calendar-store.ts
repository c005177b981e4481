import type { CalendarChange } from '../domain/calendar/calendar-changes.ts';
import type { CalendarOverride } from '../domain/dossier.ts';
import type { JudgeAgain } from './change-store.ts';

/** A department's own days of one year. */
export interface CalendarYear {
  /** How often they were changed. */
  readonly version: number;
  /** Those of the year that stand, by date. */
  readonly overrides: readonly CalendarOverride[];
}

export interface CalendarStore {
  /** Strongly consistent; a year of which nobody said anything has version 0. */
  readYear(departmentId: string, year: number): Promise<CalendarYear>;
  /**
   * Appends a change with all its days by one conditional write, if it is the next of its year. The same write makes
   * the department due.
   */
  change(
    departmentId: string,
    change: CalendarChange,
    judgeAgain: JudgeAgain,
  ): Promise<'changed' | 'changed-meanwhile'>;
}
