import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { accountIn, credentialVariables } from '../../../infra/local/endpoints.ts';
import { startServerThread } from '../../../infra/local/servers/server-thread.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { httpApi, writeAssembly } from './fixture-assembly.ts';

const FOREIGN = {
  AWS_ENDPOINT_URL_SQS: 'https://sqs.eu-west-1.amazonaws.com',
  AWS_ACCESS_KEY_ID: 'AKIA',
  HOME: '/root',
};
const folder = mkdtempSync(join(tmpdir(), 'baifang-endpoints-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('credentials handed to functions', () => {
  it('are made up as long as every endpoint is local, whatever the environment holds', () => {
    expect(credentialVariables({ AWS_ACCESS_KEY_ID: 'AKIA' })).toEqual({
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
  });

  it("are the environment's own once an endpoint is foreign", () => {
    expect(credentialVariables(FOREIGN)).toEqual({ AWS_ACCESS_KEY_ID: 'AKIA', HOME: '/root' });
  });
});

it('queue addresses are those of the account named, once SQS is foreign', () => {
  expect(accountIn({ ...FOREIGN, AWS_ACCOUNT_ID: '123456789012' })).toBe('123456789012');
  expect(accountIn({ AWS_ACCOUNT_ID: '123456789012' })).toBe('000000000000');
});

it('an endpoint variable of the environment wins over the local server, for functions and tables', async () => {
  const module = new URL('../../../infra/local/servers/dynamodb.thread.ts', import.meta.url);
  const elsewhere = await startServerThread(module, join(folder, 'elsewhere'));
  const AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${elsewhere.port}`;
  const assemblyFolder = writeAssembly(join(folder, 'assembly'), {
    functions: { asking: { code: 'export const handler = () => process.env.AWS_ENDPOINT_URL_DYNAMODB;' } },
    resources: httpApi({ 'GET /v1/asking': 'asking' }, { open: ['GET /v1/asking'] }),
  });
  await using cloud = await LocalCloudProcess.start({
    folder,
    assemblyFolder,
    empty: true,
    env: { AWS_ENDPOINT_URL_DYNAMODB, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
  });
  expect(await (await fetch(`${cloud.url}/v1/asking`)).json()).toBe(AWS_ENDPOINT_URL_DYNAMODB);
  expect((await cloud.status()).endpoints['DYNAMODB']).toBe(AWS_ENDPOINT_URL_DYNAMODB);
  await elsewhere.stop();
});
