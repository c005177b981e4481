import type { Context } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { receiveWebhook } from '../../../functions/receive-webhook/receive-webhook.ts';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { PERSONAL_FORM_IDS, FORM_IDS } from '../../../shared/contracts/forms/form-ids.ts';
import { staffId } from '../../../shared/contracts/forms/columns.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { ReceiptsSchema } from '../../../shared/contracts/http/receipt.ts';
import { type Mapping, WebhookSchema, WebhookSecretSchema } from '../../../shared/contracts/http/webhooks.ts';
import { ProblemSchema } from '../../../shared/contracts/problem.ts';
import { signatureOf } from '../../../shared/domain/webhooks/signature.ts';
import { endpointHandler } from '../../../shared/runtime/http/http-handler.ts';
import { webhookEndpoints } from '../../../shared/runtime/http/webhook-endpoint.ts';
import { type InMemoryApi, inMemoryApi, MONDAY, problemOf, responseOf } from '../http/in-memory-api.ts';

const seconds = (at: string): number => Temporal.Instant.from(at).epochMilliseconds / 1000;

interface Post {
  readonly at?: string;
  readonly secret?: string;
  readonly webhookId?: string;
  readonly departmentId?: string;
  readonly contentType?: string;
  readonly header?: string;
}

/** A webhook of Hangzhou, and the function that takes what is posted to it. */
const connected = async (form: string, mapping: unknown) => {
  const api = await inMemoryApi();
  const created = await api.send('create-webhook', { as: 'a01', body: { name: '问卷', form, mapping } });
  const { webhook, secret } = WebhookSecretSchema.parse(created.body);
  const deps = { ...api.importDeps, webhooks: api.webhooks, webhookKey: api.webhookKey };
  const handler = endpointHandler(
    webhookEndpoints((one) => receiveWebhook(deps, one)),
    api.logger,
  );
  const post = (payload: unknown, more: Post = {}) => {
    const { at = MONDAY, webhookId = webhook.id, departmentId = 'hz-01', contentType = 'application/json' } = more;
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const timestamp = seconds(at);
    const signature = `t=${timestamp},v1=${signatureOf(more.secret ?? secret, timestamp, Buffer.from(body))}`;
    return responseOf(handler, {
      routeKey: 'POST /v1/hooks/{departmentId}/{webhookId}',
      headers: { 'content-type': contentType, 'baifang-signature': more.header ?? signature },
      pathParameters: { departmentId, webhookId },
      body,
      isBase64Encoded: false,
      requestContext: { requestId: 'request-1', timeEpoch: timestamp * 1000 },
    });
  };
  const params = { webhookId: webhook.id };
  return { api, webhook, secret, post, params, handler };
};

/** One row for each visit. */
const listed: Mapping = {
  person: 'respondent.email',
  submission: 'response_id',
  fields: [
    { field: 'date', from: ['day'], always: null },
    { field: 'nextDayPlan', from: ['plan.today', 'plan.later'], always: null },
    { field: 'visits.customer', from: ['visits.*.who'], always: null },
    { field: 'visits.at', from: ['visits.*.when'], always: null },
    { field: 'visits.contact', from: ['visits.*.contact'], always: null },
    { field: 'visits.phone', from: ['visits.*.phone'], always: null },
    { field: 'visits.summary', from: [], always: '问卷填报' },
  ],
};
/** A form that has no lists: a block of questions for each of two visits. */
const flat: Mapping = {
  ...listed,
  person: 'staff',
  submission: null,
  fields: [
    { field: 'date', from: ['date'], always: null },
    { field: 'nextDayPlan', from: ['plan'], always: null },
    { field: 'visits.customer', from: ['c1', 'c2'], always: null },
    { field: 'visits.at', from: ['t1', 't2'], always: null },
    { field: 'visits.contact', from: ['p1', 'p2'], always: null },
    { field: 'visits.phone', from: ['n1', 'n2'], always: null },
    { field: 'visits.summary', from: [], always: '问卷填报' },
  ],
};

const visitOf = (who: string) => ({ who, when: '10:30', contact: '陈洁', phone: 13800000000 });
const payload = {
  response_id: 7,
  respondent: { email: 'S01@Example.com' },
  day: '2026/11/23',
  plan: { today: '回访', later: '送方案' },
  visits: [visitOf('西湖软件园'), visitOf('钱江新城')],
};

const logsOf = async (api: InMemoryApi) =>
  ((await api.send('list-daily-logs', { as: 's01' })).body as { readonly items: readonly unknown[] }).items;

const errorsOf = (body: unknown) => ProblemSchema.parse(body).errors.map(({ pointer, code }) => `${pointer} ${code}`);

it('personal forms are those that say whose they are', () => {
  expect([...PERSONAL_FORM_IDS]).toEqual(FORM_IDS.filter((id) => formOf(id).columns.includes(staffId)));
});

describe('what a form service posts', () => {
  it('is filed as the form that it is, received when it came', async () => {
    const { api, post } = await connected('daily-log', listed);
    const answer = await post(payload);
    expect(answer.status).toBe(201);
    expect(ReceiptsSchema.parse(answer.body).receipts).toMatchObject([{ receivedAt: '2026-11-23T02:00:00Z' }]);
    const visit = { customer: '西湖软件园', at: '10:30', contact: '陈洁', phone: '13800000000', summary: '问卷填报' };
    expect(await logsOf(api)).toMatchObject([
      {
        date: '2026-11-23',
        nextDayPlan: '回访、送方案',
        visits: [visit, { ...visit, customer: '钱江新城' }],
      },
    ]);
  });

  it('from a form without lists has a line for each block that was filled in', async () => {
    const { api, post } = await connected('daily-log', flat);
    const block = { c1: '西湖软件园', t1: '10:30', p1: '陈洁', n1: '13800000000', c2: '', t2: '', p2: '', n2: '' };
    const form = new URLSearchParams({ staff: 's01', date: '2026-11-23', plan: '回访', ...block }).toString();
    const answer = await post(form, { contentType: 'application/x-www-form-urlencoded' });
    expect([answer.status, await logsOf(api)]).toMatchObject([201, [{ visits: [{ customer: '西湖软件园' }] }]]);
    expect(await logsOf(api)).toMatchObject([{ visits: { length: 1 } }]);
  });

  it('posted again has the same receipt, and is filed once', async () => {
    const { api, post } = await connected('daily-log', listed);
    const first = await post(payload);
    const again = await post(payload, { at: '2026-11-23T11:00:00+08:00' });
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(1);
  });

  it('is the same whatever the service says about the delivery', async () => {
    const { api, post } = await connected('daily-log', listed);
    const first = await post({ ...payload, attempt: 1 });
    expect((await post({ ...payload, attempt: 2 })).text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(1);
  });

  it('edited there is a correction', async () => {
    const { api, post } = await connected('daily-log', listed);
    await post(payload);
    await post({ ...payload, plan: { today: '送方案' } }, { at: '2026-11-23T11:00:00+08:00' });
    const plans = api.facts.appended.map(({ fact }) => 'nextDayPlan' in fact && fact.nextDayPlan);
    expect(plans).toEqual(['回访、送方案', '送方案']);
  });

  it('under another id of the service is another submission, though it says the same', async () => {
    const mapping = { person: 'p', submission: 'id', fields: [{ field: 'text', from: ['t'] }] };
    const { api, post } = await connected('suggestion', mapping);
    await post({ id: 1, p: 's01', t: '早会改到九点' });
    await post({ id: 2, p: 's01', t: '早会改到九点' });
    expect(api.facts.appended).toHaveLength(2);
  });

  it('that is wrong is refused by the fields of the form, and nothing is kept', async () => {
    const { api, post } = await connected('daily-log', listed);
    const wrong = { ...payload, day: '昨天', visits: [{ ...visitOf('西湖软件园'), when: '25:00' }] };
    const answer = await post(wrong);
    expect([answer.status, errorsOf(answer.body)]).toEqual([422, ['/date not-a-date', '/visits/0/at wrong-format']]);
    expect(api.facts.appended).toEqual([]);
  });

  it.each([
    ['of nobody', { ...payload, respondent: {} }, ['/person required']],
    ['of somebody unknown', { ...payload, respondent: { email: 'x@example.com' } }, ['/person no-such-person']],
    ['of another department', { ...payload, respondent: { email: 'x02@example.com' } }, ['/person no-such-person']],
    ['of somebody who has left', { ...payload, respondent: { email: 'g01@example.com' } }, ['/person no-such-person']],
    ['of a list of everything', [payload], ['/person required']],
    ['with more lines than there are', { ...payload, visits: Array(1001).fill(0) }, ['/visits.customer too-many']],
  ])('%s is refused', async (_what, posted, errors) => {
    const { post } = await connected('daily-log', listed);
    const answer = await post(posted);
    expect([answer.status, errorsOf(answer.body)]).toEqual([422, errors]);
  });

  it('in which the form is empty says so', async () => {
    const mapping = { person: 'p', fields: [{ field: 'text', from: ['t'] }] };
    const { post } = await connected('suggestion', mapping);
    expect(errorsOf((await post({ p: 's01', t: ' ' })).body)).toEqual([' empty']);
  });

  it('is filed for oneself only, as far as one’s role may', async () => {
    const mapping = {
      person: 'p',
      fields: [
        { field: 'month', always: '2026-11' },
        { field: 'unitId', always: 'u1' },
        ...['company', 'contact', 'phone'].map((field) => ({ field: `entries.${field}`, from: ['x'] })),
      ],
    };
    const { post } = await connected('client-list', mapping);
    expect(problemOf(await post({ p: 's01', x: '1' })).code).toBe('not-permitted');
    expect((await post({ p: 'm01', x: '1' })).status).toBe(201);
  });
});

describe('whoever proves nothing', () => {
  it.each<[string, Post]>([
    ['signs with another secret', { secret: 'whsec_guess' }],
    ['names another webhook', { webhookId: 'f'.repeat(64) }],
    ['names another department', { departmentId: 'nb-01' }],
    ['names something that is no webhook', { webhookId: '../x' }],
    ['signs nothing', { header: '' }],
    ['repeats an old request', { header: `t=${seconds('2026-11-23T09:00:00+08:00')},v1=${'0'.repeat(64)}` }],
  ])('%s and is told the same, with nothing read or kept', async (_what, more) => {
    const { api, post } = await connected('daily-log', listed);
    const answer = await post('not even JSON', more);
    expect([answer.status, problemOf(answer).code]).toEqual([401, 'webhook-not-accepted']);
    expect(api.facts.appended).toEqual([]);
  });

  it('is told so before anything else is read, of bodies that are too large even before that', async () => {
    const { post } = await connected('daily-log', listed);
    expect(problemOf(await post('x'.repeat(65_537))).code).toBe('body-too-large');
    expect(problemOf(await post('{', {})).code).toBe('malformed-json');
    expect(problemOf(await post('{}', { contentType: 'text/plain' })).code).toBe('unsupported-media-type');
  });

  it('finds no other route', async () => {
    const { handler } = await connected('daily-log', listed);
    const event = { headers: {}, isBase64Encoded: false, requestContext: { requestId: 'request-1', timeEpoch: 0 } };
    expect((await handler({ ...event, routeKey: 'GET /v1/me' }, {} as Context)).statusCode).toBe(404);
  });
});

describe('the secret of a webhook', () => {
  it('is replaced; the former one is taken for a day', async () => {
    const { api, post, params, secret } = await connected('daily-log', listed);
    const rotated = await api.send('rotate-webhook-secret', { as: 'd01', params, body: {} });
    const { secret: next, webhook } = WebhookSecretSchema.parse(rotated.body);
    expect(webhook.formerSecretUntil).toBe('2026-11-24T02:00:00Z');
    const tomorrow = (time: string) => ({ at: `2026-11-24T${time}+08:00` });
    expect((await post(payload, { secret: next })).status).toBe(201);
    expect((await post(payload, { secret, ...tomorrow('09:59:59') })).status).toBe(201);
    expect((await post(payload, { secret, ...tomorrow('10:00:00') })).status).toBe(401);
  });

  it('is shown when the webhook is made, and to nobody who lists it', async () => {
    const { api, params, secret } = await connected('daily-log', listed);
    const shown = await api.send('show-webhook', { as: 'a01', params });
    expect(WebhookSchema.parse(shown.body)).toMatchObject({ path: `/v1/hooks/hz-01/${params.webhookId}` });
    expect(shown.text + (await api.send('list-webhooks', { as: 'a01' })).text).not.toContain(secret);
    expect(JSON.stringify(api.logger.lines)).not.toContain(secret);
  });

  it('is worth nothing once the webhook is revoked, and that is final', async () => {
    const { api, post, params } = await connected('daily-log', listed);
    expect((await api.send('revoke-webhook', { as: 'a01', params, body: {} })).status).toBe(201);
    expect((await post(payload)).status).toBe(401);
    const again = await api.send('rotate-webhook-secret', { as: 'a01', params, body: {} });
    expect(problemOf(again).code).toBe('webhook-revoked');
  });
});

describe('a webhook', () => {
  const create = (api: InMemoryApi, more: object = {}, headers = {}) =>
    api.send('create-webhook', { as: 'a01', body: { ...exampleOf('create-webhook').body, ...more }, headers });

  it('asked for again with the same key is the same one, secret and all', async () => {
    const api = await inMemoryApi();
    const headers = { 'idempotency-key': 'k1' };
    const first = await create(api, {}, headers);
    expect((await create(api, {}, headers)).text).toBe(first.text);
    expect(problemOf(await create(api, { name: '别的' }, headers)).code).toBe('idempotency-key-reused');
  });

  it('is listed by name, page by page, by state', async () => {
    const api = await inMemoryApi();
    for (const name of ['b', 'c', 'a']) await create(api, { name });
    const names = async (query: Record<string, string>) => {
      const { body } = await api.send('list-webhooks', { as: 'a01', query });
      return (body as { readonly items: readonly { readonly name: string }[] }).items.map(({ name }) => name);
    };
    expect(await names({})).toEqual(['a', 'b', 'c']);
    expect(await names({ limit: '2' })).toEqual(['a', 'b']);
    expect(await names({ state: 'revoked' })).toEqual([]);
  });

  it('is one of at most a hundred', async () => {
    const api = await inMemoryApi();
    for (let index = 0; index < 100; index += 1) await create(api, { name: `w${index}` });
    expect(problemOf(await create(api)).code).toBe('too-many-webhooks');
  });

  it.each([
    [
      'a field that the form does not have',
      [{ field: 'visits', from: ['a'] }],
      '/mapping/fields/0/field not-an-option',
    ],
    ['whose form it is', [{ field: 'staffId', from: ['a'] }], '/mapping/fields/0/field not-an-option'],
    [
      'a field twice',
      [
        { field: 'to', from: ['a'] },
        { field: 'to', always: 'b' },
      ],
      '/mapping/fields/1/field named-twice',
    ],
    ['no source', [{ field: 'to' }], '/mapping/fields/0/from from-or-always'],
    ['two sources', [{ field: 'to', from: ['a'], always: 'b' }], '/mapping/fields/0/from from-or-always'],
  ])('whose mapping names %s is refused with that', async (_what, fields, error) => {
    const api = await inMemoryApi();
    const answer = await create(api, { mapping: { person: 'p', fields } });
    expect([answer.status, errorsOf(answer.body)[0]]).toEqual([422, error]);
  });

  it('whose mapping leaves out what the form needs is refused with its names', async () => {
    const api = await inMemoryApi();
    const { body } = await create(api, { mapping: { person: 'p', fields: [{ field: 'to', from: ['a'] }] } });
    expect(ProblemSchema.parse(body).errors).toMatchObject([
      { pointer: '/mapping/fields', detail: '缺少这些字段：from, reason。' },
    ]);
  });

  it('is changed by one at a time', async () => {
    const { api, params, post } = await connected('daily-log', listed);
    const changed = { name: '新问卷', mapping: { ...listed, person: 'who' } };
    const answer = await api.send('change-webhook', { as: 'a01', params, body: changed });
    expect([answer.status, answer.body]).toMatchObject([201, { name: '新问卷', changedBy: 'a01' }]);
    expect((await post({ ...payload, who: 's01' })).status).toBe(201);
  });

  it('is tried without anything being kept', async () => {
    const { api, params } = await connected('daily-log', listed);
    const tried = await api.send('try-webhook', { as: 'a01', params, body: { payload } });
    const preview = { add: 1, change: 0, unchanged: 0 };
    expect([tried.status, tried.body]).toEqual([200, { staffId: 's01', staffName: '员工s01', preview }]);
    expect(api.facts.appended).toEqual([]);
    const wrong = await api.send('try-webhook', { as: 'a01', params, body: { payload: { ...payload, day: '' } } });
    expect([wrong.status, errorsOf(wrong.body)]).toEqual([422, ['/date required']]);
  });
});
