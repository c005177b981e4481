const MICROSECONDS_PER_MS = 1000;

/** CPU time of this thread so far: what other programs do to the machine does not count. */
export function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / MICROSECONDS_PER_MS;
}

export const wallMs = (): number => performance.now();

/** The least of some runs by the clock: what the work takes when nothing else gets in its way. */
export async function leastMs(runs: number, clock: () => number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = clock();
    await work();
    least = Math.min(least, clock() - start);
  }
  return least;
}

/** The `e` of `y = c · x^e` that fits the points best: 1 is linear. */
export function exponentOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(logs.map(([x]) => x));
  const meanY = mean(logs.map(([, y]) => y));
  const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(logs.map(([x]) => (x - meanX) ** 2));
}

const KIBIBYTE = 1024;
const MEGABYTE = 1_000_000;

/** The most memory this process has held so far, in MB. */
export const peakMemoryMb = (): number => (process.resourceUsage().maxRSS * KIBIBYTE) / MEGABYTE;

/** For JSON and tables: at most `digits` decimals. */
export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
