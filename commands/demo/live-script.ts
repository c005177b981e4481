import type { LocalCloudProcess } from '../../test/support/local-cloud.ts';
import type { Caller } from './client.ts';
import type { Happening } from './filed-facts.ts';

/** Moves of more than an hour pass the ticks on the way by, as after an outage: a month would be all ticks. */
const LONGEST_LAG_MS = 65 * 60_000;
/** Of the local day: what comes after it is late. */
const DEADLINE = '20:00';

/** Lets everything happen in its order, the clock moved to where it matters; `tell` gets each line that there is to tell. */
export async function liveScript(
  cloud: Pick<LocalCloudProcess, 'moveClock'>,
  as: (staffId: string) => Promise<Caller>,
  script: readonly Happening[],
  tell: (at: string, line: string) => void,
): Promise<void> {
  let nowMs = Number.NEGATIVE_INFINITY;
  for (const { at, everyday, happen } of script) {
    const atMs = Date.parse(at);
    if (everyday !== true || atMs - nowMs >= LONGEST_LAG_MS || at.slice(11) >= DEADLINE) {
      await cloud.moveClock(at);
      nowMs = atMs;
    }
    const line = await happen(as);
    if (line !== null) tell(at, line);
  }
}
