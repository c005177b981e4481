import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Judging } from './judging.ts';
import { judgeAll, judgeFiles, sumOf } from './judging.ts';
import { leastMs } from './measure.ts';
import { departmentDossier } from './nation.ts';
import type { Outcome } from './outcome.ts';
import type { Threads } from './two-threads.ts';
import { startThreads } from './two-threads.ts';
import { judgeWithDuckDb } from './with-duckdb.ts';
import { judgeWithJsonRulesEngine } from './with-json-rules-engine.ts';
import { loadSqlite } from './with-sqlite.ts';

const ROUNDS = 3;

/** Least milliseconds over the same departments; all contenders found `outcome` in them. */
export interface ContenderFigures {
  readonly slice: Pick<Judging, 'staff' | 'facts' | 'bytes'>;
  readonly outcome: Outcome;
  readonly decodeMs: number;
  readonly parseMs: number;
  readonly judgeMs: number;
  readonly jsonRulesEngineMs: number;
  readonly sqliteMs: number;
  readonly duckDbMs: number;
  /** Files to judgements, as DuckDB's time is: on one thread, on two. */
  readonly filesMs: number;
  readonly filesOnTwoThreadsMs: number;
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

/** Runs every contender on the same departments. Throws when two of them find different outcomes. */
export async function measureContenders(departments: number): Promise<ContenderFigures> {
  const dossiers = Array.from({ length: departments }, (_, department) => departmentDossier(department));
  const texts = dossiers.map((dossier) => Buffer.from(JSON.stringify(dossier)));
  const rounds = Array.from({ length: ROUNDS }, () => judgeAll(texts));
  const { outcome, staff, facts, bytes } = judgeAll(texts);
  const agreed = (contender: string) => (found: Outcome) => {
    if (!isDeepStrictEqual(found, outcome)) {
      throw new Error(`${contender} found ${JSON.stringify(found)}, the judge ${JSON.stringify(outcome)}`);
    }
  };
  const sqlite = loadSqlite(dossiers);
  const sqliteMs = await leastMs(ROUNDS, () => {
    agreed('SQLite')(sqlite.judge());
  });
  sqlite.close();
  const jsonRulesEngineMs = await leastMs(1, async () => {
    agreed('json-rules-engine')(await judgeWithJsonRulesEngine(dossiers));
  });
  const files = writeFiles(dossiers);
  const threads = await startThreads();
  try {
    return {
      slice: { staff, facts, bytes },
      outcome,
      decodeMs: Math.min(...rounds.map(({ decodeMs }) => decodeMs)),
      parseMs: Math.min(...rounds.map(({ parseMs }) => parseMs)),
      judgeMs: Math.min(...rounds.map(({ judgeMs }) => judgeMs)),
      jsonRulesEngineMs,
      sqliteMs,
      duckDbMs: await leastMs(ROUNDS, async () => {
        agreed('DuckDB')(await judgeWithDuckDb(files.facts, files.staff));
      }),
      filesMs: await leastMs(ROUNDS, () => {
        agreed('one thread')(judgeFiles(files.dossiers).outcome);
      }),
      filesOnTwoThreadsMs: await leastMs(ROUNDS, async () => {
        agreed('two threads')((await judgeOn(threads, files.dossiers)).outcome);
      }),
    };
  } finally {
    await threads.stop();
    rmSync(files.folder, { recursive: true });
  }
}
