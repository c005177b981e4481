import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { MONTH, departmentDossier } from './nation.ts';

const run = promisify(execFile);
const EVALUATE = resolve(import.meta.dirname, '../../commands/evaluate.ts');
const PEAK_MEMORY = resolve(import.meta.dirname, 'report-peak-memory.ts');

export interface LargeDossierFigures {
  readonly staff: number;
  readonly bytes: number;
  readonly ms: number;
  readonly peakMemoryMb: number;
}

/** Writes a dossier without holding its text. */
async function writeDossier(file: string, staff: number): Promise<void> {
  const { facts, ...rest } = departmentDossier(0, staff);
  const stream = createWriteStream(file);
  stream.write(`${JSON.stringify(rest).slice(0, -1)},"facts":[`);
  for (const [index, fact] of facts.entries()) {
    if (!stream.write(`${index === 0 ? '' : ','}${JSON.stringify(fact)}`)) await once(stream, 'drain');
  }
  stream.end(']}');
  await once(stream, 'close');
}

/** What the `evaluate` command takes for one department of so many people, in a process of its own. */
export async function measureLargeDossier(staff: number): Promise<LargeDossierFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'baifang-bench-'));
  try {
    const file = join(folder, 'dossier.json');
    await writeDossier(file, staff);
    const start = performance.now();
    const { stderr } = await run(
      process.execPath,
      ['--import', PEAK_MEMORY, EVALUATE, file, '--month', MONTH.toString()],
      {
        maxBuffer: Number.POSITIVE_INFINITY,
      },
    );
    return { staff, bytes: statSync(file).size, ms: performance.now() - start, peakMemoryMb: Number(stderr) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
