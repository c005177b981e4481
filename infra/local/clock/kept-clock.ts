/** Keeps the position of a clock set by hand over a restart; while the local cloud is down such a clock stands still. */

import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { readJsonFile, writeFileSafely } from '../servers/state-file.ts';
import { type ClockPosition, VirtualClock } from './virtual-clock.ts';

const PositionSchema = z.object({ now: z.string(), speed: z.number(), setByHand: z.boolean() });
const SAVE_EVERY_MS = 1000;

export interface KeptClock {
  readonly clock: VirtualClock;
  readonly stop: () => void;
}

/** Goes on where the file says, or on real time without one. */
export function startKeptClock(file: string): KeptClock {
  const save = (position: ClockPosition) => {
    if (position.setByHand) writeFileSafely(file, JSON.stringify(position));
  };
  const clock = new VirtualClock(readPosition(file), save);
  save(clock.position);
  const timer = setInterval(() => {
    save(clock.position);
  }, SAVE_EVERY_MS);
  return {
    clock,
    stop() {
      clearInterval(timer);
      save(clock.position);
    },
  };
}

/** After a kill the saved position is up to one period old: the clock goes on where it cannot have been yet. */
function readPosition(file: string): ClockPosition | undefined {
  const saved = readJsonFile(file, PositionSchema);
  if (saved === undefined) return undefined;
  const ahead = { milliseconds: Math.ceil(saved.speed * SAVE_EVERY_MS) };
  return { ...saved, now: Temporal.Instant.from(saved.now).add(ahead).toString() };
}
