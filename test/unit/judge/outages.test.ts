import { beforeEach, describe, expect, it } from 'vitest';
import { logOf } from '../../support/facts.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const DEPARTMENT = 'hz-01';
const MONTH = '2026-11';
const TUESDAY = '2026-11-24';
const EVERYONE = ['boss', 'c1', 'm1', 'm2', 's1', 's2'];

let world: RunsWorld;

const declare = (from: string, to: string, declaredAt = at(TUESDAY, '20:30')) =>
  world.outages.declare(
    DEPARTMENT,
    {
      startedAt: at(TUESDAY, from).toString(),
      endedAt: at(TUESDAY, to).toString(),
      reason: '网络中断',
      declaredBy: 'boss',
      declaredAt: declaredAt.toString(),
    },
    { changedAt: declaredAt, fromMonth: MONTH },
  );

const missedOnTuesday = async () =>
  (await world.standing('log.missed', MONTH)).filter((ruling) => ruling.endsWith(TUESDAY));

beforeEach(async () => {
  world = await RunsWorld.create(at(TUESDAY, '08:00'));
});

describe('an outage declared after the deadline was judged', () => {
  it('takes the rulings back, tells everyone, and judges at the moved deadline (log.missed)', async () => {
    await world.tickAndJudge(at(TUESDAY, '20:05'));
    expect(await missedOnTuesday()).toHaveLength(5);
    await declare('19:40', '20:20');
    await world.tickAndJudge(at(TUESDAY, '20:35'));
    expect(await missedOnTuesday()).toEqual([]);
    expect(await world.told('deadline-moved', TUESDAY)).toEqual(EVERYONE);
    await world.receive(logOf('late', 's1', TUESDAY, at(TUESDAY, '22:20'), 5));
    await world.tickAndJudge(at(TUESDAY, '22:20'));
    expect(await missedOnTuesday()).toEqual([]);
    await world.tickAndJudge(at(TUESDAY, '22:25'));
    expect(await missedOnTuesday()).toEqual(['c1', 'm1', 'm2', 's2'].map((id) => `${id} ${TUESDAY}`));
    await world.tickAndJudge(at('2026-11-25', '20:05'));
    expect(await world.told('deadline-moved', TUESDAY)).toEqual(EVERYONE);
  });

  it('that left no time on the day takes them back for good', async () => {
    await world.tickAndJudge(at(TUESDAY, '20:05'));
    await declare('19:40', '23:00', at(TUESDAY, '23:10'));
    await world.tickAndJudge(at(TUESDAY, '23:15'));
    await world.tickAndJudge(at('2026-11-25', '20:05'));
    expect(await missedOnTuesday()).toEqual([]);
  });

  it('that moved nothing is kept and told nobody', async () => {
    await world.tickAndJudge(at(TUESDAY, '20:05'));
    await declare('09:00', '09:30');
    await world.tickAndJudge(at(TUESDAY, '20:35'));
    expect(await missedOnTuesday()).toHaveLength(5);
    expect(await world.told('deadline-moved', TUESDAY)).toEqual([]);
  });
});
