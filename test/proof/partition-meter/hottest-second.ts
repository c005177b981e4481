const SECOND_MS = 1000;

interface Window {
  /** Writes of the last second; those before `first` are over. */
  readonly writes: { readonly atMs: number; readonly units: number }[];
  first: number;
  sum: number;
}

export interface HottestSecond {
  readonly partition: string;
  readonly units: number;
  /** When its last write came. */
  readonly atMs: number;
}

/** Most write units that one partition key got within any one second. Writes are told in the order of time. */
export class SecondMeter {
  readonly #windows = new Map<string, Window>();
  #hottest: HottestSecond | undefined;

  add(partition: string, units: number, atMs: number): void {
    const window = this.#windows.get(partition) ?? { writes: [], first: 0, sum: 0 };
    this.#windows.set(partition, window);
    window.writes.push({ atMs, units });
    window.sum += units;
    dropBefore(window, atMs - SECOND_MS);
    if (window.sum > (this.#hottest?.units ?? 0)) this.#hottest = { partition, units: window.sum, atMs };
  }

  get partitions(): number {
    return this.#windows.size;
  }

  get hottest(): HottestSecond {
    if (this.#hottest === undefined) throw new Error('nothing was written');
    return this.#hottest;
  }
}

/** A second is half open: what came exactly one before is over. */
function dropBefore(window: Window, overMs: number): void {
  for (
    let oldest = window.writes[window.first];
    oldest && oldest.atMs <= overMs;
    oldest = window.writes[window.first]
  ) {
    window.sum -= oldest.units;
    window.first += 1;
  }
  if (window.first * 2 > window.writes.length) {
    window.writes.splice(0, window.first);
    window.first = 0;
  }
}
