import type { Judging } from './judging.ts';
import { endToEndMs, sumOf } from './judging.ts';
import { exponentOf, peakMemoryMb } from './measure.ts';
import { STAFF_PER_DEPARTMENT } from './nation.ts';
import { startThreads } from './two-threads.ts';

export interface NationFigures {
  readonly total: Judging;
  /** Of the slower thread: bytes to judgements, without generating them. */
  readonly wallMs: number;
  readonly peakMemoryMb: number;
  /** Judging times of the smaller nations too, smallest first. */
  readonly byStaff: readonly { readonly staff: number; readonly judgeMs: number; readonly endToEndMs: number }[];
  /** Of the time from bytes to judgements, over staff. */
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
    nations.push({ total: sumOf(halves), wallMs: Math.max(...halves.map(endToEndMs)) });
  }
  await threads.stop();
  const largest = nations.at(-1);
  if (largest === undefined) throw new Error('no size was given');
  const byStaff = nations.map(({ total }) => ({
    staff: total.staff,
    judgeMs: total.judgeMs,
    endToEndMs: endToEndMs(total),
  }));
  const exponent = exponentOf(byStaff.map(({ staff, endToEndMs: ms }) => [staff, ms]));
  return { ...largest, peakMemoryMb: peakMemoryMb(), byStaff, exponent };
}
