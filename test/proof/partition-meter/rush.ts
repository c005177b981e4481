/** When submissions come in around the deadline of the day's log. */

import { Temporal } from 'temporal-polyfill';
import type { Random } from '../../support/sample/random.ts';

export const DEADLINE = Temporal.Instant.from('2026-11-24T20:00:00+08:00');

const SECOND_MS = 1000;
const RISES_SECONDS = 600;
const FALLS_SECONDS = 120;
const AT_DEADLINE = 3;
const BEFORE = 1;
const AFTER = 0.5;

/** How much is filed in a second, as against a quiet one: three times as much at the deadline, little once it is over. */
function eagerness(secondsToDeadline: number): number {
  if (secondsToDeadline > RISES_SECONDS) return BEFORE;
  if (secondsToDeadline >= 0) return AT_DEADLINE - (AT_DEADLINE - BEFORE) * (secondsToDeadline / RISES_SECONDS);
  return Math.max(AFTER, AT_DEADLINE + (AT_DEADLINE - AFTER) * (secondsToDeadline / FALLS_SECONDS));
}

export interface Window {
  /** Seconds from the deadline: negative ones lie before it. */
  readonly from: number;
  readonly to: number;
  /** Mean of the whole window. */
  readonly perSecond: number;
}

/** Instants of submissions, in order, in milliseconds since the epoch. */
export function* arrivals({ from, to, perSecond }: Window, random: Random): Generator<number> {
  const seconds = Array.from({ length: to - from }, (_, index) => from + index);
  const weights = seconds.map((second) => eagerness(-second));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const all = perSecond * seconds.length;
  let owed = 0;
  for (const [index, second] of seconds.entries()) {
    owed += (all * (weights[index] ?? 0)) / total;
    const count = Math.floor(owed);
    owed -= count;
    const startMs = DEADLINE.epochMilliseconds + second * SECOND_MS;
    const within = Array.from({ length: count }, () => random.int(0, SECOND_MS - 1));
    for (const ms of within.sort((left, right) => left - right)) yield startMs + ms;
  }
}

/** Of all that is filed in a window, what comes in its busiest second. */
export function shareOfBusiestSecond({ from, to }: Pick<Window, 'from' | 'to'>): number {
  const seconds = Array.from({ length: to - from }, (_, index) => from + index);
  const weights = seconds.map((second) => eagerness(-second));
  return Math.max(...weights) / weights.reduce((sum, weight) => sum + weight, 0);
}
