import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { httpApi, writeAssembly } from './fixture-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'baifang-from-source-'));
/** As editors save: the new file takes the place of the old. */
function save(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

const handlerThat = (answers: string): string => `
  import { greeting } from '../../shared/greeting.ts';
  import { appendFileSync } from 'node:fs';
  let calls: number = 0;
  export const handler = () => ({ statusCode: 200, body: ${answers} });
`;

let cloud: LocalCloudProcess;

beforeAll(async () => {
  save('shared/greeting.ts', "export const greeting: string = 'hello';");
  save('functions/greet/handler.ts', handlerThat('`${greeting} ${++calls}`'));
  save(
    'functions/other/handler.ts',
    'let calls = 0; export const handler = () => ({ statusCode: 200, body: String(++calls) });',
  );
  const develop = resolve('commands/dev/develop.ts');
  save('infra/stages.ts', '');
  save('dev.ts', `import { develop } from '${develop}'; await develop(${JSON.stringify(folder)});`);
  cloud = await LocalCloudProcess.start({
    program: join(folder, 'dev.ts'),
    folder,
    empty: true,
    assemblyFolder: writeAssembly(join(folder, 'assembly'), {
      functions: { 'baifang-fixture-greet': { code: '' }, 'baifang-fixture-other': { code: '' } },
      resources: httpApi(
        { 'GET /v1/greet': 'baifang-fixture-greet', 'GET /v1/other': 'baifang-fixture-other' },
        { open: ['GET /v1/greet', 'GET /v1/other'] },
      ),
    }),
  });
});

afterAll(async () => {
  await cloud.kill();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (path: string): Promise<string> => (await fetch(`${cloud.url}${path}`)).text();
const UNTIL = { timeout: 10_000, interval: 50 };

it('a function answers with the code that was saved last, and no other function starts anew', async () => {
  expect(await ask('/v1/greet')).toBe('hello 1');
  expect(await ask('/v1/other')).toBe('1');
  save('functions/greet/handler.ts', handlerThat('`${greeting}, ${++calls}`'));
  await vi.waitFor(async () => {
    expect(await ask('/v1/greet')).toContain('hello,');
  }, UNTIL);
  expect(await ask('/v1/other')).toBe('2');
});

it('what a function imports counts as its code', async () => {
  save('shared/greeting.ts', "export const greeting: string = 'good morning';");
  await vi.waitFor(async () => {
    expect(await ask('/v1/greet')).toContain('good morning,');
  }, UNTIL);
  await vi.waitFor(() => {
    expect(cloud.output).toContain('shared/greeting.ts → baifang-fixture-greet ');
  }, UNTIL);
});

it.each([
  ['is not TypeScript', 'export const greeting: string = ;', 'ERR_INVALID_TYPESCRIPT_SYNTAX'],
  ['lacks what is imported', 'export const other = 1;', "does not provide an export named 'greeting'"],
  ['throws', "export const greeting = ''; throw new Error('not today');", 'not today'],
])('code that %s is told of, and the code before goes on until it is mended', async (_, broken, told) => {
  save('shared/greeting.ts', broken);
  await vi.waitFor(() => {
    expect(cloud.output).toContain(told);
  }, UNTIL);
  expect(await ask('/v1/greet')).toContain('good morning');
  const mended = `good morning after ${told.length}`;
  save('shared/greeting.ts', `export const greeting: string = '${mended}';`);
  await vi.waitFor(async () => {
    expect(await ask('/v1/greet')).toContain(`${mended},`);
  }, UNTIL);
});

it('a change of the wiring asks for a restart', async () => {
  save('infra/stages.ts', 'export const stages = [];');
  await vi.waitFor(() => {
    expect(cloud.output).toContain('start again');
  }, UNTIL);
});

it('the pages come from their sources, at the same address, where nothing may be loaded from elsewhere', async () => {
  const response = await fetch(`${cloud.url}/log`);
  expect(await response.text()).toContain('src="/src/main.tsx');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(await ask('/@vite/client')).toContain('HMRClient');
  expect(JSON.parse(await ask('/config.json'))).toHaveProperty('clientId');
});

it('a service worker of the built pages is taken away', async () => {
  expect(await ask('/sw.js')).toContain('registration.unregister()');
});
