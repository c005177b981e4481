import type { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { judgeDepartment } from '../../../functions/judge/judge-department.ts';
import { judgeMonths } from '../../../functions/judge/judge-months.ts';
import { nextJobAfter } from '../../../shared/domain/agenda/agenda.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import type { LedgerEntry, NoticeRequest } from '../../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';
import { parseMonth } from '../../../shared/domain/time/month.ts';
import { attendanceOf, excuseOf, leaveOf, logOf, meetingOf, rejectionOf } from '../../support/facts.ts';
import { at, personOf, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const MONTH = '2026-11';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

let world: RunsWorld;

const judgeAt = (logicalTime: Temporal.Instant, months: readonly string[] = []): Promise<void> =>
  judgeDepartment(world.judgeDeps, {
    departmentId: 'hz-01',
    logicalTime: logicalTime.toString(),
    months: [...months],
  });

const entriesIn = (month = MONTH): Promise<LedgerEntry[]> => Array.fromAsync(world.ledger.read('hz-01', month));
const noticesSent = async (): Promise<NoticeRequest[]> => (await entriesIn()).flatMap(({ notices }) => notices);
const told = async (kind: NoticeRequest['kind'], date: string): Promise<string[]> =>
  (await noticesSent()).filter((notice) => notice.kind === kind && notice.date === date).map(({ staffId }) => staffId);
const standing = async (rule: string): Promise<string[]> =>
  (await MonthLedger.of('hz-01', MONTH, await entriesIn())).rulings
    .filter((ruling) => ruling.rule === rule)
    .map(({ staffId, on }) => `${staffId ?? '-'} ${on}`);

beforeEach(async () => {
  world = await RunsWorld.create(at(MONDAY, '08:00'));
});

describe('the reminder at 17:00', () => {
  it('goes to everyone whose log is still open, with the deadline in UTC', async () => {
    await world.receive(logOf('f1', 's1', MONDAY, at(MONDAY, '16:59'), 4));
    await judgeAt(at(MONDAY, '17:00'));
    expect(await told('log-reminder', MONDAY)).toEqual(['c1', 'm1', 'm2', 's2']);
    expect((await noticesSent())[0]).toEqual({
      id: 'log-reminder.2026-11-23.c1',
      kind: 'log-reminder',
      staffId: 'c1',
      date: MONDAY,
      deadline: '2026-11-23T12:00:00Z',
    });
  });

  it('spares people on leave and people excused', async () => {
    await world.receive(leaveOf('f1', 's1', MONDAY, TUESDAY, at(MONDAY, '09:00')));
    await world.receive(excuseOf('f2', 's2', MONDAY, at(MONDAY, '09:00')));
    await judgeAt(at(MONDAY, '17:00'));
    expect(await told('log-reminder', MONDAY)).toEqual(['c1', 'm1', 'm2']);
  });

  it('reminds again of a leave that was rejected', async () => {
    await world.receive(leaveOf('f1', 's1', MONDAY, TUESDAY, at(MONDAY, '09:00')));
    await world.reject(rejectionOf('f2', 'f1', at(MONDAY, '10:00')));
    await judgeAt(at(MONDAY, '17:00'));
    expect(await told('log-reminder', MONDAY)).toContain('s1');
  });

  it('judges nothing', async () => {
    await judgeAt(at(MONDAY, '17:00'));
    const [entry] = await entriesIn();
    expect(entry).toMatchObject({ cause: { kind: 'reminder', logicalTime: '2026-11-23T09:00:00Z' }, added: [] });
    expect(await world.standings.read('hz-01', MONTH)).toBeUndefined();
  });

  it('is left out when the run comes after the deadline, for there is nothing left to do', async () => {
    await judgeAt(at(MONDAY, '20:00').add({ milliseconds: 1 }));
    expect(await noticesSent()).toEqual([]);
  });

  it("leaves no entry where everyone has filed, and moves the department's watermark on", async () => {
    for (const staffId of ['c1', 'm1', 'm2', 's1', 's2'])
      await world.receive(logOf(`f-${staffId}`, staffId, MONDAY, at(MONDAY, '16:00'), 4));
    await judgeAt(at(MONDAY, '17:00'));
    expect(await entriesIn()).toEqual([]);
    const watermark = await world.agenda.read('hz-01');
    expect(watermark?.doneUntil).toEqual(at(MONDAY, '17:00'));
    expect(watermark?.nextJobAt).toEqual(at(MONDAY, '20:05'));
  });
});

describe('the run after the deadline', () => {
  it('rules log.missed and visits.short, and tells the people and their managers', async () => {
    await world.receive(logOf('f1', 's1', MONDAY, at(MONDAY, '20:00'), 4));
    await world.receive(logOf('f2', 'm1', MONDAY, at(MONDAY, '18:00'), 4));
    await world.receive(logOf('f3', 'c1', MONDAY, at(MONDAY, '18:00'), 0));
    await world.receive(logOf('f4', 's2', MONDAY, at(MONDAY, '18:00'), 1));
    await judgeAt(at(MONDAY, '20:05'));
    expect(await standing('log.missed')).toEqual(['m2 2026-11-23']);
    expect(await standing('visits.short')).toEqual(['m2 2026-11-23', 's2 2026-11-23']);
    expect(await told('log-missing', MONDAY)).toEqual(['m2']);
    const digests = (await noticesSent()).filter(({ kind }) => kind === 'deadline-digest');
    expect(digests).toEqual([
      {
        id: 'deadline-digest.2026-11-23.boss',
        kind: 'deadline-digest',
        staffId: 'boss',
        date: MONDAY,
        missing: ['m2'],
        short: ['m2', 's2'],
      },
      {
        id: 'deadline-digest.2026-11-23.m2',
        kind: 'deadline-digest',
        staffId: 'm2',
        date: MONDAY,
        missing: ['m2'],
        short: ['m2', 's2'],
      },
    ]);
  });

  it('a log received at 20:00:00.000 is on time, one at 20:00:00.001 is missing (log.missed)', async () => {
    await world.receive(logOf('f1', 's1', MONDAY, at(MONDAY, '20:00'), 4));
    await world.receive(logOf('f2', 's2', MONDAY, at(MONDAY, '20:00').add({ milliseconds: 1 }), 4));
    await judgeAt(at(MONDAY, '20:05'));
    expect(await told('log-missing', MONDAY)).toEqual(['c1', 'm1', 'm2', 's2']);
  });

  it('replaces the standings', async () => {
    await judgeAt(at(MONDAY, '20:05'));
    const record = await world.standings.read('hz-01', MONTH);
    expect(record?.asOf).toBe('2026-11-23T12:05:00Z');
    expect(record?.standings.find(({ staffId }) => staffId === 's1')?.monthEligible).toBe(false);
  });

  it('announces each entry once, with the logical time of the run', async () => {
    await judgeAt(at(MONDAY, '20:05'));
    expect(world.announcer.announced).toEqual([
      { departmentId: 'hz-01', month: MONTH, sequence: 1, announcedAt: '2026-11-23T12:05:00Z' },
    ]);
  });

  it('tells nobody of a ruling that is held because no calendar covers the year', async () => {
    world = await RunsWorld.create(at('2031-03-03', '08:00'));
    await judgeAt(at('2031-03-03', '20:05'));
    const entries = await entriesIn('2031-03');
    expect(entries.flatMap(({ added }) => added).every(({ status }) => status === 'held')).toBe(true);
    expect(entries.flatMap(({ notices }) => notices).map(({ kind }) => kind)).not.toContain('log-missing');
  });

  it("keeps to a department's own deadline", async () => {
    const policies = [{ effectiveFrom: '2026-01-01', parameters: { 'dailyLog.deadline': '21:30' } }];
    world = await RunsWorld.create(at(MONDAY, '08:00'), { ...SMALL_DEPARTMENT, policies });
    await judgeAt(at(MONDAY, '21:30'));
    expect(await told('log-missing', MONDAY)).toEqual([]);
    await judgeAt(at(MONDAY, '21:35'));
    expect(await told('log-missing', MONDAY)).toHaveLength(5);
  });

  it('tells people on their last day, and their managers', async () => {
    const leaver = personOf('s3', 'sales', 'u2', { leftOn: MONDAY });
    world = await RunsWorld.create(at(MONDAY, '08:00'), {
      ...SMALL_DEPARTMENT,
      staff: [...SMALL_DEPARTMENT.staff, leaver],
    });
    await judgeAt(at(TUESDAY, '20:05'));
    expect(await told('log-missing', MONDAY)).toContain('s3');
    expect(await told('log-missing', TUESDAY)).not.toContain('s3');
  });
});

describe('catching up', () => {
  it('runs the jobs of an outage in order, each as of its own time', async () => {
    await judgeAt(at('2026-11-26', '09:00'));
    const entries = await entriesIn();
    expect(entries.map(({ cause, asOf }) => [cause.kind, asOf])).toEqual([
      ['deadline', '2026-11-23T12:05:00Z'],
      ['deadline', '2026-11-24T12:05:00Z'],
      ['deadline', '2026-11-25T12:05:00Z'],
    ]);
    expect(entries.map(({ added }) => new Set(added.map(({ on }) => on)))).toEqual([
      new Set([MONDAY]),
      new Set([TUESDAY]),
      new Set(['2026-11-25']),
    ]);
  });

  it('does nothing a second time', async () => {
    await judgeAt(at(TUESDAY, '20:05'));
    const before = await entriesIn();
    await judgeAt(at(TUESDAY, '20:05'));
    await judgeAt(at(MONDAY, '20:05'));
    expect(await entriesIn()).toEqual(before);
  });

  it('looks for its next job again when the one it was due for left the agenda', async () => {
    const calendar = [{ date: MONDAY, workday: false }];
    world = await RunsWorld.create(at(MONDAY, '08:00'), { ...SMALL_DEPARTMENT, calendar });
    const watermark = await world.agenda.read('hz-01');
    if (watermark === undefined) throw new Error('no watermark');
    await world.agenda.advance(watermark, { ...watermark, nextJobAt: at(MONDAY, '17:00') });
    await judgeAt(at(MONDAY, '17:00'));
    expect((await world.agenda.read('hz-01'))?.nextJobAt).toEqual(at(TUESDAY, '17:00'));
  });

  it.each([
    ['department', 'nowhere'],
    ['watermark', 'hz-02'],
  ])('throws where there is no %s, so that the message is kept', async (_, departmentId) => {
    await world.departments.create({ ...SMALL_DEPARTMENT, department: { id: 'hz-02', name: 'x' } });
    const message = { departmentId, logicalTime: '2026-11-23T12:05:00Z', months: [] };
    await expect(judgeDepartment(world.judgeDeps, message)).rejects.toThrow();
  });
});

describe('facts that change what was judged', () => {
  const dueMonths = (when: Temporal.Instant) =>
    world.due
      .until(when)
      .filter(({ kind }) => kind === 'fact')
      .map((item) => ('month' in item ? item.month : ''));

  it('a rejected leave brings the missed log back, tells nobody and is taken off the due index', async () => {
    await world.receive(leaveOf('f1', 's1', MONDAY, MONDAY, at(MONDAY, '09:00')));
    await judgeAt(at(MONDAY, '20:05'));
    expect(await standing('log.missed')).not.toContain('s1 2026-11-23');
    await world.reject(rejectionOf('f2', 'f1', at(TUESDAY, '10:00')));
    await judgeAt(at(TUESDAY, '10:05'), [MONTH]);
    expect(await standing('log.missed')).toContain('s1 2026-11-23');
    expect((await entriesIn()).at(-1)).toMatchObject({ cause: { kind: 'facts' }, notices: [], reversed: [] });
    expect(dueMonths(at(TUESDAY, '12:00'))).toEqual([]);
  });

  it('a corrected mark takes its ruling back', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '08:00')));
    await world.receive(attendanceOf('f2', 'f1', 's1', 'absent', at(MONDAY, '09:10')));
    await judgeAt(at(MONDAY, '09:15'), [MONTH]);
    expect(await standing('morning-meeting.missed')).toEqual(['s1 2026-11-23']);
    await world.receive(attendanceOf('f3', 'f1', 's1', 'present', at(MONDAY, '09:20')));
    await judgeAt(at(MONDAY, '09:25'), [MONTH]);
    expect(await standing('morning-meeting.missed')).toEqual([]);
    expect((await entriesIn()).at(-1)?.reversed).toHaveLength(1);
  });

  it('reach into the months after their own', async () => {
    world = await RunsWorld.create(at('2026-11-30', '08:00'));
    await world.receive(leaveOf('f1', 's1', '2026-11-30', '2026-12-01', at('2026-11-30', '09:00')));
    await judgeAt(at('2026-12-01', '20:05'));
    await world.reject(rejectionOf('f2', 'f1', at('2026-12-02', '10:00')));
    await judgeAt(at('2026-12-02', '10:05'), [MONTH]);
    for (const [month, date] of [
      [MONTH, '2026-11-30'],
      ['2026-12', '2026-12-01'],
    ] as const) {
      const { rulings } = await MonthLedger.of('hz-01', month, await entriesIn(month));
      expect(rulings.map(({ rule, staffId, on }) => `${rule} ${staffId ?? '-'} ${on}`)).toContain(
        `log.missed s1 ${date}`,
      );
    }
  });

  it('wait until everything received before them is stored: a run takes in what is five minutes old', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '09:00').add({ milliseconds: 1 })));
    await judgeAt(at(MONDAY, '09:05'), [MONTH]);
    expect(await entriesIn()).toEqual([]);
    expect(dueMonths(at(MONDAY, '09:05'))).toEqual([MONTH]);
    await judgeAt(at(MONDAY, '09:10'), [MONTH]);
    expect(dueMonths(at(MONDAY, '09:10'))).toEqual([]);
  });

  it('do not get a deadline judged while logs received in time may still be on their way', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '19:50')));
    await judgeAt(at(MONDAY, '20:00'), [MONTH]);
    expect(await standing('log.missed')).toEqual([]);
  });

  it('leave a trace when they change nothing, once', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '08:00')));
    await judgeAt(at(MONDAY, '09:05'), [MONTH]);
    expect(await entriesIn()).toMatchObject([{ cause: { kind: 'facts' }, added: [], reversed: [], notices: [] }]);
    await judgeAt(at(MONDAY, '09:10'), [MONTH]);
    expect(await entriesIn()).toHaveLength(1);
  });

  it('are not overruled by a slower run that read the facts before them', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '08:00')));
    await world.receive(attendanceOf('f2', 'f1', 's1', 'absent', at(MONDAY, '09:10')));
    let isFirst = true;
    const ledger = {
      read: world.ledger.read.bind(world.ledger),
      append: async (...args: Parameters<typeof world.ledger.append>) => {
        if (isFirst) {
          isFirst = false;
          await world.receive(attendanceOf('f3', 'f1', 's1', 'present', at(MONDAY, '09:20')));
          await judgeAt(at(MONDAY, '09:25'), [MONTH]);
        }
        return world.ledger.append(...args);
      },
    };
    const slow = { departmentId: 'hz-01', logicalTime: at(MONDAY, '09:15').toString(), months: [MONTH] };
    await judgeDepartment({ ...world.judgeDeps, ledger }, slow);
    expect(await standing('morning-meeting.missed')).toEqual([]);
    expect(dueMonths(at(MONDAY, '09:25'))).toEqual([]);
  });

  it('a run that arrives after a later one goes by the time of the later one', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '08:00')));
    await world.receive(attendanceOf('f2', 'f1', 's1', 'absent', at(MONDAY, '09:10')));
    await world.receive(attendanceOf('f3', 'f1', 's1', 'present', at(MONDAY, '09:20')));
    await judgeAt(at(MONDAY, '09:30'), [MONTH]);
    await world.receive(attendanceOf('f4', 'f1', 's2', 'absent', at(MONDAY, '09:12')));
    await judgeAt(at(MONDAY, '09:20'), [MONTH]);
    expect(await standing('morning-meeting.missed')).toEqual(['s2 2026-11-23']);
    const asOfs = (await entriesIn()).map(({ asOf }) => asOf);
    expect(asOfs).toEqual(asOfs.toSorted());
  });
});

describe('an imported department', () => {
  it('is judged month by month, and nobody is told', async () => {
    const joinedOn = '2026-10-12';
    const staff = SMALL_DEPARTMENT.staff.map((person) => ({
      ...person,
      joinedOn,
      assignments: person.assignments.map((assignment) => ({ ...assignment, from: joinedOn })),
    }));
    world = await RunsWorld.create(at(MONDAY, '08:00'), { ...SMALL_DEPARTMENT, firstMonth: '2026-10', staff });
    await world.receive(logOf('f1', 's1', '2026-10-12', at('2026-10-12', '18:00'), 4));
    await world.receive(logOf('f2', 's1', '2026-11-02', at('2026-11-02', '18:00'), 4));
    const asOf = at('2026-11-05', '12:00');
    await judgeMonths(world.judgeDeps, 'hz-01', [MONTH, '2026-10'], asOf);
    for (const month of ['2026-10', MONTH]) {
      const entries = await entriesIn(month);
      const yearMonth = parseMonth(month);
      if (yearMonth === null) throw new Error(month);
      expect(entries.flatMap(({ notices }) => notices)).toEqual([]);
      expect((await MonthLedger.of('hz-01', month, entries)).rulings).toEqual(
        judgeMonth(world.dossier, yearMonth, asOf).rulings,
      );
      expect(await verifyLedger({ departmentId: 'hz-01', month }, entries)).toMatchObject({ outcome: 'intact' });
    }
    await judgeMonths(world.judgeDeps, 'hz-01', [MONTH, '2026-10'], asOf);
    expect(await entriesIn()).toHaveLength(1);
  });
});

it('the department is due again at its next job', async () => {
  await judgeAt(at(MONDAY, '20:05'));
  const watermark = await world.agenda.read('hz-01');
  expect(watermark?.nextJobAt).toEqual(nextJobAfter(SMALL_DEPARTMENT, at(MONDAY, '20:05')));
});
