import type { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { judgeDepartment } from '../../../functions/judge/judge-department.ts';
import type { RunMessage } from '../../../shared/contracts/events.ts';
import type { PolicyParameters } from '../../../shared/domain/policy/parameters.ts';
import type { PolicyRecord } from '../../../shared/domain/policy/policy-record.ts';
import type { StaffChange, StaffHistory } from '../../../shared/domain/roster/staff-history.ts';
import { Crash, crashAtCall, failing } from '../../../shared/ports/in-memory/failing.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const DEPARTMENT = 'hz-01';
const MONTH = '2026-11';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

let world: RunsWorld;

/** Released at an instant, by one write, as the API does it. */
const release = async (effectiveFrom: string, parameters: PolicyParameters, changedAt: Temporal.Instant) => {
  const proposed: PolicyRecord = {
    effectiveFrom,
    parameters,
    procedure: {},
    version: 0,
    state: 'proposed',
    proposedBy: 'm1',
    proposedAt: changedAt.toString(),
    decidedBy: null,
    decidedAt: null,
  };
  await world.policies.propose(DEPARTMENT, proposed);
  const released: PolicyRecord = { ...proposed, state: 'released', decidedBy: 'boss', decidedAt: changedAt.toString() };
  await world.policies.decide(DEPARTMENT, released, { changedAt, fromMonth: effectiveFrom.slice(0, 7) });
};

const changeCalendar = (date: string, workday: boolean, changedAt: Temporal.Instant, fromMonth = MONTH) => {
  const set = [{ date, workday, name: '台风' }];
  const change = { year: 2026, version: 1, changedAt: changedAt.toString(), changedBy: 'boss', set, removed: [] };
  return world.calendar.change(DEPARTMENT, change, { changedAt, fromMonth });
};

const changePerson = async (staffId: string, change: StaffChange, changedAt: Temporal.Instant, fromMonth = MONTH) => {
  const seen = await world.roster.readPerson(DEPARTMENT, staffId);
  if (seen === undefined) throw new Error('not there');
  const history: StaffHistory = [...seen, { changedAt: changedAt.toString(), changedBy: 'boss', change }];
  await world.roster.savePerson(DEPARTMENT, staffId, history, { changedAt, fromMonth });
};

const dueAt = (when: Temporal.Instant) => world.due.until(when).filter(({ kind }) => kind !== 'ledger-entry');

beforeEach(async () => {
  world = await RunsWorld.create(at(MONDAY, '08:00'));
  await world.tickAndJudge(at(MONDAY, '20:05'));
});

describe('changes of the department alter what was judged', () => {
  it('a released policy that asks less takes rulings of the current month back (log.missed)', async () => {
    expect(await world.standing('log.missed', MONTH)).toContain('c1 2026-11-23');
    await release('2026-11-01', { 'dailyLog.roles': ['sales'] }, at(TUESDAY, '08:00'));
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    expect(await world.standing('log.missed', MONTH)).toEqual(['s1 2026-11-23', 's2 2026-11-23']);
    expect(dueAt(at(TUESDAY, '12:00'))).toEqual([]);
  });

  it('a proposed or withdrawn one changes nothing and makes nobody due', async () => {
    const parameters = { 'dailyLog.roles': ['sales' as const] };
    const proposed = { effectiveFrom: '2026-11-01', parameters, procedure: {}, version: 0, state: 'proposed' as const };
    const record = { ...proposed, proposedBy: 'm1', proposedAt: null, decidedBy: null, decidedAt: null };
    await world.policies.propose(DEPARTMENT, record);
    await world.policies.decide(DEPARTMENT, { ...record, state: 'withdrawn' }, null);
    expect(dueAt(at(TUESDAY, '12:00'))).toEqual([]);
    await world.judgeAt(at(TUESDAY, '20:05'));
    expect(await world.standing('log.missed', MONTH)).toContain('c1 2026-11-24');
  });

  it('a day made free takes its rulings back, a day made a workday is judged at its deadline', async () => {
    await changeCalendar(MONDAY, false, at(TUESDAY, '08:00'));
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    expect(await world.standing('log.missed', MONTH)).toEqual([]);
  });

  it('somebody who had left owes nothing since', async () => {
    await changePerson('s1', { kind: 'departure', leftOn: '2026-11-22' }, at(TUESDAY, '08:00'));
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    expect(await world.standing('log.missed', MONTH)).not.toContain('s1 2026-11-23');
  });

  it('a move to a role without logs counts from its day', async () => {
    const assignment = { from: TUESDAY, unitId: null, role: 'admin' } as const;
    await changePerson('s1', { kind: 'assignment', assignment }, at(TUESDAY, '08:00'));
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    await world.tickAndJudge(at(TUESDAY, '20:05'));
    const missed = await world.standing('log.missed', MONTH);
    expect(missed.filter((ruling) => ruling.startsWith('s1'))).toEqual(['s1 2026-11-23']);
  });

  it('tell nobody, and say in the ledger why it was judged', async () => {
    await changeCalendar(MONDAY, false, at(TUESDAY, '08:00'));
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    expect((await world.entriesIn(MONTH)).at(-1)).toMatchObject({
      cause: { kind: 'administration', logicalTime: '2026-11-24T00:00:00Z' },
      notices: [],
    });
  });

  it('leave a trace when they change nothing, once', async () => {
    await release('2026-11-01', { 'visits.limit': 5 }, at(TUESDAY, '08:00'));
    const before = (await world.entriesIn(MONTH)).length;
    const run: RunMessage = {
      departmentId: DEPARTMENT,
      logicalTime: '2026-11-24T00:05:00Z',
      months: [],
      changed: true,
    };
    const settle = () => Promise.reject(new Crash('before settle'));
    const changes = { pending: world.changes.pending.bind(world.changes), settle };
    await expect(judgeDepartment({ ...world.judgeDeps, changes }, run)).rejects.toThrow(Crash);
    await judgeDepartment(world.judgeDeps, run);
    await judgeDepartment(world.judgeDeps, run);
    expect(await world.entriesIn(MONTH)).toHaveLength(before + 1);
  });

  it('for a day to come judge nothing yet', async () => {
    await release('2026-12-01', { 'dailyLog.roles': ['sales'] }, at(TUESDAY, '08:00'));
    const before = await world.entriesIn(MONTH);
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    expect(await world.entriesIn(MONTH)).toEqual(before);
    expect(dueAt(at(TUESDAY, '12:00'))).toEqual([]);
  });

  it('reach into the month before where its ledger depends on the day', async () => {
    await changeCalendar('2026-12-04', false, at('2026-12-01', '09:00'), MONTH);
    await world.tickAndJudge(at('2026-12-01', '09:05'));
    const causes = (await world.entriesIn(MONTH)).map(({ cause }) => cause.kind);
    expect(causes).toContain('administration');
  });
});

describe('changes of the department alter what is still to come', () => {
  it('a deadline moved before the next known job is judged when it passes', async () => {
    expect((await world.agenda.read(DEPARTMENT))?.nextJobAt.toString()).toBe(at(TUESDAY, '17:00').toString());
    await release(TUESDAY, { 'dailyLog.deadline': '09:00' }, at(TUESDAY, '08:00'));
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    expect(dueAt(at(TUESDAY, '09:04'))).toEqual([]);
    const dueAtNine = { kind: 'agenda', departmentId: DEPARTMENT, dueAt: at(TUESDAY, '09:05') };
    expect(dueAt(at(TUESDAY, '09:05'))).toEqual([dueAtNine]);
    await world.tickAndJudge(at(TUESDAY, '09:05'));
    expect(await world.told('log-missing', TUESDAY)).toEqual(['c1', 'm1', 'm2', 's1', 's2']);
  });

  it('a deadline moved into the past by then is judged and told by the same run', async () => {
    await release(TUESDAY, { 'dailyLog.deadline': '07:30' }, at(TUESDAY, '08:00'));
    await world.tickAndJudge(at(TUESDAY, '08:05'));
    expect(await world.told('log-missing', TUESDAY)).toHaveLength(5);
  });

  it('a run that knew the former policy cannot put the watermark past the new deadline', async () => {
    const slow = at(TUESDAY, '17:00');
    let isFirst = true;
    const agenda = {
      read: world.agenda.read.bind(world.agenda),
      advance: async (...args: Parameters<typeof world.agenda.advance>) => {
        if (isFirst) {
          isFirst = false;
          await release(TUESDAY, { 'dailyLog.deadline': '17:00' }, slow);
          await world.tickAndJudge(slow);
        }
        return world.agenda.advance(...args);
      },
    };
    await judgeDepartment(
      { ...world.judgeDeps, agenda },
      { departmentId: DEPARTMENT, logicalTime: slow.toString(), months: [] },
    );
    expect((await world.agenda.read(DEPARTMENT))?.nextJobAt.toString()).toBe(at(TUESDAY, '17:05').toString());
  });
});

describe('a run overtaken by a change', () => {
  it('does not bring the former policy back', async () => {
    let reads = 0;
    const departments = {
      read: async (departmentId: string) => {
        const former = await world.departments.read(departmentId);
        reads += 1;
        if (reads === 2) {
          await release('2026-11-01', { 'dailyLog.roles': ['sales'] }, at(TUESDAY, '20:05'));
          await world.tickAndJudge(at(TUESDAY, '20:10'));
        }
        return former;
      },
    };
    const slow = { departmentId: DEPARTMENT, logicalTime: at(TUESDAY, '20:05').toString(), months: [] };
    await world.judgeAt(at(TUESDAY, '17:00'));
    await judgeDepartment({ ...world.judgeDeps, departments }, slow);
    const people = new Set((await world.standing('log.missed', MONTH)).map((ruling) => ruling.slice(0, 2)));
    expect([...people].sort()).toEqual(['s1', 's2']);
  });

  it.each(
    Array.from({ length: 16 }, (_, index) => index + 1).flatMap((call) => [
      { call, point: 'before' as const },
      { call, point: 'after' as const },
    ]),
  )('that dies $point its call $call is finished by the next tick', async ({ call, point }) => {
    await changeCalendar(MONDAY, false, at(TUESDAY, '08:00'));
    const plan = crashAtCall(call, point);
    const {
      departments,
      agenda,
      changes,
      facts,
      policies,
      preferences,
      ledger,
      standings,
      announcer,
      closings,
      retention,
    } = world.judgeDeps;
    const deps = {
      departments: failing(departments, plan),
      agenda: failing(agenda, plan),
      changes: failing(changes, plan),
      facts: failing(facts, plan),
      policies: failing(policies, plan),
      preferences: failing(preferences, plan),
      ledger: failing(ledger, plan),
      standings: failing(standings, plan),
      announcer: failing(announcer, plan),
      closings: failing(closings, plan),
      retention: failing(retention, plan),
    };
    const run: RunMessage = {
      departmentId: DEPARTMENT,
      logicalTime: '2026-11-24T00:05:00Z',
      months: [],
      changed: true,
    };
    await judgeDepartment(deps, run).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    await world.tickAndJudge(at(TUESDAY, '08:10'));
    expect(await world.standing('log.missed', MONTH)).toEqual([]);
    expect(dueAt(at(TUESDAY, '12:00'))).toEqual([]);
  });
});
