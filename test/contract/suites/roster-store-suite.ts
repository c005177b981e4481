import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffHistory } from '../../../shared/domain/roster/staff-history.ts';
import type { JudgeAgain } from '../../../shared/ports/change-store.ts';
import type { UnitRecord } from '../../../shared/ports/roster-store.ts';
import type { StoresOfDepartment } from './department-stores.ts';
import { at, AWKWARD_IDS, departmentFile, staff } from './samples.ts';

const added = (id: string, email: string | null = `${id}@example.com`): StaffHistory => [
  { changedAt: '2026-11-23T02:00:00Z', changedBy: 'a01', change: { kind: 'added', staff: staff(id, email) } },
];
const moved = (history: StaffHistory, from = '2026-12-01'): StaffHistory => [
  ...history,
  {
    changedAt: '2026-11-23T03:00:00Z',
    changedBy: 'a01',
    change: { kind: 'assignment', assignment: { from, unitId: null, role: 'admin' } },
  },
];
const judgeAgain = (changedAt: string, fromMonth: string): JudgeAgain => ({ changedAt: at(changedAt), fromMonth });

export const rosterStoreSuite = (
  name: string,
  newStores: () => StoresOfDepartment | Promise<StoresOfDepartment>,
): void => {
  describe(`roster ${name}`, () => {
    let stores: StoresOfDepartment;
    const pending = async () =>
      (await stores.changes.pending('d1')).map(({ changedAt, fromMonth }) => `${changedAt.toString()} ${fromMonth}`);

    beforeEach(async () => {
      stores = await newStores();
      await stores.departments.create(departmentFile('d1', { staff: [staff('s01')] }));
    });

    it('a person of a dossier has one version, by nobody', async () => {
      expect(await stores.roster.readPerson('d1', 's01')).toEqual([
        { changedAt: null, changedBy: null, change: { kind: 'added', staff: staff('s01') } },
      ]);
      expect(await stores.roster.readPerson('d1', 's02')).toBeUndefined();
    });

    it('an added person is of the department, found by address, with their history', async () => {
      expect(await stores.roster.savePerson('d1', 's02', added('s02'), null)).toBe('saved');
      expect(await stores.roster.readPerson('d1', 's02')).toEqual(added('s02'));
      expect((await stores.departments.read('d1'))?.staff).toEqual([staff('s01'), staff('s02')]);
      expect(await stores.departments.findStaffByEmail('S02@example.com')).toEqual({
        departmentId: 'd1',
        staff: staff('s02'),
      });
    });

    it('an id that is taken is not given again', async () => {
      expect(await stores.roster.savePerson('d1', 's01', added('s01', 'x@example.com'), null)).toBe(
        'changed-meanwhile',
      );
      expect(await stores.departments.findStaffByEmail('x@example.com')).toBeUndefined();
    });

    it('of two changes of one version the first is kept whole and the second leaves no trace', async () => {
      const seen = await stores.roster.readPerson('d1', 's01');
      if (seen === undefined) throw new Error('not there');
      expect(await stores.roster.savePerson('d1', 's01', moved(seen), null)).toBe('saved');
      const late = moved(seen, '2027-01-01');
      const mark = judgeAgain('2026-11-23T04:00:00Z', '2026-11');
      expect(await stores.roster.savePerson('d1', 's01', late, mark)).toBe('changed-meanwhile');
      expect(await stores.roster.readPerson('d1', 's01')).toEqual(moved(seen));
      expect(await pending()).toEqual([]);
    });

    it('a changed address is the only one that finds the person', async () => {
      const seen = added('s02', 'old@example.com');
      await stores.roster.savePerson('d1', 's02', seen, null);
      const change = { kind: 'details', name: '王芳', email: 'new@example.com', language: 'en' } as const;
      const history: StaffHistory = [...seen, { changedAt: '2026-11-23T03:00:00Z', changedBy: 'a01', change }];
      await stores.roster.savePerson('d1', 's02', history, null);
      expect(await stores.departments.findStaffByEmail('old@example.com')).toBeUndefined();
      expect(await stores.departments.findStaffByEmail('new@example.com')).toMatchObject({
        staff: { name: '王芳', language: 'en' },
      });
      const none: StaffHistory = [
        ...history,
        { changedAt: '2026-11-23T04:00:00Z', changedBy: 'a01', change: { ...change, email: null } },
      ];
      await stores.roster.savePerson('d1', 's02', none, null);
      expect(await stores.departments.findStaffByEmail('new@example.com')).toBeUndefined();
    });

    it('a change waits for its run until it is settled, over a later one that concerns no duty', async () => {
      await stores.roster.savePerson('d1', 's02', added('s02'), judgeAgain('2026-11-23T02:00:00Z', '2026-10'));
      await stores.roster.savePerson('d1', 's02', moved(added('s02')), null);
      expect(await pending()).toEqual(['2026-11-23T02:00:00Z 2026-10']);
      await stores.changes.settle(await stores.changes.pending('d1'));
      expect(await pending()).toEqual([]);
      expect(await stores.roster.readPerson('d1', 's02')).toEqual(moved(added('s02')));
    });

    it('of two changes before a run the earlier month stays, and settling the first leaves the second due', async () => {
      await stores.roster.savePerson('d1', 's02', added('s02'), judgeAgain('2026-11-23T02:00:00Z', '2026-10'));
      const first = await stores.changes.pending('d1');
      const second = judgeAgain('2026-11-23T03:00:00Z', '2026-12');
      await stores.roster.savePerson('d1', 's02', moved(added('s02')), second);
      await stores.changes.settle(first);
      expect(await pending()).toEqual(['2026-11-23T03:00:00Z 2026-10']);
    });

    it('a unit keeps every name, and of two new names for one version the first stands', async () => {
      const [unit] = await stores.roster.listUnits('d1');
      if (unit === undefined) throw new Error('not there');
      expect(unit).toEqual({ id: 'u1', names: [{ name: '营业一部', changedAt: null, changedBy: null }] });
      const named = (name: string): UnitRecord => ({
        ...unit,
        names: [...unit.names, { name, changedAt: '2026-11-23T02:00:00Z', changedBy: 'a01' }],
      });
      expect(await stores.roster.saveUnit('d1', named('甲'))).toBe('saved');
      expect(await stores.roster.saveUnit('d1', named('乙'))).toBe('changed-meanwhile');
      expect(await stores.roster.listUnits('d1')).toEqual([named('甲')]);
      expect((await stores.departments.readCharter('d1'))?.units).toEqual([{ id: 'u1', name: '甲' }]);
    });

    it('a new unit is there once', async () => {
      const unit: UnitRecord = {
        id: 'u0',
        names: [{ name: '零', changedAt: '2026-11-23T02:00:00Z', changedBy: 'a01' }],
      };
      expect(await stores.roster.saveUnit('d1', unit)).toBe('saved');
      expect(await stores.roster.saveUnit('d1', unit)).toBe('changed-meanwhile');
      expect((await stores.roster.listUnits('d1')).map(({ id }) => id)).toEqual(['u0', 'u1']);
    });

    it.each(AWKWARD_IDS)('a person called %j is nobody else', async (id) => {
      expect(await stores.roster.savePerson('d1', id, added(id), null)).toBe('saved');
      expect(await stores.roster.readPerson('d1', id)).toEqual(added(id));
      expect(await stores.roster.readPerson('d1', `${id}#`)).toBeUndefined();
    });
  });
};
