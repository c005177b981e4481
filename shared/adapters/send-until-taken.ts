import { setTimeout as sleep } from 'node:timers/promises';

/** Before a round of sending again; rounds count from 1. */
export type Pause = (round: number) => Promise<unknown>;

/** Waits of about 50 ms, 100 ms, 200 ms … before sending again what a batch call gave back. */
const FIRST_WAIT_MS = 50;
const MAX_ROUNDS = 6;

export const backOff: Pause = (round) => sleep(FIRST_WAIT_MS * 2 ** (round - 1) * (0.5 + Math.random()));

/**
 * Sends items until the service has taken every one. `send` answers with those it gave back; they are sent again after
 * a pause, at most six rounds in all, then it throws.
 */
export const sendUntilTaken = async <Item>(
  what: string,
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<readonly Item[]>,
  pause: Pause = backOff,
): Promise<void> => {
  let left = await send(items);
  for (let round = 1; left.length > 0; round += 1) {
    if (round === MAX_ROUNDS)
      throw new Error(`${what}: ${left.length} of ${items.length} not taken after ${round} rounds`);
    await pause(round);
    left = await send(left);
  }
};
