import { describe, expect, it } from 'vitest';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { mismatchCost } from '../../../web/src/spot-checks/mismatch-cost.ts';

const incentive = {
  id: 'incentive.1',
  staffId: 's01',
  staffName: '周杰',
  competition: '开门红',
  endedOn: '2026-09-30',
  amountFen: 80_000,
  receivedAt: '2026-10-08T01:00:00Z',
  state: 'unpaid',
  paidOn: null,
  taken: null,
} as const;
const person = {
  staffId: 's01',
  staffName: '周杰',
  unitId: 'u1',
  monthEligible: true,
  promotionEligible: true,
  logs: { due: 0, missed: 0 },
  visitDays: { due: 0, short: 0 },
  countedVisits: 0,
  distinctCustomers: 0,
  validProspects: 0,
  strikes: { 'log.mismatch': 2, 'morning-meeting.missed': 0 },
  score: { status: 'none', value: null, missing: [] },
} as const;
const policy = policyInForce([]);
const date = '2026-11-20';
const cost = (incentives: Parameters<typeof mismatchCost>[0]['incentives']) =>
  mismatchCost({ date, person: { ...person, score: { ...person.score, missing: [] } }, incentives, policy });

describe('what an untrue log costs', () => {
  it.each([
    ['the incentive that is kept', [incentive], { item: incentive, paid: false }],
    ['a paid one, to be paid back', [{ ...incentive, state: 'paid', paidOn: '2026-10-20' }], { paid: true }],
    ['none that a breach took before', [{ ...incentive, taken: 'cancelled' }], null],
    ['none that ended a year ago', [{ ...incentive, endedOn: '2025-11-20' }], null],
  ] as const)('names %s', (_what, incentives, expected) => {
    const { incentive: taken } = cost([...incentives]);
    if (expected === null) expect(taken).toBeNull();
    else expect(taken).toMatchObject(expected);
  });

  it('counts it among the year’s, and leaves open what is not known yet', () => {
    expect(cost([]).strikes).toEqual({ count: 3, limit: 3 });
    const unknown = mismatchCost({ date, person: undefined, incentives: undefined, policy: undefined });
    expect(unknown).toEqual({ month: '2026-11', year: '2026', incentive: undefined, strikes: undefined });
  });
});
