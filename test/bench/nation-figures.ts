import type { Judging } from './judging.ts';
import { sumOf } from './judging.ts';
import { exponentOf, peakMemoryMb } from './measure.ts';
import { STAFF_PER_DEPARTMENT } from './nation.ts';
import { startThreads } from './two-threads.ts';

export interface NationFigures {
  readonly total: Judging;
  /** Of the slower thread: bytes to judgements, without generating them. */
  readonly wallMs: number;
  readonly peakMemoryMb: number;
  /** CPU time of decoding, parsing and judging nations of all sizes, smallest first. */
  readonly byStaff: readonly { readonly staff: number; readonly cpuMs: number }[];
  /** Of that time over staff. */
  readonly exponent: number;
}

/** Judges nations of the sizes on two threads, smallest first; the figures are those of the last. */
export async function measureNation(sizes: readonly number[]): Promise<NationFigures> {
  const threads = await startThreads();
  const nations: { readonly total: Judging; readonly wallMs: number }[] = [];
  for (const staff of sizes) {
    const departments = staff / STAFF_PER_DEPARTMENT;
    const half = Math.ceil(departments / 2);
    const halves = await threads.judge([
      { what: 'departments', from: 0, to: half },
      { what: 'departments', from: half, to: departments },
    ]);
    nations.push({ total: sumOf(halves), wallMs: Math.max(...halves.map((half) => half.wallMs)) });
  }
  await threads.stop();
  const largest = nations.at(-1);
  if (largest === undefined) throw new Error('no size was given');
  const byStaff = nations.map(({ total: { staff, decodeCpuMs, parseCpuMs, judgeCpuMs } }) => ({
    staff,
    cpuMs: decodeCpuMs + parseCpuMs + judgeCpuMs,
  }));
  const exponent = exponentOf(byStaff.map(({ staff, cpuMs }) => [staff, cpuMs]));
  return { ...largest, peakMemoryMb: peakMemoryMb(), byStaff, exponent };
}
