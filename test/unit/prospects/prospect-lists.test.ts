import { describe, expect, it } from 'vitest';
import { prospect } from '../http/forms.ts';
import {
  type ApiRequest,
  dailyLog,
  inMemoryApi,
  type InMemoryApi,
  problemOf,
  receiptOf,
  visit,
} from '../http/in-memory-api.ts';

const register = async (api: InMemoryApi, company: string, as = 's01', changes: object = {}) =>
  ((await api.send('submit-prospect', { as, body: { ...prospect, company, ...changes } })).body as { id: string }).id;

const followUp = (api: InMemoryApi, prospectId: string, body: object, request: ApiRequest = {}) =>
  api.send('submit-follow-up', { ...request, params: { prospectId }, body });

const itemsOf = <Item>({ body }: { readonly body: unknown }) => (body as { items: Item[] }).items;

describe('the list of prospects', () => {
  const filled = async () => {
    const api = await inMemoryApi();
    const ids = { a: await register(api, '甲公司'), b: await register(api, '乙公司', 's01', { insuredBefore: true }) };
    await followUp(api, ids.a, { status: 'quoted' });
    return { api, ids };
  };

  it('tells of each whether it counts and where it stands', async () => {
    const { api, ids } = await filled();
    const items = itemsOf(await api.send('list-prospects'));
    expect(items).toHaveLength(2);
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: ids.a, factId: ids.a, status: 'quoted', validity: { valid: true, flaws: [] } }),
        expect.objectContaining({ id: ids.b, creditCode: null, status: 'registered', latestFollowUp: null }),
      ]),
    );
  });

  it.each([
    { query: { validity: 'valid' }, companies: ['甲公司'] },
    { query: { validity: 'invalid' }, companies: ['乙公司'] },
    { query: { status: 'quoted' }, companies: ['甲公司'] },
    { query: { status: 'registered' }, companies: ['乙公司'] },
    { query: { status: 'lost' }, companies: [] },
    { query: { month: '2026-10' }, companies: [] },
  ])('of $query: $companies', async ({ query, companies }) => {
    const { api } = await filled();
    const items = itemsOf<{ company: string }>(await api.send('list-prospects', { query: { ...query } }));
    expect(items.map(({ company }) => company)).toEqual(companies);
  });

  it('refuses a status that is none', async () => {
    const { api } = await filled();
    const problem = problemOf(await api.send('list-prospects', { query: { status: 'won' } }));
    expect(problem.errors).toEqual(['/status not-an-option']);
  });

  it('and the prospect by itself say the same', async () => {
    const { api, ids } = await filled();
    const { body } = await api.send('show-prospect', { as: 's01', params: { prospectId: ids.a } });
    expect(itemsOf(await api.send('list-prospects', { query: { status: 'quoted' } }))).toEqual([body]);
  });
});

describe('a follow-up', () => {
  it('stands beside its prospect, for no run to look at', async () => {
    const api = await inMemoryApi();
    const prospectId = await register(api, '甲公司');
    const receipt = receiptOf(
      await followUp(api, prospectId, { status: 'contacted' }, { at: '2026-12-01T09:00:00+08:00' }),
    );
    expect(receipt).toMatchObject({ deadline: null, onTime: true });
    expect(api.facts.appended.at(-1)).toMatchObject({
      type: 'follow-up',
      month: '2026-11',
      period: '2026-11-23',
      subject: 's01',
      judgeAfter: null,
      fact: { follows: prospectId, status: 'contacted', note: '', nextStep: '' },
    });
  });

  it('leaves those before it as history, by whoever filed them', async () => {
    const api = await inMemoryApi();
    const [prospectId, other] = [await register(api, '甲公司'), await register(api, '乙公司')];
    receiptOf(await followUp(api, prospectId, { status: 'contacted', note: '电话' }));
    receiptOf(await followUp(api, other, { status: 'lost' }));
    receiptOf(
      await followUp(
        api,
        prospectId,
        { status: 'quoted', nextStep: '送合同' },
        { as: 'm01', at: '2026-11-24T09:00:00+08:00' },
      ),
    );
    const params = { prospectId };
    const history = itemsOf<{ status: string }>(await api.send('list-follow-ups', { params }));
    expect(history.map(({ status }) => status).sort()).toEqual(['contacted', 'quoted']);
    expect((await api.send('show-prospect', { params })).body).toMatchObject({
      status: 'quoted',
      latestFollowUp: { filedBy: 'm01', nextStep: '送合同' },
    });
  });

  it('sent twice is one; the same said on another day is another', async () => {
    const api = await inMemoryApi();
    const prospectId = await register(api, '甲公司');
    const first = await followUp(api, prospectId, { status: 'contacted' });
    const again = await followUp(api, prospectId, { status: 'contacted' }, { at: '2026-11-23T18:00:00+08:00' });
    expect(again.text).toBe(first.text);
    const tomorrow = await followUp(api, prospectId, { status: 'contacted' }, { at: '2026-11-24T09:00:00+08:00' });
    expect(receiptOf(tomorrow).id).not.toBe(receiptOf(first).id);
  });

  it('repeated with its Idempotency-Key after midnight is still the first; the key with another status is refused', async () => {
    const api = await inMemoryApi();
    const prospectId = await register(api, '甲公司');
    const headers = { 'idempotency-key': 'retry-1' };
    const first = await followUp(api, prospectId, { status: 'contacted' }, { headers });
    const late = { headers, at: '2026-11-24T00:00:01+08:00' };
    expect((await followUp(api, prospectId, { status: 'contacted' }, late)).text).toBe(first.text);
    expect(problemOf(await followUp(api, prospectId, { status: 'lost' }, late)).code).toBe('idempotency-key-reused');
  });

  it.each([
    ['an id of nothing', 'prospect.2026-11-23.s01.c0123456789abcdef'],
    ['an id of another kind', 'daily-log.2026-11-23.s01.c0123456789abcdef'],
    ['no id', '../DEPT'],
  ])('of %s is not found', async (_, prospectId) => {
    const api = await inMemoryApi();
    expect(problemOf(await followUp(api, prospectId, { status: 'lost' })).code).toBe('not-found');
    for (const operation of ['show-prospect', 'list-follow-ups', 'list-prospect-visits'] as const) {
      expect(problemOf(await api.send(operation, { params: { prospectId } })).status).toBe(404);
    }
    expect(api.facts.appended).toEqual([]);
  });

  it.each([
    { body: {}, error: '/status required' },
    { body: { status: 'registered' }, error: '/status not-an-option' },
    { body: { status: 'lost', note: 'x'.repeat(1001) }, error: '/note too-long' },
  ])('is refused with $error', async ({ body, error }) => {
    const api = await inMemoryApi();
    const problem = problemOf(await followUp(api, await register(api, '甲公司'), body));
    expect(problem.errors).toEqual([error]);
  });

  it('history refuses a made-up cursor', async () => {
    const api = await inMemoryApi();
    const params = { prospectId: await register(api, '甲公司') };
    const problem = problemOf(await api.send('list-follow-ups', { params, query: { cursor: 'abc' } }));
    expect(problem.errors).toEqual(['/cursor stale-cursor']);
  });
});

describe('the visits to a prospect', () => {
  const log = (
    api: InMemoryApi,
    as: string,
    visits: object[],
    changes: object = {},
    at = '2026-11-23T19:00:00+08:00',
  ) => api.send('submit-daily-log', { as, at, body: { ...dailyLog, visits, ...changes } });

  const visited = async (api: InMemoryApi, as: string, prospectId: string, query: Record<string, string> = {}) =>
    itemsOf<{ staffId: string; summary: string }>(
      await api.send('list-prospect-visits', { as, at: '2026-11-24T09:00:00+08:00', params: { prospectId }, query }),
    ).map(({ staffId, summary }) => `${staffId} ${summary}`);

  it('are those of the logs that name its id and count: complete, one per customer, of the version that counts', async () => {
    const api = await inMemoryApi();
    const prospectId = await register(api, '甲公司');
    const to = (summary: string, changes: object = {}) => ({ ...visit, prospectId, summary, ...changes });
    await log(api, 's01', [to('草稿')], {}, '2026-11-23T18:00:00+08:00');
    await log(api, 's01', [
      to('面谈'),
      to('同一客户'),
      to('', { customer: '乙公司' }),
      { ...visit, customer: '丙公司' },
    ]);
    await log(api, 's01', [to('迟交')], {}, '2026-11-23T20:00:00.001+08:00');
    await log(api, 's01', [to('上周')], { date: '2026-11-20' }, '2026-11-23T19:00:00+08:00');
    expect(await visited(api, 's01', prospectId)).toEqual(['s01 面谈']);
  });

  it('are a person’s own, and for managers those of their people', async () => {
    const api = await inMemoryApi();
    const prospectId = await register(api, '甲公司');
    for (const as of ['s01', 's02', 's03']) await log(api, as, [{ ...visit, prospectId, summary: '面谈' }]);
    expect(await visited(api, 's01', prospectId)).toEqual(['s01 面谈']);
    expect(await visited(api, 'm01', prospectId, { scope: 'unit', sort: 'period' })).toEqual(['s01 面谈', 's02 面谈']);
    expect(await visited(api, 'd02', prospectId, { scope: 'department' })).toHaveLength(3);
  });

  it('of somebody else’s people are refused', async () => {
    const api = await inMemoryApi();
    const params = { prospectId: await register(api, '甲公司') };
    for (const query of [{ scope: 'unit' }, { staffId: 's02' }]) {
      expect(problemOf(await api.send('list-prospect-visits', { params, query })).code).toBe('not-permitted');
    }
  });
});
