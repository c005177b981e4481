import { overridesAfter, type CalendarChange } from '../../domain/calendar/calendar-changes.ts';
import { yearOf } from '../../domain/time/civil.ts';
import type { CalendarStore, CalendarYear } from '../calendar-store.ts';
import type { JudgeAgain } from '../change-store.ts';
import type { DepartmentItems } from './department-items.ts';

export class InMemoryCalendarStore implements CalendarStore {
  readonly #items: DepartmentItems;

  constructor(items: DepartmentItems) {
    this.#items = items;
  }

  readYear(departmentId: string, year: number): Promise<CalendarYear> {
    const { calendar, calendarChanges } = this.#items.of(departmentId);
    const changes = calendarChanges.filter((change) => change.year === year);
    const overrides = overridesAfter(
      calendar.filter(({ date }) => yearOf(date) === year),
      changes,
    );
    return Promise.resolve({ version: changes.length, overrides });
  }

  async change(
    departmentId: string,
    change: CalendarChange,
    judgeAgain: JudgeAgain,
  ): Promise<'changed' | 'changed-meanwhile'> {
    const { version } = await this.readYear(departmentId, change.year);
    if (change.version !== version + 1) return 'changed-meanwhile';
    this.#items.of(departmentId).calendarChanges.push(change);
    this.#items.mark(departmentId, `CALENDAR ${change.year} ${change.version}`, judgeAgain);
    return 'changed';
  }
}
