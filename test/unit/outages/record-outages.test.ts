import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { AlarmEventSchema } from '../../../functions/record-outages/alarm-event.ts';
import { recordOutages } from '../../../functions/record-outages/record-outages.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

/** A Tuesday; its logs are due at 20:00, 12:00 in UTC. */
const event = (before: 'OK' | 'ALARM', from: string, now: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA', to: string) =>
  AlarmEventSchema.parse({
    source: 'aws.cloudwatch',
    'detail-type': 'CloudWatch Alarm State Change',
    resources: ['arn:aws:cloudwatch:ap-southeast-1:111122223333:alarm:FrontDoor'],
    detail: {
      alarmName: 'FrontDoor',
      state: { value: now, timestamp: `2026-11-24T${to}.000+0000`, reason: 'Threshold Crossed' },
      previousState: { value: before, timestamp: `2026-11-24T${from}.000+0000` },
    },
  });

let world: RunsWorld;
const outages = async () => (await world.departments.readCharter('hz-01'))?.outages ?? [];

const missed = async () =>
  (await world.standing('log.missed', '2026-11')).filter((ruling) => ruling.endsWith('2026-11-24'));

beforeEach(async () => {
  world = await RunsWorld.create(at('2026-11-24', '08:00'));
});

describe('the front door that works again', () => {
  it('moves the deadlines that fell into its failing, which began before the alarm rang, and once', async () => {
    const failing = event('ALARM', '11:50:00', 'OK', '12:20:00');
    expect(await recordOutages(world, failing)).toEqual({ departments: 1, moved: 1 });
    expect(await recordOutages(world, failing)).toEqual({ departments: 1, moved: 1 });
    expect(await outages()).toMatchObject([
      {
        startedAt: '2026-11-24T11:47:00Z',
        endedAt: '2026-11-24T12:20:00Z',
        declaredBy: null,
        moved: [{ duty: 'daily-log', movedTo: '2026-11-24T14:20:00Z' }],
      },
    ]);
    await world.tickAndJudge(at('2026-11-24', '20:25'));
    expect(await missed()).toEqual([]);
    expect(await world.told('deadline-moved', '2026-11-24')).toHaveLength(6);
    await world.tickAndJudge(at('2026-11-24', '22:25'));
    expect(await missed()).toHaveLength(5);
  });

  it('that failed when nothing was due leaves no trace', async () => {
    expect(await recordOutages(world, event('ALARM', '02:00:00', 'OK', '02:30:00'))).toEqual({
      departments: 1,
      moved: 0,
    });
    expect(await outages()).toEqual([]);
  });

  it.each([
    ['begins to fail', event('OK', '11:00:00', 'ALARM', '11:50:00')],
    ['is only heard of again', event('OK', '11:00:00', 'INSUFFICIENT_DATA', '11:50:00')],
  ])('moves nothing while it %s', async (_what, change) => {
    expect(await recordOutages(world, change)).toEqual({ departments: 0, moved: 0 });
    expect(await outages()).toEqual([]);
  });
});

it('instants of CloudWatch are read as what they are', () => {
  const { state } = event('ALARM', '11:50:00', 'OK', '12:20:00');
  expect(Temporal.Instant.from(state.timestamp).toString()).toBe('2026-11-24T12:20:00Z');
});
