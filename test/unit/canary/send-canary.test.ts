import { beforeEach, describe, expect, it } from 'vitest';
import { logCanary } from '../../../functions/canary/log-canary.ts';
import { sendCanary, type SendCanaryDeps } from '../../../functions/canary/send-canary.ts';
import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { CANARY_DEPARTMENT } from '../../../shared/domain/canary-department.ts';
import type { NewDepartment } from '../../../shared/ports/department-store.ts';
import { endpointHandler } from '../../../shared/runtime/http/http-handler.ts';
import { webhookEndpoints } from '../../../shared/runtime/http/webhook-endpoint.ts';
import { at } from '../../support/runs-world.ts';
import { WatchedLogger } from '../../support/watched-logger.ts';
import { type InMemoryApi, inMemoryApi, responseOf } from '../http/in-memory-api.ts';

const NOON = at('2026-11-24', '12:00');
const MONTH = '2026-11';

let api: InMemoryApi;
let deps: SendCanaryDeps;
let addresses: string[];

/** The internet between the canary and the function that takes what is posted: it arrives so much later. */
const received = (secondsLater: number): typeof fetch => {
  const webhooks = { ...api.importDeps, webhooks: api.webhooks, webhookKey: api.webhookKey };
  const handler = endpointHandler(
    webhookEndpoints((post) => receiveWebhook(webhooks, post)),
    api.logger,
  );
  return async (address, init) => {
    const request = new Request(address, init);
    addresses.push(request.url);
    expect(request.redirect).toBe('error');
    const [, , , departmentId = '', webhookId = ''] = new URL(request.url).pathname.split('/');
    const { status } = await responseOf(handler, {
      routeKey: 'POST /v1/hooks/{departmentId}/{webhookId}',
      headers: Object.fromEntries(request.headers),
      pathParameters: { departmentId, webhookId },
      body: await request.text(),
      isBase64Encoded: false,
      requestContext: { requestId: 'request-1', timeEpoch: NOON.add({ seconds: secondsLater }).epochMilliseconds },
    });
    return new Response(null, { status });
  };
};

const leaves = () => Array.fromAsync(api.facts.readMonth(CANARY_DEPARTMENT, MONTH, 'leave'));

beforeEach(async () => {
  api = await inMemoryApi();
  addresses = [];
  const { departments, webhooks, webhookKey } = api;
  deps = { departments, webhooks, webhookKey, publicUrl: 'https://baifang.test', fetch: received(1) };
});

describe('a canary', () => {
  it('is filed by the public address, in a department of its own', async () => {
    expect(await sendCanary(deps, NOON)).toEqual({ outcome: 'filed' });
    expect(addresses).toEqual([expect.stringMatching(/^https:\/\/baifang\.test\/v1\/hooks\/canary\/[0-9a-f]{64}$/)]);
    expect(await leaves()).toMatchObject([{ fact: { from: '2026-11-24', to: '2026-11-24' } }]);
  });

  it('sent again for the same time is the same leave, for another time another', async () => {
    await sendCanary(deps, NOON);
    expect(await sendCanary(deps, NOON)).toEqual({ outcome: 'filed' });
    expect(await leaves()).toHaveLength(1);
    expect(await sendCanary(deps, NOON.subtract({ minutes: 1 }))).toEqual({ outcome: 'filed' });
    expect(await leaves()).toHaveLength(2);
  });

  it('makes its department once, and again where the first one died over it', async () => {
    let made = 0;
    const create = (file: NewDepartment) => {
      made += 1;
      return made === 1 ? Promise.reject(new Error('died')) : api.departments.create(file);
    };
    const readCharter = (id: string) => api.departments.readCharter(id);
    const counting = { ...deps, departments: { readCharter, create } };
    await expect(sendCanary(counting, NOON)).rejects.toThrow('died');
    expect(await sendCanary(counting, NOON)).toEqual({ outcome: 'filed' });
    expect(await sendCanary(counting, NOON)).toEqual({ outcome: 'filed' });
    expect(made).toBe(2);
  });

  it.each<[string, () => typeof fetch, number | null]>([
    ['came six minutes late', () => received(360), 401],
    ['got no answer', () => () => Promise.reject(new TypeError('fetch failed')), null],
    ['met an error', () => () => Promise.resolve(new Response(null, { status: 503 })), 503],
    ['was answered by somebody else', () => () => Promise.resolve(new Response('parked')), 200],
  ])('that %s is not filed', async (_, answering, status) => {
    expect(await sendCanary({ ...deps, fetch: answering() }, NOON)).toEqual({ outcome: 'not-filed', status });
  });
});

it.each([
  ['filed', { outcome: 'filed' }, { outcome: 'filed', status: null }, 0],
  ['refused', { outcome: 'not-filed', status: 429 }, { outcome: 'not-filed', status: 429 }, 1],
  ['without an answer', { outcome: 'not-filed', status: null }, { outcome: 'not-filed', status: 'no answer' }, 1],
] as const)('a canary %s is told and counted', (_, canary, fields, notFiled) => {
  const logger = new WatchedLogger();
  logCanary(logger, canary);
  expect(logger.lines).toEqual([
    { level: 'info', message: 'canary', fields, measured: { CanariesNotFiled: notFiled } },
  ]);
});
