import type { CalendarChange } from '../../domain/calendar/calendar-changes.ts';
import type { CalendarStore, CalendarYear } from '../../ports/calendar-store.ts';
import type { JudgeAgain } from '../../ports/change-store.ts';
import { calendarChangeKey, calendarOf, markOf, queryFamily, yearText } from './department-items.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Each change is an item of its own under the next number of its year: of two at once only one finds it free. */
export class DynamoCalendarStore implements CalendarStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async readYear(departmentId: string, year: number): Promise<CalendarYear> {
    const items = await queryFamily(this.#table, departmentId, 'CALENDAR', [yearText(year)]);
    const { overrides, changes } = calendarOf(items);
    return { version: changes.length, overrides };
  }

  async change(
    departmentId: string,
    change: CalendarChange,
    judgeAgain: JudgeAgain,
  ): Promise<'changed' | 'changed-meanwhile'> {
    const { version } = await this.readYear(departmentId, change.year);
    if (change.version !== version + 1) return 'changed-meanwhile';
    const item = { ...calendarChangeKey(departmentId, change), change, ...markOf(departmentId, judgeAgain) };
    const { outcome } = await this.#table.put(item, { text: 'attribute_not_exists(#pk)' });
    return outcome === 'written' ? 'changed' : 'changed-meanwhile';
  }
}
