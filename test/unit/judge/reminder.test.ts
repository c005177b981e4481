import { beforeEach, describe, expect, it } from 'vitest';
import { excuseOf, leaveOf, logOf, rejectionOf } from '../../support/facts.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const MONTH = '2026-11';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

let world: RunsWorld;

beforeEach(async () => {
  world = await RunsWorld.create(at(MONDAY, '08:00'));
});

describe('the reminder at 17:00', () => {
  it('goes to everyone whose log is still open, with the deadline in UTC', async () => {
    await world.receive(logOf('f1', 's1', MONDAY, at(MONDAY, '16:59'), 4));
    await world.judgeAt(at(MONDAY, '17:00'));
    expect(await world.told('log-reminder', MONDAY)).toEqual(['c1', 'm1', 'm2', 's2']);
    expect((await world.noticesIn(MONTH))[0]).toEqual({
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
    await world.judgeAt(at(MONDAY, '17:00'));
    expect(await world.told('log-reminder', MONDAY)).toEqual(['c1', 'm1', 'm2']);
  });

  it('reminds again of a leave that was rejected', async () => {
    await world.receive(leaveOf('f1', 's1', MONDAY, TUESDAY, at(MONDAY, '09:00')));
    await world.reject(rejectionOf('f2', 'f1', at(MONDAY, '10:00')));
    await world.judgeAt(at(MONDAY, '17:00'));
    expect(await world.told('log-reminder', MONDAY)).toContain('s1');
  });

  it('judges nothing', async () => {
    await world.judgeAt(at(MONDAY, '17:00'));
    const [entry] = await world.entriesIn(MONTH);
    expect(entry).toMatchObject({ cause: { kind: 'reminder', logicalTime: '2026-11-23T09:00:00Z' }, added: [] });
    expect(await world.standings.read('hz-01', MONTH)).toBeUndefined();
  });

  it('is left out when the run comes after the deadline, for there is nothing left to do', async () => {
    await world.judgeAt(at(MONDAY, '20:00').add({ milliseconds: 1 }));
    expect(await world.noticesIn(MONTH)).toEqual([]);
  });

  it("leaves no entry where everyone has filed, and moves the department's watermark on", async () => {
    for (const staffId of ['c1', 'm1', 'm2', 's1', 's2'])
      await world.receive(logOf(`f-${staffId}`, staffId, MONDAY, at(MONDAY, '16:00'), 4));
    await world.judgeAt(at(MONDAY, '17:00'));
    expect(await world.entriesIn(MONTH)).toEqual([]);
    const watermark = await world.agenda.read('hz-01');
    expect(watermark?.doneUntil).toEqual(at(MONDAY, '17:00'));
    expect(watermark?.nextJobAt).toEqual(at(MONDAY, '20:05'));
  });
});
