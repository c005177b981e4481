import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { httpApi, writeAssembly } from '../infra/local/fixture-assembly.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { onlyTable } from '../support/local-table.ts';
import { SAMPLE_PEOPLE } from '../support/sample/roster.ts';
import { wallMs } from './measure.ts';

const NOW = '2026-11-24T15:00:00+08:00';
const AT_ONCE = 16;
const ROUNDS = 3;

export interface SubmissionFigures {
  readonly submissions: number;
  /** The best round: daily logs filed through gateway, authorizer, function and table; one second of the wall. */
  readonly logsPerSecond: number;
  /** The same gateway, authorizer and table, a handler that does one put. */
  readonly barePutsPerSecond: number;
  /** As before, a handler that does the two calls of a submission. */
  readonly bareTwoCallsPerSecond: number;
}

type Post = (index: number) => Promise<Response>;

/** Sends `count` requests, AT_ONCE at a time; throws when one is not answered 201. */
async function perSecond(count: number, post: Post): Promise<number> {
  let next = 0;
  const sender = async () => {
    for (let index = next++; index < count; index = next++) {
      const response = await post(index);
      if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  const start = wallMs();
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return (count / (wallMs() - start)) * 1000;
}

const visit = { at: '10:00', contact: '钱经理', phone: '13912345678', summary: '介绍年金方案' };
const visits = ['甲', '乙', '丙', '丁'].map((name) => ({ ...visit, customer: `杭州${name}实业有限公司` }));
const logOf = (index: number) => ({ date: '2026-11-24', visits, nextDayPlan: `拜访第${index}家` });

const posting =
  (url: string, tokens: readonly string[]): Post =>
  (index) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        authorization: `Bearer ${tokens[index % tokens.length] ?? ''}`,
      },
      body: JSON.stringify(logOf(index)),
    });

const BARE_ROUTES = { 'POST /v1/put': 'put', 'POST /v1/query-and-put': 'queryAndPut' } as const;

function writeBareAssembly(folder: string, tableName: string): string {
  const entry = resolve(import.meta.dirname, 'bare-handlers.ts');
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    minify: true,
    mainFields: ['module', 'main'],
  });
  const code = built.outputFiles[0]?.text ?? '';
  const bare = (name: string) => ({
    code,
    properties: { Handler: `index.${name}`, Environment: { Variables: { TABLE_NAME: tableName } } },
  });
  return writeAssembly(folder, {
    functions: Object.fromEntries(Object.values(BARE_ROUTES).map((name) => [name, bare(name)])),
    resources: httpApi(BARE_ROUTES),
  });
}

/** Logs through the whole local path, and what bare handlers do with the same bodies, in turns on one dynalite. */
export async function measureSubmissions(count: number): Promise<SubmissionFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'baifang-bench-'));
  const cloud = await LocalCloudProcess.start({ at: NOW, speed: 0 });
  try {
    const environment = await cloud.sdkEnvironment();
    const bare = await LocalCloudProcess.start({
      assemblyFolder: writeBareAssembly(join(folder, 'assembly'), await onlyTable(environment)),
      empty: true,
      at: NOW,
      speed: 0,
      env: environment,
    });
    try {
      const [logsPerSecond = 0, barePutsPerSecond = 0, bareTwoCallsPerSecond = 0] = await inTurns(count, [
        posting(`${cloud.url}/v1/daily-logs`, await salesTokens(cloud)),
        posting(`${bare.url}/v1/put`, await salesTokens(bare)),
        posting(`${bare.url}/v1/query-and-put`, await salesTokens(bare)),
      ]);
      return { submissions: count, logsPerSecond, barePutsPerSecond, bareTwoCallsPerSecond };
    } finally {
      await bare.kill();
    }
  } finally {
    await cloud.kill();
    rmSync(folder, { recursive: true });
  }
}

const salesTokens = (cloud: LocalCloudProcess): Promise<string[]> =>
  Promise.all(SAMPLE_PEOPLE.filter(({ role }) => role === 'sales').map(({ staff }) => cloud.token(staff.email ?? '')));

/** The best round of each, after a shorter one that warms up. */
async function inTurns(count: number, posts: readonly Post[]): Promise<readonly number[]> {
  for (const post of posts) await perSecond(count / 4, post);
  const best = posts.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, post] of posts.entries()) {
      best[index] = Math.max(best[index] ?? 0, await perSecond(count, post));
    }
  }
  return best;
}
