import { readFileSync } from 'node:fs';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { AS_OF, MONTH } from './nation.ts';
import type { Outcome } from './outcome.ts';
import { addOutcomes, NOTHING_FOUND, outcomeOf } from './outcome.ts';

/** What judging the dossiers of some departments took, step by step, in milliseconds. */
export interface Judging {
  readonly staff: number;
  readonly facts: number;
  readonly bytes: number;
  readonly decodeMs: number;
  readonly parseMs: number;
  readonly judgeMs: number;
  readonly outcome: Outcome;
}

const NOTHING: Judging = {
  staff: 0,
  facts: 0,
  bytes: 0,
  decodeMs: 0,
  parseMs: 0,
  judgeMs: 0,
  outcome: NOTHING_FOUND,
};

const add = (a: Judging, b: Judging): Judging => ({
  staff: a.staff + b.staff,
  facts: a.facts + b.facts,
  bytes: a.bytes + b.bytes,
  decodeMs: a.decodeMs + b.decodeMs,
  parseMs: a.parseMs + b.parseMs,
  judgeMs: a.judgeMs + b.judgeMs,
  outcome: addOutcomes(a.outcome, b.outcome),
});

function judgeBytes(bytes: Buffer): Judging {
  const start = performance.now();
  const text = bytes.toString('utf8');
  const decoded = performance.now();
  const dossier = JSON.parse(text) as Dossier;
  const parsed = performance.now();
  const judgement = judgeMonth(dossier, MONTH, AS_OF);
  const judged = performance.now();
  return {
    staff: dossier.staff.length,
    facts: dossier.facts.length,
    bytes: bytes.length,
    decodeMs: decoded - start,
    parseMs: parsed - decoded,
    judgeMs: judged - parsed,
    outcome: outcomeOf(judgement),
  };
}

/** Judges generated dossiers, one after the other; only decoding, parsing and judging are on the clock. */
export function judgeAll(dossiers: Iterable<Buffer>): Judging {
  let total = NOTHING;
  for (const bytes of dossiers) total = add(total, judgeBytes(bytes));
  return total;
}

function* read(files: readonly string[]): Generator<Buffer> {
  for (const file of files) yield readFileSync(file);
}

export const judgeFiles = (files: readonly string[]): Judging => judgeAll(read(files));

export const sumOf = (judgings: readonly Judging[]): Judging => judgings.reduce(add, NOTHING);

/** Decoding, parsing and judging: the bytes of a dossier to its judgement. */
export const endToEndMs = ({ decodeMs, parseMs, judgeMs }: Judging): number => decodeMs + parseMs + judgeMs;
