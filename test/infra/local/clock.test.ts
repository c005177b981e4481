import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../../infra/local/clock/schedule-expression.ts';
import { Scheduler } from '../../../infra/local/clock/scheduler.ts';
import { VirtualClock } from '../../../infra/local/clock/virtual-clock.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const ms = (text: string) => instant(text).epochMilliseconds;
const textOf = (epochMs: number | undefined) =>
  epochMs === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(epochMs).toString();

describe('a schedule expression', () => {
  it.each([
    ['cron(0/5 * * * ? *)', 'UTC', '2026-11-23T11:55:00Z', '2026-11-23T12:00:00Z'],
    ['cron(0/5 * * * ? *)', 'UTC', '2026-11-23T11:59:59.999Z', '2026-11-23T12:00:00Z'],
    ['cron(5 20 * * ? *)', 'Asia/Shanghai', '2026-11-23T00:00:00Z', '2026-11-23T12:05:00Z'],
    ['cron(0 9 ? * 2 *)', 'Asia/Shanghai', '2026-11-24T00:00:00Z', '2026-11-30T01:00:00Z'],
    ['cron(0 9 ? * MON-FRI *)', 'UTC', '2026-11-27T12:00:00Z', '2026-11-30T09:00:00Z'],
    ['cron(0 0 L * ? *)', 'UTC', '2027-02-01T00:00:00Z', '2027-02-28T00:00:00Z'],
    ['rate(5 minutes)', 'UTC', '2026-11-23T12:00:00Z', '2026-11-23T12:05:00Z'],
    ['rate(1 hour)', 'UTC', '2026-11-23T12:00:01Z', '2026-11-23T13:00:00Z'],
  ])('%s in %s fires first after %s at %s', (expression, timeZone, after, expected) => {
    const occurrences = occurrencesOf(expression, timeZone);
    expect(textOf(occurrences.after(ms(after)))).toBe(expected);
    expect(textOf(occurrences.lastUntil(ms(expected)))).toBe(expected);
    expect(occurrences.lastUntil(ms(expected) - 1)).not.toBe(ms(expected));
  });

  it.each(['at(2026-11-23T12:00:00)', 'rate(0 minutes)', 'rate(5 fortnights)', 'every day'])(
    '%s is refused by name',
    (expression) => {
      expect(() => occurrencesOf(expression, 'UTC')).toThrow(expression);
    },
  );
});

/** A scheduler with the five-minute schedule on a clock that stands at `at`, and what it fired. */
function standing(at: string) {
  const clock = new VirtualClock({ now: at, speed: 0, setByHand: true });
  const fired: { readonly arn: string; readonly scheduledTime: string; readonly clockAt: string }[] = [];
  const settledAt: string[] = [];
  let broken = false;
  const scheduler = new Scheduler(
    [
      {
        name: 'tick',
        expression: 'cron(0/5 * * * ? *)',
        timeZone: 'UTC',
        targetArn: 'arn:tick',
        input: '<aws.scheduler.scheduled-time>',
      },
    ],
    {
      clock,
      targets: {
        deliver: (arn, scheduledTime) => {
          if (broken) {
            broken = false;
            return Promise.reject(new Error('unreachable'));
          }
          fired.push({ arn, scheduledTime, clockAt: clock.now.toString() });
          return Promise.resolve();
        },
      },
      settled: () => {
        settledAt.push(clock.now.toString());
        return Promise.resolve();
      },
    },
  );
  scheduler.start();
  const times = () => fired.map(({ scheduledTime }) => scheduledTime);
  const breakNext = () => {
    broken = true;
  };
  return { clock, scheduler, fired, times, settledAt, breakNext };
}

describe('moving the clock', () => {
  it('forward fires every instant passed, in order, each settled with the clock standing at it', async () => {
    const { scheduler, times, fired, settledAt } = standing('2026-11-23T11:52:00Z');
    await scheduler.move({ to: instant('2026-11-23T12:07:00Z') });
    expect(times()).toEqual(['2026-11-23T11:55:00Z', '2026-11-23T12:00:00Z', '2026-11-23T12:05:00Z']);
    expect(fired.map(({ clockAt }) => clockAt)).toEqual(times());
    expect(settledAt).toEqual([...times(), '2026-11-23T12:07:00Z']);
  });

  it('onto an instant fires it, and moving on from there does not fire it again', async () => {
    const { scheduler, times } = standing('2026-11-23T11:59:00Z');
    await scheduler.move({ to: instant('2026-11-23T12:00:00Z') });
    await scheduler.move({ to: instant('2026-11-23T12:01:00Z') });
    expect(times()).toEqual(['2026-11-23T12:00:00Z']);
  });

  it('by one hour fires twelve times; by five minutes more only the last: the agenda catches up', async () => {
    const hour = standing('2026-11-23T11:00:00Z');
    await hour.scheduler.move({ to: instant('2026-11-23T12:00:00Z') });
    expect(hour.times()).toHaveLength(12);
    const longer = standing('2026-11-23T11:00:00Z');
    await longer.scheduler.move({ to: instant('2026-11-23T12:05:00Z') });
    expect(longer.times()).toEqual(['2026-11-23T12:05:00Z']);
  });

  it('back fires nothing; the instants then passed again fire again', async () => {
    const { scheduler, times, clock } = standing('2026-11-23T11:59:00Z');
    await scheduler.move({ to: instant('2026-11-23T12:01:00Z') });
    await scheduler.move({ to: instant('2026-11-23T11:58:00Z') });
    expect([times(), clock.now.toString()]).toEqual([['2026-11-23T12:00:00Z'], '2026-11-23T11:58:00Z']);
    await scheduler.move({ to: instant('2026-11-23T12:01:00Z') });
    expect(times()).toEqual(['2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z']);
  });

  it('twice at once moves one after the other', async () => {
    const { scheduler, times, clock } = standing('2026-11-23T11:59:00Z');
    await Promise.all([
      scheduler.move({ to: instant('2026-11-23T12:01:00Z') }),
      scheduler.move({ to: instant('2026-11-23T12:06:00Z') }),
    ]);
    expect(times()).toEqual(['2026-11-23T12:00:00Z', '2026-11-23T12:05:00Z']);
    expect(clock.now.toString()).toBe('2026-11-23T12:06:00Z');
  });
});

it('catching up fires what was passed last, and the schedule goes on as before', async () => {
  const { scheduler, times, settledAt } = standing('2026-11-23T11:58:00Z');
  await scheduler.fireLast();
  expect(times()).toEqual(['2026-11-23T11:55:00Z']);
  expect(settledAt).toEqual(['2026-11-23T11:58:00Z']);
  await scheduler.move({ to: instant('2026-11-23T12:00:00Z') });
  expect(times()).toEqual(['2026-11-23T11:55:00Z', '2026-11-23T12:00:00Z']);
});

it('a move that fails stops where it failed; the clock then goes on and the next move fires the rest', async () => {
  const { scheduler, times, clock, breakNext } = standing('2026-11-23T11:59:00Z');
  breakNext();
  await expect(scheduler.move({ to: instant('2026-11-23T12:06:00Z') })).rejects.toThrow('unreachable');
  expect(clock.now.toString()).toBe('2026-11-23T12:00:00Z');
  await scheduler.move({ to: instant('2026-11-23T12:06:00Z') });
  expect(times()).toEqual(['2026-11-23T12:05:00Z']);
});

describe('a running clock', () => {
  it('at speed 600 reaches the next five minutes in half a second and fires it with its scheduled time', async () => {
    const { scheduler, fired } = standing('2026-11-23T11:55:01Z');
    await scheduler.move({ speed: 600 });
    await expect.poll(() => fired.length, { timeout: 5000 }).toBeGreaterThan(0);
    scheduler.stop();
    expect(fired[0]?.scheduledTime).toBe('2026-11-23T12:00:00Z');
    expect(ms(fired[0]?.clockAt ?? '')).toBeGreaterThanOrEqual(ms('2026-11-23T12:00:00Z'));
  });

  it('is real time until it is set by hand', () => {
    const clock = new VirtualClock();
    expect(Math.abs(clock.epochMilliseconds - Date.now())).toBeLessThan(1000);
    expect(clock.position.setByHand).toBe(false);
    clock.set({ to: instant('2026-11-23T12:00:00Z'), speed: 0 });
    expect(clock.position).toEqual({ now: '2026-11-23T12:00:00Z', speed: 0, setByHand: true });
  });
});
