/** When a Scheduler expression fires: `cron(…)` in AWS's notation with a time zone, or `rate(…)`. */

import { Cron } from 'croner';

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The instants of a schedule, in milliseconds since the epoch. */
export interface Occurrences {
  /** The first one after the instant; undefined when there is none. */
  after(epochMs: number): number | undefined;
  /** The last one at or before the instant; undefined when there is none. */
  lastUntil(epochMs: number): number | undefined;
}

/** Throws on an expression of another kind. */
export function occurrencesOf(expression: string, timeZone: string): Occurrences {
  const [, kind, argument = ''] = /^(cron|rate)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'cron') return cronOccurrences(argument, timeZone);
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const periodMs = Number(count) * (UNIT_MS[unit] ?? Number.NaN);
  if (!(periodMs > 0)) throw new Error(`The schedule expression ${expression} is not served locally`);
  return {
    // Scheduler counts from the schedule's creation; here, from the epoch: a round time of the clock.
    after: (epochMs) => (Math.floor(epochMs / periodMs) + 1) * periodMs,
    lastUntil: (epochMs) => Math.floor(epochMs / periodMs) * periodMs,
  };
}

function cronOccurrences(fields: string, timeZone: string): Occurrences {
  // AWS: minute hour day month weekday year, Sunday is 1, `?` for any, `0/5` for every fifth from 0.
  const cron = new Cron(`0 ${fields.replaceAll('?', '*')}`, {
    mode: '7-part',
    alternativeWeekdays: true,
    sloppyRanges: true,
    timezone: timeZone,
    paused: true,
  });
  return {
    after: (epochMs) => cron.nextRun(new Date(epochMs))?.getTime(),
    lastUntil: (epochMs) => cron.previousRuns(1, new Date(epochMs + 1))[0]?.getTime(),
  };
}
