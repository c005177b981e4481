import { beforeEach, describe, expect, it } from 'vitest';
import { logOf } from '../../support/facts.ts';
import { at, personOf, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const MONTH = '2026-11';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

let world: RunsWorld;

beforeEach(async () => {
  world = await RunsWorld.create(at(MONDAY, '08:00'));
});

describe('the run after the deadline', () => {
  it('rules log.missed and visits.short, and tells the people and their managers', async () => {
    await world.receive(logOf('f1', 's1', MONDAY, at(MONDAY, '20:00'), 4));
    await world.receive(logOf('f2', 'm1', MONDAY, at(MONDAY, '18:00'), 4));
    await world.receive(logOf('f3', 'c1', MONDAY, at(MONDAY, '18:00'), 0));
    await world.receive(logOf('f4', 's2', MONDAY, at(MONDAY, '18:00'), 1));
    await world.judgeAt(at(MONDAY, '20:05'));
    expect(await world.standing('log.missed', MONTH)).toEqual(['m2 2026-11-23']);
    expect(await world.standing('visits.short', MONTH)).toEqual(['m2 2026-11-23', 's2 2026-11-23']);
    expect(await world.told('log-missing', MONDAY)).toEqual(['m2']);
    const digests = (await world.noticesIn(MONTH)).filter(({ kind }) => kind === 'deadline-digest');
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
    await world.judgeAt(at(MONDAY, '20:05'));
    expect(await world.told('log-missing', MONDAY)).toEqual(['c1', 'm1', 'm2', 's2']);
  });

  it('replaces the standings', async () => {
    await world.judgeAt(at(MONDAY, '20:05'));
    const record = await world.standings.read('hz-01', MONTH);
    expect(record?.asOf).toBe('2026-11-23T12:05:00Z');
    expect(record?.standings.find(({ staffId }) => staffId === 's1')?.monthEligible).toBe(false);
  });

  it('announces each entry once, with the logical time of the run', async () => {
    await world.judgeAt(at(MONDAY, '20:05'));
    expect(world.announcer.announced).toEqual([
      { departmentId: 'hz-01', month: MONTH, sequence: 1, announcedAt: '2026-11-23T12:05:00Z' },
    ]);
  });

  it('tells nobody of a ruling that is held because no calendar covers the year', async () => {
    world = await RunsWorld.create(at('2031-03-03', '08:00'));
    await world.judgeAt(at('2031-03-03', '20:05'));
    const entries = await world.entriesIn('2031-03');
    expect(entries.flatMap(({ added }) => added).every(({ status }) => status === 'held')).toBe(true);
    expect(entries.flatMap(({ notices }) => notices).map(({ kind }) => kind)).not.toContain('log-missing');
  });

  it("keeps to a department's own deadline", async () => {
    const policies = [{ effectiveFrom: '2026-01-01', parameters: { 'dailyLog.deadline': '21:30' } }];
    world = await RunsWorld.create(at(MONDAY, '08:00'), { ...SMALL_DEPARTMENT, policies });
    await world.judgeAt(at(MONDAY, '21:30'));
    expect(await world.told('log-missing', MONDAY)).toEqual([]);
    await world.judgeAt(at(MONDAY, '21:35'));
    expect(await world.told('log-missing', MONDAY)).toHaveLength(5);
  });

  it('tells people on their last day, and their managers', async () => {
    const leaver = personOf('s3', 'sales', 'u2', { leftOn: MONDAY });
    world = await RunsWorld.create(at(MONDAY, '08:00'), {
      ...SMALL_DEPARTMENT,
      staff: [...SMALL_DEPARTMENT.staff, leaver],
    });
    await world.judgeAt(at(TUESDAY, '20:05'));
    expect(await world.told('log-missing', MONDAY)).toContain('s3');
    expect(await world.told('log-missing', TUESDAY)).not.toContain('s3');
  });
});
