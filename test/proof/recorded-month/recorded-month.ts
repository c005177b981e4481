/**
 * A month of the sample department in the local cloud of the synthesised template: something is planted in everything that
 * people file, and everything is traced that functions are asked and ask.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '../../../commands/demo/client.ts';
import { callersOf } from '../../../commands/demo/day.ts';
import type { Happening } from '../../../commands/demo/filed-facts.ts';
import { liveScript } from '../../../commands/demo/live-script.ts';
import { type Assembly, readAssembly } from '../../../infra/local/template/assembly.ts';
import type { Place } from '../../../infra/local/template/identifiers.ts';
import { readPlan } from '../../../infra/local/template/read-plan.ts';
import type { Traced } from '../../../infra/local/trace/trace.ts';
import { stageNamed } from '../../../infra/stages.ts';
import { synthesise } from '../../../infra/system.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import type { ProofSize } from '../part.ts';
import { type DeadLetter, deadLettersIn } from './dead-letters.ts';
import { importPlanted, OLD_DEPARTMENT } from './departments.ts';
import { tryOperations } from './every-operation.ts';
import {
  bounce,
  type Failing,
  frontDoorFailed,
  poison,
  poisonsOf,
  replayDeadLetters,
  unsubscribe,
} from './failures.ts';
import { emailOf, planting } from './people.ts';
import { Plantings } from './plantings.ts';
import { type Span, SPANS } from './spans.ts';
import { useEveryWayIn } from './ways-in.ts';

export interface RecordedMonth {
  readonly plantings: Plantings;
  readonly traced: readonly Traced[];
  /** By the function's name, as it wrote it. */
  readonly logs: ReadonlyMap<string, string>;
  readonly deadLetters: readonly DeadLetter[];
  /** Messages that were planted as they are. */
  readonly poisons: readonly string[];
  readonly assembly: Assembly;
  /** What the names in the template stand for. */
  readonly place: Place;
}

const recorded = new Map<ProofSize, Promise<RecordedMonth>>();

/** Lived once in a process, however many parts of the proof look at it. */
export function recordedMonth(size: ProofSize): Promise<RecordedMonth> {
  const month = recorded.get(size) ?? record(SPANS[size]);
  recorded.set(size, month);
  return month;
}

async function record(span: Span): Promise<RecordedMonth> {
  const folder = mkdtempSync(join(tmpdir(), 'baifang-month-'));
  try {
    return await recordIn(folder, span);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one that the tests share, else one of its own. */
function assemblyFor(folder: string): string {
  const shared = process.env['ASSEMBLY_FOLDER'];
  if (shared === undefined) synthesise(stageNamed('dev'), join(folder, 'cdk.out'));
  return shared ?? join(folder, 'cdk.out');
}

async function recordIn(folder: string, span: Span): Promise<RecordedMonth> {
  const assemblyFolder = assemblyFor(folder);
  const plantings = new Plantings();
  await using cloud = await LocalCloudProcess.start({
    ...{ folder, assemblyFolder, at: span.begin, speed: 0 },
    ...{ empty: true, trace: true },
  });
  const { SQS: sqsEndpoint = '' } = (await cloud.status()).endpoints;
  const place = { region: 'us-east-1', account: '000000000000', sqsEndpoint, publicUrl: cloud.url };
  const assembly = readAssembly(assemblyFolder);
  const plan = readPlan(assembly, place);
  await importPlanted(cloud, plantings, [span.dossier(), OLD_DEPARTMENT], span.begin);

  const poisons = poisonsOf(plantings);
  await live(span, { cloud, plan, plantings, folder, at: span.failuresAt }, poisons);
  const deadLetters = await deadLettersIn(cloud, plan);
  // A kill would lose the last lines.
  await cloud.stop();
  return { plantings, ...filesIn(join(folder, 'data')), deadLetters, poisons, assembly, place };
}

/** The demo, and what it lacks in between. */
async function live(span: Span, failing: Failing, poisons: readonly string[]): Promise<void> {
  const { cloud, plantings } = failing;
  const as = planting(callersOf(cloud.url), plantings);
  const forms = happening(span.formsAt, async () => {
    await tryOperations(cloud, plantings, span.everyNth);
    await useEveryWayIn({ cloud, plantings, nowMs: Date.parse(span.formsAt), importedRows: span.importedRows });
  });
  const failures = happening(span.failuresAt, async () => {
    await unsubscribe(failing);
    await bounce(failing);
    await frontDoorFailed(failing);
    await poison(failing, poisons);
    if (span.replaysDeadLetters) await replayDeadLetters(cloud);
  });
  const script = [...span.script(as), forms, failures].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  await liveScript(cloud, as, script, () => undefined);
  await cloud.moveClock(span.end);
  if (span.sealed !== null) await openSealedPack(cloud, span.sealed);
}

async function openSealedPack({ url }: LocalCloudProcess, month: string): Promise<void> {
  const manager = await signIn(url, emailOf('department-manager'));
  const { files } = await manager('show-sealed-pack', { params: { month } });
  for (const file of files) await (await fetch(file.url)).arrayBuffer();
}

const happening = (at: string, happen: () => Promise<void>): Happening => ({
  at,
  happen: async () => {
    await happen();
    return null;
  },
});

function filesIn(dataFolder: string): Pick<RecordedMonth, 'traced' | 'logs'> {
  const lines = readFileSync(join(dataFolder, 'trace.jsonl'), 'utf8').trim().split('\n');
  const logs = readdirSync(join(dataFolder, 'logs')).map((name) => {
    return [name.replace(/\.log$/, ''), readFileSync(join(dataFolder, 'logs', name), 'utf8')] as const;
  });
  return { traced: lines.map((line) => JSON.parse(line) as Traced), logs: new Map(logs) };
}
