import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Figures } from './report.ts';

/** How large each part's measurement is made. */
export interface PartSizes {
  readonly nation: readonly number[];
  readonly sample: null;
  readonly contenders: number;
  readonly large: number;
  readonly submissions: number;
  readonly runs: readonly number[];
  readonly bill: null;
  readonly reading: number;
}

export type Part = keyof Figures & keyof PartSizes;

const MEASURE_PART = resolve(import.meta.dirname, 'measure-part.ts');

/** One part's figures, measured in a process of its own: what ran before leaves neither its heap nor its peak behind. */
export async function measuredApart<P extends Part>(part: P, size: PartSizes[P]): Promise<Figures[P]> {
  const child = fork(MEASURE_PART, [part, JSON.stringify(size)]);
  const figures = once(child, 'message').then(([message]) => message as Figures[P]);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`measuring ${part} ended with exit code ${String(code)}`);
  });
  return Promise.race([figures, ended]);
}
