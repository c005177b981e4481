import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { SealedPackSchema } from '../../shared/contracts/http/months.ts';
import { documentedCommands } from '../support/documented-commands.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { onlyTable } from '../support/local-table.ts';
import { composed } from '../support/mail.ts';

const NOON = '2026-11-24T12:00:00+08:00';
const NOVEMBER_CLOSED = '2026-12-04T18:10:00+08:00';
const folder = await mkdtemp(join(tmpdir(), 'baifang-documents-'));
const written = (name: string): string => join(folder, name);

/** What the documents call a thing, and what is at hand for it here. */
const HERE: ReadonlyMap<string, string> = new Map([
  ...['export.json', 'ledger.json', 'ledgers.json', 'restored.json', 'older.json', 'now.json'].map(
    (name) => [name, written('ledger.json')] as const,
  ),
  ['ledger-hz-01-2026-11.json', written('ledger.json')],
  ['现在下载的账本.json', written('ledger.json')],
  ['dossier.json', written('dossier.json')],
  ['patch.json', written('patch.json')],
  ['log.eml', `${written('log.eml')} --url "$LOCAL_CLOUD"`],
  ...['FOLDER', '文件夹', 'pack-folder'].map((name) => [name, written('pack')] as const),
  ...['TABLE', '"$OLD"'].map((name) => [name, '"$TABLE_NAME"'] as const),
  ...['$STAGE', 'prod'].map((name) => [name, 'dev'] as const),
]);

/** What is run here, against a department that lives; each as often as documents word it differently. */
const RUN_HERE =
  /^npm run (-s )?(evaluate|verify-ledger|verify-pack|mail|export-dossier|export-ledger|import-dossier|ops|replay|rebuild|carry-notices|clauses|openapi) /;

/** What takes longer, or is no command by itself, and where it is run: a file, and what of it shows that. */
const RUN_ELSEWHERE: readonly (readonly [command: RegExp, file: string, shown: string])[] = [
  [/^npm test$/, '.ci/run', 'npm test'],
  [/^npm start/, 'test/support/local-cloud.ts', "'../../commands/start.ts'"],
  [/^npm run check$/, 'commands/test.ts', '...CHECKS'],
  [/^npm run format$/, 'commands/check.ts', 'prettier'],
  [/^npm run synth$/, 'commands/test.ts', "['cdk', 'synth', '--quiet']"],
  [/^npm run openapi$/, 'test/unit/openapi/openapi.test.ts', 'docs/openapi.json'],
  [/^npm run clauses$/, 'test/unit/domain/clauses.test.ts', 'docs/clauses.md'],
  [/^npm run demo/, 'test/e2e/demo.test.ts', 'demo'],
  [/^npm run proof( -- --only [a-zA-Z-]+)?$/, 'test/proof/page.test.ts', 'PARTS'],
  [/^npm run simulate/, 'test/proof/simulation/simulation.test.ts', 'simulation.run('],
  [/^npm run invite /, 'test/contract/invite-command.test.ts', "'commands/invite.ts'"],
  [/^npm run teardown /, 'test/contract/teardown-command.test.ts', 'teardown'],
  [/^npm run stateful-baseline$/, 'test/infra/upgrade.test.ts', 'stateful-baseline'],
  [/^npm run dev$/, 'test/infra/local/from-source.test.ts', 'commands/dev/develop.ts'],
  [/^npm run again$/, 'test/unit/again-alone.test.ts', 'again'],
  [/^npm run -s release-notes -- /, 'test/unit/history.test.ts', 'releaseNotes('],
  [/^npm run check-commits /, 'test/unit/history.test.ts', 'commitFaults('],
  [/^npm run bench -- --scale$/, 'test/unit/bench/scale.test.ts', 'docs/scale.md'],
];

/** What no test runs, and why. */
const NOT_RUN: readonly (readonly [command: RegExp, why: string])[] = [
  [/^npm run (bench|budgets|coverage)$/, 'measures for minutes, on a machine that does nothing else'],
  [
    /^npm run deploy/,
    'needs an account of AWS; what it deploys is synthesised by `npm test` and served by the local cloud',
  ],
];

/** A name in a sentence: another document says how it is typed. */
const isMention = (command: string, others: readonly string[]): boolean => {
  const name = /^npm run ([a-z-]+)$/.exec(command)?.[1];
  return name !== undefined && others.some((other) => new RegExp(`^npm run (-s )?${name} -- `).test(other));
};

let cloud: LocalCloudProcess;
let environment: Record<string, string>;

/** As somebody types it in the repository; answers with what was printed. */
const typed = (command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      'bash',
      ['-c', command],
      { env: { ...process.env, ...environment }, maxBuffer: Infinity },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout + stderr);
        else reject(new Error(`${command}\n${stdout}${stderr}`));
      },
    );
  });

/** The command with what is at hand in the place of what the document names. */
const spelledOut = (command: string): string =>
  command
    .split(' ')
    .map((word) => HERE.get(word) ?? word)
    .join(' ');

async function download(): Promise<void> {
  const authorization = `Bearer ${await cloud.token('song.jianguo@baifang.example')}`;
  const shown = await fetch(`${cloud.url}/v1/sealed-packs/2026-11`, { headers: { authorization } });
  await mkdir(written('pack'));
  for (const { name, url } of SealedPackSchema.parse(await shown.json()).files) {
    await writeFile(join(written('pack'), name), new Uint8Array(await (await fetch(url)).arrayBuffer()));
  }
}

beforeAll(async () => {
  cloud = await LocalCloudProcess.start({ at: NOON, speed: 0 });
  const endpoints = await cloud.sdkEnvironment();
  environment = { ...endpoints, TABLE_NAME: await onlyTable(endpoints), LOCAL_CLOUD: cloud.url };
  await cloud.moveClock(NOVEMBER_CLOSED);
  await download();
  const dossier = z.looseObject({}).parse(JSON.parse(await readFile('test/support/sample-department.json', 'utf8')));
  const elsewhere = { ...dossier, department: { id: 'nb-01', name: '宁波团险一部' } };
  await writeFile(written('dossier.json'), JSON.stringify(elsewhere));
  await writeFile(
    written('patch.json'),
    JSON.stringify([{ effectiveFrom: '2026-01-01', parameters: { 'awards.activityFen': 40_000 } }]),
  );
  const mail = await composed({
    from: 'li.qiang@baifang.example',
    to: 'leave@example.com',
    subject: '请假',
    text: '请假',
  });
  await writeFile(written('log.eml'), mail);
  await writeFile(written('ledger.json'), await typed('npm run -s export-ledger -- hz-01 2> /dev/null'));
}, 300_000);
afterAll(async () => {
  await cloud[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const documented = documentedCommands();
const all = [...documented]
  .filter(([command]) => !isMention(command, [...documented.keys()]))
  .map(([command, documents]) => [command, documents.join(', ')] as const);
const here = all.filter(([command]) => RUN_HERE.test(command));
const notHere = all.filter(([command]) => !RUN_HERE.test(command));

it('documents tell people what to type', () => {
  expect(here.length).toBeGreaterThan(20);
});

it.each(here)(
  '%s, as in %s, does what it is for',
  async (command) => {
    await typed(spelledOut(command));
  },
  60_000,
);

it.each(notHere)('%s, as in %s, is run by another test, or it is said why not', async (command) => {
  const [, file, shown] = RUN_ELSEWHERE.find(([pattern]) => pattern.test(command)) ?? [];
  const why = NOT_RUN.find(([pattern]) => pattern.test(command))?.[1];
  if (file === undefined) expect(why).toBeDefined();
  else expect(await readFile(file, 'utf8')).toContain(shown);
});
