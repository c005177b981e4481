import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../../infra/stages.ts';
import { synthesise } from '../../../infra/system.ts';
import { createDocumentClient } from '../../../shared/adapters/dynamodb/document-client.ts';
import { DynamoFactStore } from '../../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../../shared/adapters/dynamodb/dynamo-table.ts';
import { LINK_ROUTES, OPEN_ROUTES } from '../../../shared/contracts/routes.ts';
import { CANARY_DEPARTMENT } from '../../../shared/domain/canary-department.ts';
import { LocalCloudProcess, type LocalCloudStatus } from '../../support/local-cloud.ts';
import { onlyTable } from '../../support/local-table.ts';
import { aimSdkAt } from '../../support/sdk-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'baifang-template-'));
const TemplateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
let cloud: LocalCloudProcess;
let status: LocalCloudStatus;
let resources: { readonly logicalId: string; readonly Type: string; readonly Properties: Record<string, unknown> }[];

beforeAll(async () => {
  const assemblyFolder = join(folder, 'assembly');
  synthesise({ ...stageNamed('dev'), canary: true }, assemblyFolder);
  resources = new CloudAssembly(assemblyFolder).stacks.flatMap(({ template }) =>
    Object.entries(TemplateSchema.parse(template).Resources).map(([logicalId, resource]) => ({
      logicalId,
      ...resource,
    })),
  );
  cloud = await LocalCloudProcess.start({ folder, assemblyFolder, empty: true, at: '2026-11-23T12:01:00Z', speed: 0 });
  status = await cloud.status();
});
afterAll(async () => {
  await cloud.kill();
  rmSync(folder, { recursive: true, force: true });
});

const ofType = (...types: readonly string[]) => resources.filter(({ Type }) => types.includes(Type));
const served = (kind: string) => status.served[kind] ?? [];

describe("Baifang's own template, as the local cloud serves it", () => {
  it('holds no resource that the local cloud does not know', () => {
    expect(status.unknown).toEqual([]);
  });

  it('has every route', () => {
    const keys = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => z.string().parse(Properties['RouteKey']));
    expect(keys.length).toBeGreaterThan(10);
    expect([...served('routes')].sort()).toEqual(keys.sort());
  });

  it('answers on every route, and only with a token, unless the route is open to anyone', async () => {
    const open = Object.values(OPEN_ROUTES).map(({ method, path }) => `${method} ${path}`);
    // No key is ours that we did not make.
    const links = Object.values(LINK_ROUTES).map(({ method, path }) => `${method} ${path}`);
    for (const key of served('routes').filter((each) => each !== '$default')) {
      const [method = '', path = ''] = key.split(' ');
      const { status: code } = await fetch(`${cloud.url}${path.replace(/\{\w+\}/g, 'x')}`, { method });
      const expected = links.includes(key) ? 404 : open.includes(key) ? 200 : 401;
      expect([key, code]).toEqual([key, expected]);
    }
  });

  it('has every schedule, with its expression', () => {
    const schedules = ofType('AWS::Scheduler::Schedule').map(
      ({ logicalId, Properties }) => `${logicalId} ${z.string().parse(Properties['ScheduleExpression'])}`,
    );
    expect(schedules).not.toEqual([]);
    expect(served('schedules')).toEqual(schedules);
  });

  it('has every rule, queue, event source, function, table, bucket, secret and mail event', () => {
    const idsIn = (kind: string, type: string) => {
      const ids = ofType(type).map(({ logicalId }) => logicalId);
      expect(ids.filter((id) => !served(kind).some((each) => each.endsWith(id)))).toEqual([]);
      return ids.length;
    };
    expect(served('rules')).toHaveLength(idsIn('rules', 'AWS::Events::Rule'));
    expect(served('queues')).toHaveLength(idsIn('queues', 'AWS::SQS::Queue'));
    expect(served('buckets')).toHaveLength(ofType('AWS::S3::Bucket').length);
    expect(served('tables')).toHaveLength(idsIn('tables', 'AWS::DynamoDB::Table'));
    expect(served('functions')).toHaveLength(ofType('AWS::Lambda::Function').length);
    expect(served('eventSources')).toHaveLength(ofType('AWS::Lambda::EventSourceMapping').length);
    expect(served('secrets')).toHaveLength(ofType('AWS::SecretsManager::Secret').length);
    expect(served('mailEvents').length).toBeGreaterThanOrEqual(
      ofType('AWS::SES::ConfigurationSetEventDestination').length,
    );
  });

  it('ticks when the clock passes five minutes, and settles', async () => {
    await cloud.moveClock('2026-11-23T12:05:00Z');
    expect(await cloud.status()).toMatchObject({ now: '2026-11-23T12:05:00Z', idle: true });
    expect(cloud.output).not.toContain('failed');
  });

  it('files a canary every quarter of an hour, from outside', async () => {
    const canaries = async () => {
      const environment = await cloud.sdkEnvironment();
      aimSdkAt('DYNAMODB', environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
      const store = new DynamoFactStore(new DynamoTable(createDocumentClient(), await onlyTable(environment)));
      const facts = await Array.fromAsync(store.readMonth(CANARY_DEPARTMENT, '2026-11', 'leave'));
      return facts.map(({ fact }) => fact.receivedAt);
    };
    expect(await canaries()).toEqual([]);
    await cloud.moveClock('2026-11-23T12:30:00Z');
    expect((await canaries()).sort()).toEqual([
      expect.stringMatching(/^2026-11-23T12:15/),
      expect.stringMatching(/^2026-11-23T12:30/),
    ]);
  });

  it('checks itself at night, and is operated like a stage in AWS, by its own clock', async () => {
    await cloud.moveClock('2026-11-23T19:30:00Z');
    const args = ['commands/ops.ts', 'status', '--local', cloud.url];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { PATH: process.env['PATH'] } });
    expect(stdout).toContain('stage        dev, 2026-11-23T19:30:00Z');
    expect(stdout).toContain('dead letters 0');
    expect(stdout).toContain('self-check   2026-11-23T19:30:00Z: 0 ledgers of 0 departments');
  });
});

describe('signing in', () => {
  it('leads by authorization code and PKCE to an ID token that opens the API', async () => {
    const browser = new Browser(cloud.url);
    const { issuer, clientId } = z
      .object({ issuer: z.string(), clientId: z.string() })
      .parse(await (await fetch(`${cloud.url}/config.json`)).json());
    const redirectUri = `${cloud.url}/`;
    const authorize = new URL(`${issuer}/auth`);
    authorize.search = new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid email',
      state: 's',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    }).toString();
    const page = await browser.go(authorize.href);
    expect(await page.text()).toContain('拜访');
    const landed = await browser.go(page.url, new URLSearchParams({ email: 'wang.fang@baifang.example' }));
    const code = new URL(landed.url).searchParams.get('code') ?? '';
    const answer = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: clientId,
        code,
        redirect_uri: redirectUri,
        code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      }),
    });
    const { id_token } = z.object({ id_token: z.string() }).parse(await answer.json());
    const me = await fetch(`${cloud.url}/v1/me`, { headers: { authorization: `Bearer ${id_token}` } });
    // Nobody is on the roster of an empty table: past the gateway, refused by the function.
    expect([me.status, await me.json()]).toEqual([403, expect.objectContaining({ code: 'not-on-the-roster' })]);
  });
});

/** Just enough of a browser to follow redirects with cookies. */
class Browser {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Follows redirects until a page, or an address with a code. */
  async go(address: string, form?: URLSearchParams): Promise<{ readonly url: string; text(): Promise<string> }> {
    const response = await fetch(new URL(address, this.#origin), {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';', 1)[0] ?? '').split('=');
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null || new URL(address, this.#origin).searchParams.has('code')) {
      return { url: address, text: () => response.text() };
    }
    return this.go(new URL(location, new URL(address, this.#origin)).href);
  }
}
