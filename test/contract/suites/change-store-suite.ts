import { beforeEach, describe, expect, it } from 'vitest';
import type { StoresOfDepartment } from './department-stores.ts';
import { at, departmentFile } from './samples.ts';

const asked = (instant: string, fromMonth = '2026-10') => ({ askedBy: 'a01', changedAt: at(instant), fromMonth });

export const changeStoreSuite = (
  name: string,
  newStores: () => StoresOfDepartment | Promise<StoresOfDepartment>,
): void => {
  describe(`asking again ${name}`, () => {
    let stores: StoresOfDepartment;
    const pending = async () =>
      (await stores.changes.pending('d1')).map(({ fromMonth, changedAt }) => `${fromMonth} ${changedAt.toString()}`);
    const due = async () => (await Array.fromAsync(stores.agenda.dueUntil(at('2026-11-24T00:00:00Z')))).length;

    beforeEach(async () => {
      stores = await newStores();
      await stores.departments.create(departmentFile('d1'));
    });

    it('makes the department due, once from each month, with the latest request', async () => {
      await stores.changes.ask('d1', asked('2026-11-23T12:30:00Z'));
      await stores.changes.ask('d1', asked('2026-11-23T12:31:00Z'));
      await stores.changes.ask('d1', asked('2026-11-23T12:32:00Z', '2026-11'));
      expect((await pending()).toSorted()).toEqual(['2026-10 2026-11-23T12:31:00Z', '2026-11 2026-11-23T12:32:00Z']);
      expect(await due()).toBe(2);
    });

    it('is over once a run has taken it in, and may be asked anew', async () => {
      await stores.changes.ask('d1', asked('2026-11-23T12:30:00Z'));
      const taken = await stores.changes.pending('d1');
      await stores.changes.ask('d1', asked('2026-11-23T12:31:00Z'));
      await stores.changes.settle(taken);
      expect(await pending()).toEqual(['2026-10 2026-11-23T12:31:00Z']);
      await stores.changes.settle(await stores.changes.pending('d1'));
      expect(await pending()).toEqual([]);
      expect(await due()).toBe(0);
    });
  });
};
