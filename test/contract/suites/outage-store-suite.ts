import { beforeEach, describe, expect, it } from 'vitest';
import type { Outage } from '../../../shared/domain/outages/outage.ts';
import type { StoresOfDepartment } from './department-stores.ts';
import { at, departmentFile } from './samples.ts';

/** On a Monday; the deadline of its logs is 20:00, 12:00 in UTC. */
const OUTAGE: Outage = {
  startedAt: '2026-11-23T11:40:00Z',
  endedAt: '2026-11-23T12:15:00Z',
  reason: '机房断网',
  declaredBy: 'a01',
  declaredAt: '2026-11-23T12:30:00Z',
};
const MARK = { changedAt: at('2026-11-23T12:30:00Z'), fromMonth: '2026-11' };

export const outageStoreSuite = (
  name: string,
  newStores: () => StoresOfDepartment | Promise<StoresOfDepartment>,
): void => {
  describe(`outages ${name}`, () => {
    let stores: StoresOfDepartment;
    const charter = async () => {
      const read = await stores.departments.readCharter('d1');
      if (read === undefined) throw new Error('not there');
      return read;
    };

    beforeEach(async () => {
      stores = await newStores();
      await stores.departments.create(departmentFile('d1'));
    });

    it('what is declared stands in the charter with what it moves, and in the policy of its day', async () => {
      expect(await stores.outages.declare('d1', OUTAGE, MARK)).toEqual(OUTAGE);
      const moved = [
        { duty: 'daily-log', period: '2026-11-23', deadline: '2026-11-23T12:00:00Z', movedTo: '2026-11-23T14:15:00Z' },
      ];
      expect((await charter()).outages).toEqual([{ ...OUTAGE, moved }]);
      expect((await charter()).policies.slice(1)).toEqual([
        { effectiveFrom: '2026-11-23', parameters: { 'dailyLog.deadline': '22:15' } },
        { effectiveFrom: '2026-11-24', parameters: { 'dailyLog.deadline': '20:00' } },
      ]);
      expect((await stores.departments.read('d1'))?.policies).toEqual((await charter()).policies);
    });

    it('it makes the department due by the same write, until a run took it in', async () => {
      await stores.outages.declare('d1', OUTAGE, MARK);
      const pending = await stores.changes.pending('d1');
      expect(pending).toMatchObject([{ departmentId: 'd1', fromMonth: '2026-11' }]);
      await stores.changes.settle(pending);
      expect(await stores.changes.pending('d1')).toEqual([]);
      expect((await charter()).outages).toHaveLength(1);
    });

    it('the same times again find what was declared first, and nothing is due again', async () => {
      await stores.outages.declare('d1', OUTAGE, MARK);
      await stores.changes.settle(await stores.changes.pending('d1'));
      expect(await stores.outages.declare('d1', { ...OUTAGE, reason: '别的', declaredBy: null }, MARK)).toEqual(OUTAGE);
      expect(await stores.changes.pending('d1')).toEqual([]);
      const longer = { ...OUTAGE, endedAt: '2026-11-23T12:20:00Z' };
      expect(await stores.outages.declare('d1', longer, MARK)).toEqual(longer);
      expect((await charter()).outages).toHaveLength(2);
    });
  });
};
