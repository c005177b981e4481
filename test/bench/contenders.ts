import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Judging } from './judging.ts';
import { judgeAll, judgeFiles, rulingsOf, sumOf } from './judging.ts';
import { leastMs, threadCpuMs, wallMs } from './measure.ts';
import { departmentDossier } from './nation.ts';
import type { Outcome } from './outcome.ts';
import { addOutcomes, NOTHING_FOUND } from './outcome.ts';
import type { Threads } from './two-threads.ts';
import { startThreads } from './two-threads.ts';
import { judgeWithDuckDb } from './with-duckdb.ts';
import { judgeWithJsonRulesEngine } from './with-json-rules-engine.ts';
import { loadSqlite } from './with-sqlite.ts';

const ROUNDS = 5;

/** The least of some runs over the same departments; all contenders found `outcome` in them. */
export interface ContenderFigures {
  readonly slice: Pick<Judging, 'staff' | 'facts' | 'bytes'>;
  readonly outcome: Outcome;
  readonly decodeCpuMs: number;
  readonly parseCpuMs: number;
  readonly judgeCpuMs: number;
  /** Of the judge without scores, standings and awards, as the other rules below are. */
  readonly rulingsCpuMs: number;
  readonly jsonRulesEngineCpuMs: number;
  readonly sqliteIndexCpuMs: number;
  readonly sqliteQueryCpuMs: number;
  readonly duckDbWallMs: number;
  /** Files to judgements, as DuckDB's time is: on one thread, on two. */
  readonly filesWallMs: number;
  readonly filesOnTwoThreadsWallMs: number;
}

interface Files {
  readonly folder: string;
  readonly facts: string;
  readonly staff: string;
  readonly dossiers: readonly string[];
}

const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** The departments as DuckDB reads them (JSON lines of all facts) and as the judge does (a dossier each). */
function writeFiles(dossiers: readonly Dossier[]): Files {
  const folder = mkdtempSync(join(tmpdir(), 'baifang-bench-'));
  const [facts, staff] = [join(folder, 'facts.jsonl'), join(folder, 'staff.jsonl')];
  const files = dossiers.map((dossier, index) => {
    appendFileSync(facts, lines(dossier.facts));
    appendFileSync(staff, lines(dossier.staff));
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(dossier));
    return file;
  });
  return { folder, facts, staff, dossiers: files };
}

async function judgeOn(threads: Threads, files: readonly string[]): Promise<Judging> {
  const half = Math.ceil(files.length / 2);
  return sumOf(
    await threads.judge([
      { what: 'files', files: files.slice(0, half) },
      { what: 'files', files: files.slice(half) },
    ]),
  );
}

function agreeing(outcome: Outcome) {
  return (contender: string, found: Outcome): void => {
    if (!isDeepStrictEqual(found, outcome)) {
      throw new Error(`${contender} found ${JSON.stringify(found)}, the judge ${JSON.stringify(outcome)}`);
    }
  };
}

type Agree = ReturnType<typeof agreeing>;

function measureSqlite(dossiers: readonly Dossier[], agree: Agree) {
  const rows = loadSqlite(dossiers);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = threadCpuMs();
    rows.index();
    const indexed = threadCpuMs();
    agree('SQLite', rows.query());
    const queried = threadCpuMs();
    rows.dropIndexes();
    return { indexMs: indexed - start, queryMs: queried - indexed };
  });
  rows.close();
  return {
    sqliteIndexCpuMs: Math.min(...rounds.map(({ indexMs }) => indexMs)),
    sqliteQueryCpuMs: Math.min(...rounds.map(({ queryMs }) => queryMs)),
  };
}

async function measureFiles(dossiers: readonly Dossier[], agree: Agree) {
  const files = writeFiles(dossiers);
  const threads = await startThreads();
  try {
    return {
      duckDbWallMs: await leastMs(ROUNDS, wallMs, async () => {
        agree('DuckDB', await judgeWithDuckDb(files.facts, files.staff));
      }),
      filesWallMs: await leastMs(ROUNDS, wallMs, () => {
        agree('one thread', judgeFiles(files.dossiers).outcome);
      }),
      filesOnTwoThreadsWallMs: await leastMs(ROUNDS, wallMs, async () => {
        agree('two threads', (await judgeOn(threads, files.dossiers)).outcome);
      }),
    };
  } finally {
    await threads.stop();
    rmSync(files.folder, { recursive: true });
  }
}

/** As the judge is measured: each dossier just after it was parsed. */
function rulingsCpuMs(texts: readonly Buffer[], agree: Agree): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    let cpuMs = 0;
    let outcome = NOTHING_FOUND;
    for (const text of texts) {
      const dossier = JSON.parse(text.toString('utf8')) as Dossier;
      const start = threadCpuMs();
      const found = rulingsOf(dossier);
      cpuMs += threadCpuMs() - start;
      outcome = addOutcomes(outcome, found);
    }
    agree('the rulings alone', outcome);
    return cpuMs;
  });
  return Math.min(...rounds);
}

/** Runs every contender on the same departments. Throws when two of them find different outcomes. */
export async function measureContenders(departments: number): Promise<ContenderFigures> {
  const numbers = Array.from({ length: departments }, (_, department) => department);
  const texts = numbers.map((department) => Buffer.from(JSON.stringify(departmentDossier(department))));
  const rounds = Array.from({ length: ROUNDS }, () => judgeAll(texts));
  const least = (step: (round: Judging) => number) => Math.min(...rounds.map(step));
  const { outcome, staff, facts, bytes } = sumOf(rounds.slice(0, 1));
  const agree = agreeing(outcome);
  const dossiers = texts.map((text) => JSON.parse(text.toString('utf8')) as Dossier);
  return {
    slice: { staff, facts, bytes },
    outcome,
    decodeCpuMs: least(({ decodeCpuMs }) => decodeCpuMs),
    parseCpuMs: least(({ parseCpuMs }) => parseCpuMs),
    judgeCpuMs: least(({ judgeCpuMs }) => judgeCpuMs),
    rulingsCpuMs: rulingsCpuMs(texts, agree),
    ...measureSqlite(dossiers, agree),
    jsonRulesEngineCpuMs: await leastMs(2, threadCpuMs, async () => {
      agree('json-rules-engine', await judgeWithJsonRulesEngine(dossiers));
    }),
    ...(await measureFiles(dossiers, agree)),
  };
}
