import { beforeEach, describe, expect, it } from 'vitest';
import type { PolicyRecord } from '../../../shared/domain/policy/policy-record.ts';
import type { StoresOfDepartment } from './department-stores.ts';
import { at, departmentFile } from './samples.ts';

const PROPOSED: PolicyRecord = {
  effectiveFrom: '2027-01-01',
  parameters: { 'visits.limit': 6, 'weeklyPlan.due': 'none' },
  procedure: { 'monthClose.automatic': false, 'appeal.workdays': 7 },
  version: 0,
  state: 'proposed',
  proposedBy: 'd01',
  proposedAt: '2026-11-23T02:00:00Z',
  decidedBy: null,
  decidedAt: null,
};
const decided = (state: 'released' | 'withdrawn', record = PROPOSED): PolicyRecord => ({
  ...record,
  state,
  decidedBy: 'a01',
  decidedAt: '2026-11-23T03:00:00Z',
});
const MARK = { changedAt: at('2026-11-23T03:00:00Z'), fromMonth: '2027-01' };

export const policyStoreSuite = (
  name: string,
  newStores: () => StoresOfDepartment | Promise<StoresOfDepartment>,
): void => {
  describe(`policies ${name}`, () => {
    let stores: StoresOfDepartment;
    const inForce = async () => (await stores.departments.readCharter('d1'))?.policies.map((one) => one.effectiveFrom);

    beforeEach(async () => {
      stores = await newStores();
      await stores.departments.create(departmentFile('d1'));
    });

    it('what came with a dossier is released, by nobody', async () => {
      expect(await stores.policies.list('d1')).toEqual([
        {
          ...departmentFile('d1').policies[0],
          procedure: {},
          version: 0,
          state: 'released',
          proposedBy: null,
          proposedAt: null,
          decidedBy: null,
          decidedAt: null,
        },
      ]);
    });

    it('a proposal reads back and is not in force', async () => {
      expect(await stores.policies.propose('d1', PROPOSED)).toBe('proposed');
      expect((await stores.policies.list('d1')).at(-1)).toEqual(PROPOSED);
      expect(await inForce()).toEqual(['2026-01-01']);
    });

    it('a number of a day is taken once', async () => {
      await stores.policies.propose('d1', PROPOSED);
      const other = { ...PROPOSED, parameters: { 'visits.limit': 7 } };
      expect(await stores.policies.propose('d1', other)).toBe('taken');
      expect((await stores.policies.list('d1')).at(-1)).toEqual(PROPOSED);
    });

    it('a released version is in force and makes the department due by the same write', async () => {
      await stores.policies.propose('d1', PROPOSED);
      expect(await stores.policies.decide('d1', decided('released'), MARK)).toBe('decided');
      expect((await stores.policies.list('d1')).at(-1)).toEqual(decided('released'));
      expect(await inForce()).toEqual(['2026-01-01', '2027-01-01']);
      expect((await stores.departments.readCharter('d1'))?.procedures).toEqual([
        { effectiveFrom: PROPOSED.effectiveFrom, values: PROPOSED.procedure },
      ]);
      const due = await Array.fromAsync(stores.agenda.dueUntil(at('2026-11-23T03:00:00Z')));
      expect(due).toMatchObject([{ kind: 'change', departmentId: 'd1' }]);
      const pending = await stores.changes.pending('d1');
      expect(pending).toMatchObject([{ departmentId: 'd1', fromMonth: '2027-01' }]);
      await stores.changes.settle(pending);
      expect(await stores.changes.pending('d1')).toEqual([]);
      expect(await Array.fromAsync(stores.agenda.dueUntil(at('2026-11-24T00:00:00Z')))).toEqual([]);
      expect(await inForce()).toEqual(['2026-01-01', '2027-01-01']);
    });

    it('a withdrawn version is neither in force nor due', async () => {
      await stores.policies.propose('d1', PROPOSED);
      expect(await stores.policies.decide('d1', decided('withdrawn'), null)).toBe('decided');
      expect(await inForce()).toEqual(['2026-01-01']);
      expect(await stores.changes.pending('d1')).toEqual([]);
    });

    it('is decided once: of a release and a withdrawal the first stands', async () => {
      await stores.policies.propose('d1', PROPOSED);
      await stores.policies.decide('d1', decided('withdrawn'), null);
      expect(await stores.policies.decide('d1', decided('released'), MARK)).toBe('decided-already');
      expect((await stores.policies.list('d1')).at(-1)?.state).toBe('withdrawn');
    });

    it('what was never proposed, or came with a dossier, cannot be decided', async () => {
      expect(await stores.policies.decide('d1', decided('released'), MARK)).toBe('decided-already');
      const [imported] = await stores.policies.list('d1');
      if (imported === undefined) throw new Error('not there');
      expect(await stores.policies.decide('d1', decided('withdrawn', imported), null)).toBe('decided-already');
      expect(await inForce()).toEqual(['2026-01-01']);
    });

    it('versions come by day and number, whichever was released first', async () => {
      const second = { ...PROPOSED, version: 1, parameters: { 'visits.limit': 7 } };
      for (const record of [second, PROPOSED]) {
        await stores.policies.propose('d1', record);
        await stores.policies.decide('d1', decided('released', record), MARK);
      }
      const limits = (await stores.departments.readCharter('d1'))?.policies.map(
        (one) => one.parameters['visits.limit'],
      );
      expect(limits).toEqual([5, 6, 7]);
    });

    it("a person's first acknowledgement of a version stands", async () => {
      const given = { staffId: 's#1', acknowledgedAt: '2026-11-24T01:00:00Z' };
      expect(await stores.policies.acknowledgements('d1', PROPOSED)).toEqual([]);
      expect(await stores.policies.acknowledge('d1', PROPOSED, given)).toEqual(given);
      const again = { ...given, acknowledgedAt: '2026-11-25T01:00:00Z' };
      expect(await stores.policies.acknowledge('d1', PROPOSED, again)).toEqual(given);
      await stores.policies.acknowledge('d1', PROPOSED, { ...given, staffId: 'a' });
      await stores.policies.acknowledge('d1', { ...PROPOSED, version: 1 }, { ...given, staffId: 'b' });
      const ids = (await stores.policies.acknowledgements('d1', PROPOSED)).map(({ staffId }) => staffId);
      expect(ids).toEqual(['a', 's#1']);
    });
  });
};
