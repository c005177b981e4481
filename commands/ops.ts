/** What is done with a running stage: `npm run ops -- status --stage prod`; docs/runbook.md says when. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { BadInputError, runCommand } from './command-line.ts';
import { type OpsArguments, parseOpsArguments, USAGE } from './ops/arguments.ts';
import { declareOutage } from './ops/declare-outage.ts';
import { replayMonths } from './ops/replay-months.ts';
import { enterStage, type Stage } from './ops/stage.ts';
import { printStatus } from './ops/status.ts';

const script = (name: string): string => resolve(import.meta.dirname, `${name}.ts`);

/** A command of this folder, as if it was typed; answers with its exit code. */
const command = (name: string, args: readonly string[]): number =>
  spawnSync(process.execPath, [script(name), ...args], { stdio: 'inherit' }).status ?? 1;

/** Exports the ledgers and follows what comes out, as whoever downloads them would. */
const verify = ({ department, against }: OpsArguments, { now }: Stage): number => {
  const exported = spawnSync(process.execPath, [script('export-ledger'), department, '--at', now.toString()], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: Infinity,
  });
  if (exported.status !== 0) return exported.status ?? 1;
  const options = against === undefined ? [] : ['--against', against];
  const verified = spawnSync(process.execPath, [script('verify-ledger'), '-', ...options], {
    input: exported.stdout,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return verified.status ?? 1;
};

type Command = (given: OpsArguments, stage: Stage) => Promise<number> | number;

const COMMANDS = new Map<string, Command>([
  ['status', (_, stage) => printStatus(stage)],
  ['requeue', ({ dryRun }, { name }) => command('replay', ['--stage', name, ...(dryRun ? ['--dry-run'] : [])])],
  ['replay', replayMonths],
  ['verify', verify],
  ['rebuild', ({ department }, { now }) => command('rebuild', [department, '--at', now.toString()])],
  ['declare-outage', declareOutage],
]);

await runCommand(async (args) => {
  const given = parseOpsArguments(args);
  const run = COMMANDS.get(given.command);
  if (run === undefined) throw new BadInputError([`there is no "${given.command}"`, USAGE]);
  return run(given, await enterStage(given));
});
