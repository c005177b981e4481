import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarChange } from '../../../shared/domain/calendar/calendar-changes.ts';
import { datesOfMonth, monthsOfYear } from '../../../shared/domain/time/month.ts';
import type { StoresOfDepartment } from './department-stores.ts';
import { at, departmentFile } from './samples.ts';

const MARK = { changedAt: at('2026-11-23T03:00:00Z'), fromMonth: '2026-11' };
const IMPORTED = { date: '2026-11-27', workday: false, name: '公司庆' };
const NEW_YEARS_EVE = { date: '2026-12-31', workday: false, name: '盘点' };

const change = (parts: Partial<CalendarChange>): CalendarChange => ({
  year: 2026,
  version: 1,
  changedAt: '2026-11-23T03:00:00Z',
  changedBy: 'a01',
  set: [],
  removed: [],
  ...parts,
});

export const calendarStoreSuite = (
  name: string,
  newStores: () => StoresOfDepartment | Promise<StoresOfDepartment>,
): void => {
  describe(`calendar ${name}`, () => {
    let stores: StoresOfDepartment;
    const inForce = async () => (await stores.departments.readCharter('d1'))?.calendar;

    beforeEach(async () => {
      stores = await newStores();
      await stores.departments.create(departmentFile('d1', { calendar: [IMPORTED] }));
    });

    it('days that came with a dossier are the version 0 of their year', async () => {
      expect(await stores.calendar.readYear('d1', 2026)).toEqual({ version: 0, overrides: [IMPORTED] });
      expect(await stores.calendar.readYear('d1', 2027)).toEqual({ version: 0, overrides: [] });
    });

    it('a change sets and removes days at once, for every reader, and makes the department due', async () => {
      const next = change({ set: [NEW_YEARS_EVE], removed: [IMPORTED.date] });
      expect(await stores.calendar.change('d1', next, MARK)).toBe('changed');
      expect(await stores.calendar.readYear('d1', 2026)).toEqual({ version: 1, overrides: [NEW_YEARS_EVE] });
      expect(await inForce()).toEqual([NEW_YEARS_EVE]);
      expect(await stores.changes.pending('d1')).toMatchObject([{ fromMonth: '2026-11' }]);
      await stores.changes.settle(await stores.changes.pending('d1'));
      expect(await stores.changes.pending('d1')).toEqual([]);
      expect(await stores.calendar.readYear('d1', 2026)).toEqual({ version: 1, overrides: [NEW_YEARS_EVE] });
    });

    it('of two changes of one version the first is kept and nothing of the second', async () => {
      await stores.calendar.change('d1', change({ set: [NEW_YEARS_EVE] }), MARK);
      const late = change({ removed: [IMPORTED.date] });
      expect(await stores.calendar.change('d1', late, MARK)).toBe('changed-meanwhile');
      expect(await inForce()).toEqual([IMPORTED, NEW_YEARS_EVE]);
      expect(await stores.changes.pending('d1')).toHaveLength(1);
    });

    it('no version is left out', async () => {
      expect(await stores.calendar.change('d1', change({ version: 2 }), MARK)).toBe('changed-meanwhile');
    });

    it('later changes win, year by year', async () => {
      const of = (year: number, workday: boolean) => ({ date: `${year}-05-01`, workday, name: '五一' });
      await stores.calendar.change('d1', change({ year: 2027, set: [of(2027, true)] }), MARK);
      for (let version = 1; version <= 11; version += 1) {
        await stores.calendar.change('d1', change({ version, set: [of(2026, version % 2 === 1)] }), MARK);
      }
      expect(await inForce()).toEqual([of(2026, true), IMPORTED, of(2027, true)]);
      expect((await stores.calendar.readYear('d1', 2026)).version).toBe(11);
    });

    it('a whole year with the longest names fits into one change', async () => {
      const set = monthsOfYear(2028)
        .flatMap(datesOfMonth)
        .map((date) => ({ date, workday: true, name: '节'.repeat(40) }));
      expect(await stores.calendar.change('d1', change({ year: 2028, set }), MARK)).toBe('changed');
      expect((await stores.calendar.readYear('d1', 2028)).overrides).toEqual(set);
    });
  });
};
