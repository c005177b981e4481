import { beforeEach, describe, expect, it } from 'vitest';
import type { DepartmentFile, DepartmentStore } from '../../../shared/ports/department-store.ts';
import { AWKWARD_IDS, departmentFile, staff } from './samples.ts';

export const departmentStoreSuite = (
  name: string,
  newStore: () => DepartmentStore | Promise<DepartmentStore>,
): void => {
  describe(`departments ${name}`, () => {
    let store: DepartmentStore;
    beforeEach(async () => {
      store = await newStore();
    });

    it('a department that was never created is not there', async () => {
      expect(await store.read('d1')).toBeUndefined();
      expect(await store.readCharter('d1')).toBeUndefined();
      expect(await store.findStaffByEmail('s01@example.com')).toBeUndefined();
    });

    it('a created department reads back whole, its charter without the staff', async () => {
      const file = departmentFile('d1');
      expect(await store.create(file)).toBe('created');
      expect(await store.read('d1')).toEqual(file);
      const { department, firstMonth, policies, procedures, outages, calendar, units } = file;
      expect(await store.readCharter('d1')).toEqual({
        department,
        firstMonth,
        policies,
        procedures,
        outages,
        calendar,
        units,
      });
    });

    it('a department may have nothing yet', async () => {
      const file = departmentFile('d1', { policies: [], calendar: [], units: [], staff: [] });
      await store.create(file);
      expect(await store.read('d1')).toEqual(file);
    });

    it('an id that is taken keeps its department: nothing is written', async () => {
      await store.create(departmentFile('d1'));
      const other = departmentFile('d1', { units: [{ id: 'u9', name: '他部' }], staff: [staff('x')] });
      expect(await store.create(other)).toBe('exists');
      expect(await store.create(departmentFile('d1'))).toBe('exists');
      expect(await store.read('d1')).toEqual(departmentFile('d1'));
      expect(await store.findStaffByEmail('x@example.com')).toBeUndefined();
    });

    it('policies come by their day, those of one day as given, so that the later entry wins', async () => {
      const policy = (effectiveFrom: string, limit: number) => ({
        effectiveFrom,
        parameters: { 'visits.limit': limit },
      });
      const policies = [policy('2026-06-01', 1), policy('2026-01-01', 2), policy('2026-06-01', 3)];
      await store.create(departmentFile('d1', { policies }));
      expect((await store.readCharter('d1'))?.policies).toEqual([
        policy('2026-01-01', 2),
        policy('2026-06-01', 1),
        policy('2026-06-01', 3),
      ]);
    });

    it('every shape of a parameter comes back', async () => {
      const parameters: DepartmentFile['policies'][number]['parameters'] = {
        'visits.quota': [{ from: '09-01', to: '03-31', perDay: 4 }],
        'visits.offsets': { meeting: 1, training: 0 },
        'weeklyPlan.due': 'none',
        'scores.weights': { sales: { attendance: 100 } },
        'awards.premiumTableFen': [300_000, 100_000],
        'dailyLog.roles': ['sales'],
      };
      const policies = [{ effectiveFrom: '2026-01-01', parameters }];
      await store.create(departmentFile('d1', { policies }));
      expect((await store.readCharter('d1'))?.policies).toEqual(policies);
    });

    it('calendar days come by date, units and staff by id', async () => {
      const day = (date: string) => ({ date, workday: true, name: null });
      await store.create(
        departmentFile('d1', {
          calendar: [day('2026-12-01'), day('2026-01-01')],
          units: [
            { id: 'u2', name: '' },
            { id: 'u1', name: '' },
          ],
          staff: [staff('s2'), staff('s1')],
        }),
      );
      const file = await store.read('d1');
      expect(file?.calendar.map(({ date }) => date)).toEqual(['2026-01-01', '2026-12-01']);
      expect(file?.units.map(({ id }) => id)).toEqual(['u1', 'u2']);
      expect(file?.staff.map(({ id }) => id)).toEqual(['s1', 's2']);
    });

    it('a person is found by e-mail address whatever its case, on either side', async () => {
      await store.create(departmentFile('d1', { staff: [staff('s01', 'Wang.Fang@Example.COM')] }));
      const found = { departmentId: 'd1', staff: staff('s01', 'Wang.Fang@Example.COM') };
      expect(await store.findStaffByEmail('wang.fang@example.com')).toEqual(found);
      expect(await store.findStaffByEmail('WANG.FANG@EXAMPLE.COM')).toEqual(found);
      expect(await store.findStaffByEmail('wang.fang@example.co')).toBeUndefined();
    });

    it.each(['', '#', 'STAFF', 'a@b#STAFF'])('the text %j is nobody', async (email) => {
      await store.create(departmentFile('d1', { staff: [staff('s01', null), staff('s02', '')] }));
      expect(await store.findStaffByEmail(email)).toBeUndefined();
    });

    it('an address that two people share identifies neither, in one department or in two', async () => {
      await store.create(
        departmentFile('d1', { staff: [staff('s01', 'a@example.com'), staff('s02', 'b@example.com')] }),
      );
      await store.create(departmentFile('d2', { staff: [staff('s03', 'A@example.com')] }));
      expect(await store.findStaffByEmail('a@example.com')).toBeUndefined();
      expect(await store.findStaffByEmail('b@example.com')).toMatchObject({ departmentId: 'd1', staff: { id: 's02' } });
    });

    it('a department of 1,000 people is created and read whole', async () => {
      const people = Array.from({ length: 1_000 }, (_, index) => staff(`s${String(index).padStart(4, '0')}`));
      const file = departmentFile('d1', { staff: people });
      await store.create(file);
      expect(await store.read('d1')).toEqual(file);
    });

    it.each(AWKWARD_IDS)('a department called %j is found by its people', async (departmentId) => {
      const file = departmentFile(departmentId, { staff: [staff(`${departmentId}#1`, 'a@example.com')] });
      await store.create(file);
      await store.create(departmentFile(`${departmentId}#STAFF`));
      expect(await store.read(departmentId)).toEqual(file);
      expect(await store.findStaffByEmail('a@example.com')).toMatchObject({ departmentId });
    });
  });
};
