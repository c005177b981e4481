import { readFileSync } from 'node:fs';
import { viewDepartment } from '../../shared/domain/department-view.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { monthFrame, personMonth, rulingsAbout } from '../../shared/domain/rulings/person-month.ts';
import { firstDateOf, lastDateOf } from '../../shared/domain/time/month.ts';
import { threadCpuMs, wallMs } from './measure.ts';
import { AS_OF, MONTH } from './nation.ts';
import type { Outcome } from './outcome.ts';
import { addOutcomes, NOTHING_FOUND, outcomeOf } from './outcome.ts';

/** What judging the dossiers of some departments took: CPU time of the thread by step, and time on the wall. */
export interface Judging {
  readonly staff: number;
  readonly facts: number;
  readonly bytes: number;
  readonly decodeCpuMs: number;
  readonly parseCpuMs: number;
  readonly judgeCpuMs: number;
  readonly wallMs: number;
  readonly outcome: Outcome;
}

const NOTHING: Judging = {
  staff: 0,
  facts: 0,
  bytes: 0,
  decodeCpuMs: 0,
  parseCpuMs: 0,
  judgeCpuMs: 0,
  wallMs: 0,
  outcome: NOTHING_FOUND,
};

const add = (a: Judging, b: Judging): Judging => ({
  staff: a.staff + b.staff,
  facts: a.facts + b.facts,
  bytes: a.bytes + b.bytes,
  decodeCpuMs: a.decodeCpuMs + b.decodeCpuMs,
  parseCpuMs: a.parseCpuMs + b.parseCpuMs,
  judgeCpuMs: a.judgeCpuMs + b.judgeCpuMs,
  wallMs: a.wallMs + b.wallMs,
  outcome: addOutcomes(a.outcome, b.outcome),
});

function judgeBytes(bytes: Buffer): Judging {
  const startWall = wallMs();
  const start = threadCpuMs();
  const text = bytes.toString('utf8');
  const decoded = threadCpuMs();
  const dossier = JSON.parse(text) as Dossier;
  const parsed = threadCpuMs();
  const judgement = judgeMonth(dossier, MONTH, AS_OF);
  const judged = threadCpuMs();
  return {
    staff: dossier.staff.length,
    facts: dossier.facts.length,
    bytes: bytes.length,
    decodeCpuMs: decoded - start,
    parseCpuMs: parsed - decoded,
    judgeCpuMs: judged - parsed,
    wallMs: wallMs() - startWall,
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

/** The rulings about people alone, without scores, standings and awards: what rules for days and visits compare with. */
export function rulingsOf(dossier: Dossier): Outcome {
  const month = MONTH.toString();
  const view = viewDepartment(dossier, AS_OF, { from: firstDateOf(month), to: lastDateOf(month) });
  const frame = monthFrame(view, month);
  const people = dossier.staff.map((staff) => personMonth(view, frame, staff)).filter((person) => person !== null);
  return outcomeOf({ rulings: people.flatMap((person) => rulingsAbout(view, frame, person)) });
}
