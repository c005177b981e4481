/** Keeps the position of a clock set by hand over a restart; while the local cloud is down such a clock stands still. */

import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { readJsonFile, writeFileSafely } from '../servers/state-file.ts';
import type { ClockPosition, VirtualClock } from './virtual-clock.ts';

const PositionSchema = z.object({ now: z.string(), speed: z.number(), setByHand: z.boolean() });
const SAVE_EVERY_MS = 1000;

/** After a kill the saved position is up to one period old: the clock goes on where it cannot have been yet. */
export function readClockFile(file: string): ClockPosition | undefined {
  const saved = readJsonFile(file, PositionSchema);
  if (saved === undefined) return undefined;
  const ahead = { milliseconds: Math.ceil(saved.speed * SAVE_EVERY_MS) };
  return { ...saved, now: Temporal.Instant.from(saved.now).add(ahead).toString() };
}

/** Saves now and then, as long as the clock is set by hand, until `stop`. */
export function keepClockFile(file: string, clock: VirtualClock): { save(): void; stop(): void } {
  const save = () => {
    if (clock.position.setByHand) writeFileSafely(file, JSON.stringify(clock.position));
  };
  save();
  const timer = setInterval(save, SAVE_EVERY_MS);
  return {
    save,
    stop() {
      clearInterval(timer);
      save();
    },
  };
}
