import type { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { judgeDepartment } from '../../../functions/judge/judge-department.ts';
import { attendanceOf, leaveOf, meetingOf, rejectionOf } from '../../support/facts.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const MONTH = '2026-11';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

let world: RunsWorld;

beforeEach(async () => {
  world = await RunsWorld.create(at(MONDAY, '08:00'));
});

describe('facts that change what was judged', () => {
  const dueMonths = (when: Temporal.Instant) =>
    world.due
      .until(when)
      .filter(({ kind }) => kind === 'fact')
      .map((item) => ('month' in item ? item.month : ''));

  it('a rejected leave brings the missed log back, tells nobody and is taken off the due index', async () => {
    await world.receive(leaveOf('f1', 's1', MONDAY, MONDAY, at(MONDAY, '09:00')));
    await world.judgeAt(at(MONDAY, '20:05'));
    expect(await world.standing('log.missed', MONTH)).not.toContain('s1 2026-11-23');
    await world.reject(rejectionOf('f2', 'f1', at(TUESDAY, '10:00')));
    await world.judgeAt(at(TUESDAY, '10:05'), [MONTH]);
    expect(await world.standing('log.missed', MONTH)).toContain('s1 2026-11-23');
    expect((await world.entriesIn(MONTH)).at(-1)).toMatchObject({
      cause: { kind: 'facts' },
      notices: [],
      reversed: [],
    });
    expect(dueMonths(at(TUESDAY, '12:00'))).toEqual([]);
  });

  it('a corrected mark takes its ruling back', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '08:00')));
    await world.receive(attendanceOf('f2', 'f1', 's1', 'absent', at(MONDAY, '09:10')));
    await world.judgeAt(at(MONDAY, '09:15'), [MONTH]);
    expect(await world.standing('morning-meeting.missed', MONTH)).toEqual(['s1 2026-11-23']);
    await world.receive(attendanceOf('f3', 'f1', 's1', 'present', at(MONDAY, '09:20')));
    await world.judgeAt(at(MONDAY, '09:25'), [MONTH]);
    expect(await world.standing('morning-meeting.missed', MONTH)).toEqual([]);
    expect((await world.entriesIn(MONTH)).at(-1)?.reversed).toHaveLength(1);
  });

  it('reach into the months after their own', async () => {
    world = await RunsWorld.create(at('2026-11-30', '08:00'));
    await world.receive(leaveOf('f1', 's1', '2026-11-30', '2026-12-01', at('2026-11-30', '09:00')));
    await world.judgeAt(at('2026-12-01', '20:05'));
    await world.reject(rejectionOf('f2', 'f1', at('2026-12-02', '10:00')));
    await world.judgeAt(at('2026-12-02', '10:05'), [MONTH]);
    expect(await world.standing('log.missed', MONTH)).toContain('s1 2026-11-30');
    expect(await world.standing('log.missed', '2026-12')).toContain('s1 2026-12-01');
  });

  it('wait until everything received before them is stored: a run takes in what is five minutes old', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '09:00').add({ milliseconds: 1 })));
    await world.judgeAt(at(MONDAY, '09:05'), [MONTH]);
    expect(await world.entriesIn(MONTH)).toEqual([]);
    expect(dueMonths(at(MONDAY, '09:05'))).toEqual([MONTH]);
    await world.judgeAt(at(MONDAY, '09:10'), [MONTH]);
    expect(dueMonths(at(MONDAY, '09:10'))).toEqual([]);
  });

  it('do not get a deadline judged while logs received in time may still be on their way', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '19:50')));
    await world.judgeAt(at(MONDAY, '20:00'), [MONTH]);
    expect(await world.standing('log.missed', MONTH)).toEqual([]);
  });

  it('leave a trace when they change nothing, once', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '08:00')));
    await world.judgeAt(at(MONDAY, '09:05'), [MONTH]);
    expect(await world.entriesIn(MONTH)).toMatchObject([
      { cause: { kind: 'facts' }, added: [], reversed: [], notices: [] },
    ]);
    await world.judgeAt(at(MONDAY, '09:10'), [MONTH]);
    expect(await world.entriesIn(MONTH)).toHaveLength(1);
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
          await world.judgeAt(at(MONDAY, '09:25'), [MONTH]);
        }
        return world.ledger.append(...args);
      },
    };
    const slow = { departmentId: 'hz-01', logicalTime: at(MONDAY, '09:15').toString(), months: [MONTH] };
    await judgeDepartment({ ...world.judgeDeps, ledger }, slow);
    expect(await world.standing('morning-meeting.missed', MONTH)).toEqual([]);
    expect(dueMonths(at(MONDAY, '09:25'))).toEqual([]);
  });

  it('a run that arrives after a later one goes by the time of the later one', async () => {
    await world.receive(meetingOf('f1', at(MONDAY, '09:00'), at(MONDAY, '08:00')));
    await world.receive(attendanceOf('f2', 'f1', 's1', 'absent', at(MONDAY, '09:10')));
    await world.receive(attendanceOf('f3', 'f1', 's1', 'present', at(MONDAY, '09:20')));
    await world.judgeAt(at(MONDAY, '09:30'), [MONTH]);
    await world.receive(attendanceOf('f4', 'f1', 's2', 'absent', at(MONDAY, '09:12')));
    await world.judgeAt(at(MONDAY, '09:20'), [MONTH]);
    expect(await world.standing('morning-meeting.missed', MONTH)).toEqual(['s2 2026-11-23']);
    const asOfs = (await world.entriesIn(MONTH)).map(({ asOf }) => asOf);
    expect(asOfs).toEqual(asOfs.toSorted());
  });
});
