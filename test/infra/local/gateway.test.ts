import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadSigningKeys } from '../../../infra/local/identity/signing-keys.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { httpApi, writeAssembly } from './fixture-assembly.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const EMAIL = 'wang.fang@baifang.example';
const folder = mkdtempSync(join(tmpdir(), 'baifang-gateway-'));
let cloud: LocalCloudProcess;
let token: string;

beforeAll(async () => {
  const assemblyFolder = writeAssembly(join(folder, 'assembly'), {
    functions: {
      echo: { code: 'export const handler = async (event) => event;' },
      answering: {
        code: `export const handler = async ({ queryStringParameters: { as } }) =>
          as === 'throw' ? Promise.reject(new Error('secret detail')) : JSON.parse(as);`,
      },
    },
    resources: httpApi(
      {
        'GET /v1/echo/{id}': 'echo',
        'GET /v1/echo/fixed': 'echo',
        'POST /v1/echo': 'echo',
        'GET /v1/open': 'answering',
        $default: 'echo',
      },
      { open: ['GET /v1/open', 'POST /v1/echo'] },
    ),
  });
  cloud = await LocalCloudProcess.start({ folder, assemblyFolder, empty: true, at: NOW, speed: 0 });
  token = await cloud.token(EMAIL);
});
afterAll(async () => {
  await cloud.kill();
  rmSync(folder, { recursive: true, force: true });
});

const EventSchema = z.looseObject({
  routeKey: z.string(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean(),
  queryStringParameters: z.record(z.string(), z.string()).optional(),
  pathParameters: z.record(z.string(), z.string()).optional(),
  requestContext: z.looseObject({
    time: z.string(),
    timeEpoch: z.number(),
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }).optional(),
  }),
});

const call = (path: string, init: RequestInit = {}) => fetch(`${cloud.url}${path}`, init);
const bearer = (value: string) => ({ headers: { authorization: `Bearer ${value}` } });
const eventOf = async (path: string, init: RequestInit = bearer(token)) =>
  EventSchema.parse(await (await call(path, init)).json());

describe('an event of the gateway', () => {
  it("carries the clock's time, not the host's", async () => {
    const { requestContext } = await eventOf('/v1/echo/7');
    expect(requestContext.timeEpoch).toBe(Date.parse(NOW));
    expect(requestContext.time).toBe('23/Nov/2026:12:00:00 +0000');
  });

  it('carries decoded path parameters, and a fixed segment wins over one', async () => {
    expect(await eventOf('/v1/echo/a%2Fb')).toMatchObject({ pathParameters: { id: 'a/b' } });
    expect(await eventOf('/v1/echo/fixed')).toMatchObject({ routeKey: 'GET /v1/echo/fixed' });
  });

  it('joins the values of a repeated query name by commas', async () => {
    const { queryStringParameters } = await eventOf('/v1/echo/7?month=2026-11&month=2026-12');
    expect(queryStringParameters).toEqual({ month: '2026-11,2026-12' });
  });

  it.each([
    ['application/json', '{"a":"拜访"}', false],
    ['application/problem+json', '{}', false],
    ['text/plain; charset=utf-8', '拜访', false],
    ['application/x-www-form-urlencoded', 'a=1', true],
    ['application/octet-stream', 'a', true],
  ])('carries a body of %s as the deployed gateway does', async (contentType, body, isBase64Encoded) => {
    const event = await eventOf('/v1/echo', { method: 'POST', body, headers: { 'content-type': contentType } });
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(body);
  });

  it("carries the token's claims as text", async () => {
    const { requestContext } = await eventOf('/v1/echo/7');
    expect(requestContext.authorizer?.jwt.claims).toMatchObject({ email: EMAIL, email_verified: 'true' });
  });

  it('of an address without a route is the $default one', async () => {
    expect(await eventOf('/v1/nothing')).toMatchObject({ routeKey: '$default' });
  });
});

describe('an answer of the gateway', () => {
  const answering = (answer: object | 'throw') =>
    call(`/v1/open?as=${encodeURIComponent(answer === 'throw' ? answer : JSON.stringify(answer))}`);

  it('is what the function says: status, headers, cookies, binary body', async () => {
    const body = Buffer.from([0, 255]).toString('base64');
    const headers = { 'x-a': 'b' };
    const answer = await answering({ statusCode: 201, headers, cookies: ['c=d'], body, isBase64Encoded: true });
    expect([answer.status, answer.headers.get('x-a'), answer.headers.getSetCookie()]).toEqual([201, 'b', ['c=d']]);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
  });

  it('is the JSON itself when the function gives no status', async () => {
    expect(await (await answering({ a: 1 })).json()).toEqual({ a: 1 });
  });

  it.each(['throw', { statusCode: 'none' }] as const)('is a 500 without detail for %o', async (answer) => {
    const response = await answering(answer);
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it('is a 413 for a body of more than 10 MB', async () => {
    const body = new Uint8Array(10 * 1024 * 1024 + 1);
    expect((await call('/v1/echo', { method: 'POST', body })).status).toBe(413);
  });
});

describe('a token', () => {
  const HOUR = 3600;
  const nowSeconds = () => Math.floor(Date.now() / 1000);

  async function signed(
    claims: Readonly<Record<string, unknown>>,
    key?: Awaited<ReturnType<typeof importJWK>>,
  ): Promise<string> {
    const { signing } = await loadSigningKeys(join(folder, 'data/keys.json'));
    return new SignJWT({ ...validClaims(), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: signing.kid })
      .sign(key ?? (await importJWK(signing, 'RS256')));
  }
  function validClaims(): JWTPayload {
    const { iss, aud } = z
      .object({ iss: z.string(), aud: z.string() })
      .parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
    return { iss, aud, sub: EMAIL, email: EMAIL, email_verified: true, exp: nowSeconds() + HOUR };
  }
  const refusal = async (init: RequestInit) => {
    const response = await call('/v1/echo/7', init);
    const { code, correlationId } = z
      .looseObject({ code: z.string(), correlationId: z.string() })
      .parse(await response.json());
    expect([response.status, response.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect(correlationId).toBe(response.headers.get('apigw-requestid'));
    return code;
  };

  it('that is valid opens the route', async () => {
    expect((await call('/v1/echo/7', bearer(await signed({})))).status).toBe(200);
  });

  it('that is absent is missing', async () => {
    expect(await refusal({})).toBe('token-missing');
  });

  it('that has expired is told apart', async () => {
    expect(await refusal(bearer(await signed({ exp: nowSeconds() - 1 })))).toBe('token-expired');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another audience', { aud: 'another-client' }],
    ['a start in the future', { nbf: nowSeconds() + HOUR }],
    ['an issue in the future', { iat: nowSeconds() + HOUR }],
    ['no expiry', { exp: undefined }],
  ])('with %s is invalid', async (_, claims) => {
    expect(await refusal(bearer(await signed(claims)))).toBe('token-invalid');
  });

  it('signed with another key is invalid', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await refusal(bearer(await signed({}, privateKey)))).toBe('token-invalid');
  });

  it('that names no key is invalid, as it is to the deployed gateway', async () => {
    const { signing } = await loadSigningKeys(join(folder, 'data/keys.json'));
    const nameless = new SignJWT(validClaims()).setProtectedHeader({ alg: 'RS256' });
    expect(await refusal(bearer(await nameless.sign(await importJWK(signing, 'RS256'))))).toBe('token-invalid');
  });

  it('that is not signed, or signed with a shared secret, is invalid', async () => {
    const secret = new TextEncoder().encode('a shared secret of thirty-two bytes');
    const symmetric = await new SignJWT(validClaims()).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const unsigned = `${encode({ alg: 'none' })}.${encode(validClaims())}.`;
    expect([await refusal(bearer(symmetric)), await refusal(bearer(unsigned))]).toEqual([
      'token-invalid',
      'token-invalid',
    ]);
  });

  it.each([
    ['en-GB, zh;q=0.5', 'Sign in first'],
    ['zh-HK', '请先登录'],
    ['fr', '请先登录'],
  ])('refused under Accept-Language %s is refused in that language', async (language, title) => {
    const response = await call('/v1/echo/7', { headers: { 'accept-language': language } });
    expect(await response.json()).toMatchObject({ title });
  });
});

describe('the local controls', () => {
  const statusFor = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${cloud.url}/_local/token`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(JSON.stringify({ email: EMAIL }));
    });

  it('answer a script of this machine', async () => {
    expect(await statusFor({})).toBe(200);
  });

  it('refuse a foreign Host, as a page with DNS rebinding would send', async () => {
    expect(await statusFor({ host: `rebound.example:${new URL(cloud.url).port}` })).toBe(403);
  });

  it('refuse a page of another origin', async () => {
    expect(await statusFor({ origin: 'https://elsewhere.example', 'content-type': 'text/plain' })).toBe(403);
  });

  it.each([{}, { to: 'noon' }, { speed: -1 }, { unknown: 1 }])('refuse the clock change %o', async (change) => {
    await expect(cloud.control('clock', change)).rejects.toThrow('answered 400');
  });
});
