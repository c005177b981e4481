import { beforeEach, describe, expect, it } from 'vitest';
import { retireRecords, type RetireRecordsDeps } from '../../../functions/retire-records/retire-records.ts';
import type { DailyLog } from '../../../shared/domain/dossier.ts';
import type { RecordedFact } from '../../../shared/domain/facts/recorded-fact.ts';
import { verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';
import { DELETED } from '../../../shared/domain/privacy/retention.ts';
import { Crash, crashAtCall, failing } from '../../../shared/ports/in-memory/failing.ts';
import { leaveOf, logOf, spotCheckOf } from '../../support/facts.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const terms = { contacts: 2, texts: 4 };
const departmentId = SMALL_DEPARTMENT.department.id;
/** The first instant of November in Hangzhou, where it is still October in London. */
const NOVEMBER = at('2026-11-01', '00:00');
const DATES = ['2026-05-29', '2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01', '2026-10-30'];

let world: RunsWorld;

const deps = (more: Partial<RetireRecordsDeps> = {}): RetireRecordsDeps => {
  const { departments, facts } = world;
  return { departments, facts, terms, ...more };
};
const retire = (logicalTime = NOVEMBER) => retireRecords(deps(), { departmentId, logicalTime: logicalTime.toString() });

const standing = async (month: string): Promise<RecordedFact[]> =>
  Array.fromAsync(world.facts.readMonth(departmentId, month), ({ fact }) => fact);

const logsLeft = async (): Promise<unknown[]> => {
  const facts = await Promise.all(DATES.map((date) => standing(date.slice(0, 7))));
  return facts
    .flat()
    .filter((fact) => fact.type === 'daily-log')
    .map(({ date, visits, nextDayPlan }: DailyLog) => [date, visits[0]?.contact, visits[0]?.summary, nextDayPlan]);
};

beforeEach(async () => {
  const staff = SMALL_DEPARTMENT.staff.map((person) => ({
    ...person,
    joinedOn: '2026-05-01',
    assignments: person.assignments.map((assignment) => ({ ...assignment, from: '2026-05-01' })),
  }));
  world = await RunsWorld.create(NOVEMBER, { ...SMALL_DEPARTMENT, staff, firstMonth: '2026-05' });
  for (const date of DATES) await world.receive(logOf(`log-${date}`, 's1', date, at(date, '19:00'), 2));
});

describe('records that are over their time', () => {
  const LEFT = [
    ['2026-05-29', DELETED, DELETED, DELETED],
    ['2026-06-30', DELETED, DELETED, DELETED],
    ['2026-07-01', DELETED, 'Met', 'More'],
    ['2026-08-31', DELETED, 'Met', 'More'],
    ['2026-09-01', 'Contact', 'Met', 'More'],
    ['2026-10-30', 'Contact', 'Met', 'More'],
  ];

  it('lose contacts after two whole months and texts after four, by the clock of the department', async () => {
    expect(await retire(NOVEMBER.subtract({ milliseconds: 1 }))).toEqual({ contacts: 3, texts: 1 });
    expect(await retire()).toEqual({ contacts: 1, texts: 1 });
    expect(await logsLeft()).toEqual(LEFT);
  });

  it('are found once: a second run finds nothing', async () => {
    await retire();
    expect(await retire()).toEqual({ contacts: 0, texts: 0 });
    expect(await logsLeft()).toEqual(LEFT);
  });

  it('keep what was received later than the month it is for, for as long as what was received with it', async () => {
    await world.receive(leaveOf('late', 's1', '2026-05-04', '2026-05-04', at('2026-10-09', '09:00')));
    await retire();
    expect((await standing('2026-05')).find(({ id }) => id === 'late')).toMatchObject({ reason: 'Family' });
    await retire(at('2027-03-01', '00:00'));
    expect((await standing('2026-05')).find(({ id }) => id === 'late')).toMatchObject({ reason: DELETED });
  });

  it.each([1, 2, 3, 5, 8].flatMap((call) => (['before', 'after'] as const).map((point) => [point, call] as const)))(
    'a run that dies %s its call %i leaves the rest to the next',
    async (point, call) => {
      const facts = failing(world.facts, crashAtCall(call, point));
      const message = { departmentId, logicalTime: NOVEMBER.toString() };
      await expect(retireRecords(deps({ facts }), message)).rejects.toThrow(Crash);
      await retire();
      expect(await logsLeft()).toEqual(LEFT);
    },
  );

  it('more than are kept in mind at a time all go', async () => {
    for (let index = 0; index < 600; index += 1) {
      await world.receive(logOf(`more-${index}`, 's2', '2026-05-28', at('2026-05-28', '19:00'), 1));
    }
    expect(await retire()).toEqual({ contacts: 604, texts: 602 });
  });

  it('of a department that there is not cannot be retired', async () => {
    await expect(
      retireRecords(deps(), { departmentId: 'nowhere', logicalTime: '2026-11-01T00:00:00Z' }),
    ).rejects.toThrow('nowhere');
  });
});

it('a month that is judged again after it has lost what it may not keep stays as it was, and its ledger verifies', async () => {
  await world.tickAndJudge(at('2026-11-06', '09:00'));
  const october = () => Array.fromAsync(world.ledger.read(departmentId, '2026-10'));
  const before = await october();
  const message = { departmentId, logicalTime: at('2026-11-30', '12:00').toString() };
  expect(await retireRecords(deps({ terms: { contacts: 0, texts: 0 } }), message)).toEqual({
    contacts: 6,
    texts: 6,
  });
  await world.receive(spotCheckOf('check', 's1', '2026-10-30', 'mismatch', at('2026-11-30', '12:30')));
  await world.tickAndJudge(at('2026-11-30', '13:00'));
  const entries = await october();
  expect(await verifyLedger({ departmentId, month: '2026-10' }, entries)).toMatchObject({ outcome: 'intact' });
  expect(entries.slice(before.length).map(({ added, reversed }) => [added.map(({ rule }) => rule), reversed])).toEqual([
    [['log.mismatch'], []],
  ]);
});

describe('once a month has closed', () => {
  it('its department is retired, as of the close, once; and no other job does that', async () => {
    await world.tickAndJudge(at('2026-11-04', '17:55'));
    expect(world.retention.sent).toEqual([]);
    await world.tickAndJudge(at('2026-11-06', '09:00'));
    await world.tickAndJudge(at('2026-11-06', '09:05'));
    expect(world.retention.sent).toEqual([{ departmentId, logicalTime: at('2026-11-04', '18:00').toString() }]);
  });
});
