import { beforeEach, describe, expect, it } from 'vitest';
import { placeOfConfirmation } from '../../../functions/months/closing-found.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import type { PolicyParameters } from '../../../shared/domain/policy/parameters.ts';
import type { PolicyRecord } from '../../../shared/domain/policy/policy-record.ts';
import { logOf } from '../../support/facts.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const MONTH = '2026-11';
/** The third workday of December, as the review window ends. */
const CLOSE = at('2026-12-04', '18:00');

const NO_FORMS: PolicyParameters = { 'weeklyPlan.due': 'none', 'monthlyForms.due': 'none' };

let world: RunsWorld;

const statements = async () => (await world.noticesIn(MONTH)).filter(({ kind }) => kind === 'month-statement');

beforeEach(async () => {
  const staff = SMALL_DEPARTMENT.staff.map((person) => ({
    ...person,
    leftOn: person.id === 's2' ? '2026-12-01' : null,
  }));
  const policies = [{ effectiveFrom: '2026-11-01', parameters: NO_FORMS }];
  world = await RunsWorld.create(at('2026-11-23', '08:00'), { ...SMALL_DEPARTMENT, staff, policies });
  for (const day of ['23', '24', '25', '26', '27', '30']) {
    const date = `2026-11-${day}`;
    await world.receive(logOf(`log-${day}`, 's1', date, at(date, '19:00'), 5));
  }
});

describe('when the month closes', () => {
  it('everyone who worked in it and still does is told how it ended and who won, and nobody before', async () => {
    await world.judgeAt(CLOSE.subtract({ milliseconds: 1 }));
    expect(await statements()).toEqual([]);
    await world.judgeAt(CLOSE);
    expect((await statements()).map(({ staffId }) => staffId)).toEqual(['boss', 'c1', 'm1', 'm2', 's1']);
    expect((await statements()).find(({ staffId }) => staffId === 's1')).toEqual({
      id: 'month-statement.2026-11.s1',
      kind: 'month-statement',
      staffId: 's1',
      date: '2026-11-30',
      standing: {
        monthEligible: true,
        promotionEligible: true,
        logs: { due: 6, missed: 0 },
        visitDays: { due: 6, short: 0 },
        countedVisits: 30,
        validProspects: 0,
      },
      awards: [{ award: 'award.activity', staffId: 's1', unitId: 'u1', amountFen: 30_000 }],
    });
  });

  it('closes by itself only where the procedure says so: else it waits for its confirmation', async () => {
    const released: PolicyRecord = {
      effectiveFrom: '2026-11-30',
      parameters: {},
      procedure: { 'monthClose.automatic': false },
      version: 0,
      state: 'released',
      proposedBy: 'boss',
      proposedAt: '2026-11-30T01:00:00Z',
      decidedBy: 'm1',
      decidedAt: '2026-11-30T02:00:00Z',
    };
    await world.policies.propose('hz-01', { ...released, state: 'proposed' });
    await world.policies.decide('hz-01', released, { changedAt: at('2026-11-30', '10:00'), fromMonth: MONTH });
    await world.judgeAt(CLOSE.add({ hours: 48 }));
    expect(await statements()).toEqual([]);
    expect((await world.entriesIn(MONTH)).map(({ stage }) => stage)).not.toContain('closing');
    expect(world.retention.sent).toEqual([]);
    const receivedAt = '2026-12-08T02:00:00Z';
    const fact = { id: 'c', type: 'month-confirmation', month: MONTH, receivedAt } as const;
    await world.facts.append({
      ...placeOfConfirmation('hz-01', MONTH),
      fact,
      contentDigest: digestOf(fact),
      filedBy: 'boss',
      deadline: null,
      judgeAfter: at('2026-12-08', '10:00'),
    });
    await world.tickAndJudge(at('2026-12-08', '10:10'));
    expect(await statements()).toHaveLength(5);
    // What is over its time is retired with every close, however the month was closed.
    expect(world.retention.sent).toEqual([{ departmentId: 'hz-01', logicalTime: '2026-12-08T02:10:00Z' }]);
  });

  it('nobody is told twice, whatever comes later', async () => {
    await world.judgeAt(CLOSE);
    const before = await statements();
    await world.receive(logOf('late', 's2', '2026-11-30', at('2026-12-05', '09:00'), 5));
    await world.judgeAt(at('2026-12-07', '20:05'));
    await world.judgeAt(CLOSE);
    expect(await statements()).toEqual(before);
  });

  it('of a month whose calendar is not known awards are held, and the statement says so', async () => {
    const later = SMALL_DEPARTMENT.staff.map((person) => ({ ...person, joinedOn: '2031-01-01' }));
    world = await RunsWorld.create(at('2031-02-01', '08:00'), {
      ...SMALL_DEPARTMENT,
      staff: later,
      firstMonth: '2031-01',
    });
    await world.judgeAt(at('2031-02-28', '18:00'));
    const [first] = (await world.noticesIn('2031-01')).filter(({ kind }) => kind === 'month-statement');
    expect(first).toMatchObject({ date: '2031-01-31', awards: null });
  });
});
