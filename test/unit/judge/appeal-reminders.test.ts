import type { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Appeal, AppealDecision } from '../../../shared/domain/appeals/appeal-records.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const MONTH = '2026-11';
/** A Monday; five workdays after it is the next Monday. */
const FILED = '2026-11-16';

let world: RunsWorld;

const keep = async (type: 'appeal' | 'appeal-decision', fact: Appeal | AppealDecision) =>
  world.facts.append({
    ...{ departmentId: 'hz-01', month: MONTH, type, period: MONTH, subject: 's1', key: `k-${fact.id}` },
    ...{ fact, contentDigest: digestOf(fact), filedBy: 's1', deadline: null, judgeAfter: null },
  });

const appeal = (receivedAt: Temporal.Instant, recordedBy: readonly string[] = []): Promise<unknown> =>
  keep('appeal', {
    ...{ id: 'appeal', type: 'appeal', receivedAt: receivedAt.toString(), staffId: 's1', month: MONTH },
    ...{ ruling: 'r', rule: 'morning-meeting.missed', on: '2026-11-09', reason: '堵车', recordedBy },
  });

const decide = (receivedAt: Temporal.Instant): Promise<unknown> =>
  keep('appeal-decision', {
    ...{ id: 'decision', type: 'appeal-decision', receivedAt: receivedAt.toString(), of: 'appeal', by: 'm2' },
    ...{ verdict: 'upheld', reason: '核实', correction: null },
  });

const remindersOn = async (date: string) =>
  (await world.noticesIn(MONTH)).filter((notice) => notice.kind === 'appeal-reminder' && notice.date === date);

const staff = [
  ...SMALL_DEPARTMENT.staff,
  {
    ...{ id: 'exec', name: '总经理', email: 'exec@example.com', joinedOn: '2026-11-01', leftOn: null },
    ...{ assignments: [{ from: '2026-11-01', unitId: null, role: 'executive' as const }], language: 'zh-CN' as const },
  },
].map((person) => ({
  ...person,
  joinedOn: '2026-11-01',
  assignments: person.assignments.map((assignment) => ({ ...assignment, from: '2026-11-01' })),
}));

beforeEach(async () => {
  world = await RunsWorld.create(at(FILED, '08:00'), { ...SMALL_DEPARTMENT, staff });
});

describe('an appeal that waits', () => {
  it('is told at the next reminder to those who may decide it: of other units, and the executive', async () => {
    await appeal(at(FILED, '10:00'));
    await world.judgeAt(at(FILED, '17:00'));
    expect(await remindersOn(FILED)).toMatchObject([
      { staffId: 'exec', appeals: [{ staffId: 's1', on: '2026-11-09', dueBy: '2026-11-23T15:59:59.999Z' }] },
      { staffId: 'm2' },
    ]);
  });

  it('is told again from the day on which it should be decided, and not before', async () => {
    await appeal(at(FILED, '10:00'));
    await world.judgeAt(at('2026-11-20', '17:00'));
    for (const day of ['17', '18', '19', '20']) expect(await remindersOn(`2026-11-${day}`)).toEqual([]);
    await world.judgeAt(at('2026-11-23', '17:00'));
    expect(await remindersOn('2026-11-23')).toHaveLength(2);
    await world.judgeAt(at('2026-11-24', '17:00'));
    expect(await remindersOn('2026-11-24')).toHaveLength(2);
  });

  it('is told to nobody who recorded what it is about, and to nobody once it is decided', async () => {
    await appeal(at(FILED, '10:00'), ['m2']);
    await world.judgeAt(at(FILED, '17:00'));
    expect((await remindersOn(FILED)).map(({ staffId }) => staffId)).toEqual(['exec']);
    await decide(at('2026-11-18', '10:00'));
    await world.judgeAt(at('2026-11-24', '17:00'));
    expect(await remindersOn('2026-11-24')).toEqual([]);
  });

  it('is not told of in arrears', async () => {
    await appeal(at(FILED, '10:00'));
    await world.judgeAt(at('2026-11-17', '06:00'));
    expect(await remindersOn(FILED)).toEqual([]);
  });
});
