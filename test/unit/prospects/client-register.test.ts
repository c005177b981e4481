import { describe, expect, it } from 'vitest';
import { CREDIT_CODE } from '../http/forms.ts';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';

const enter = async (api: InMemoryApi, company: string, at = '2026-11-23T10:00:00+08:00', changes: object = {}) =>
  receiptOf(await api.send('submit-client', { as: 'c01', at, body: { company, ...changes } }));

interface Page {
  readonly items: readonly { readonly company: string; readonly filedBy: string }[];
  readonly nextCursor: string | null;
}

const pagesOf = async (api: InMemoryApi, query: Record<string, string>): Promise<Page[]> => {
  const pages: Page[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await api.send('list-clients', { query: { ...query, ...(cursor !== null && { cursor }) } });
    pages.push(body as Page);
    cursor = (body as Page).nextCursor;
  } while (cursor !== null);
  return pages;
};

describe('the client register', () => {
  it('keeps a company about nobody in particular, by whoever entered it', async () => {
    const api = await inMemoryApi();
    const { id } = await enter(api, '钱江制造', undefined, { creditCode: CREDIT_CODE });
    expect(api.facts.appended).toMatchObject([
      { type: 'client', subject: '-', period: '2026-11-23', filedBy: 'c01', fact: { id, company: '钱江制造' } },
    ]);
  });

  it('entered twice on a day is one entry', async () => {
    const api = await inMemoryApi();
    expect(await enter(api, '钱江制造')).toEqual(await enter(api, '钱江制造', '2026-11-23T18:00:00+08:00'));
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each(['1', '2', '100'])('in pages of %s is read once from the latest day back over the months', async (limit) => {
    const api = await inMemoryApi();
    const days = ['2026-11-23', '2026-11-02', '2026-08-14', '2026-01-05'];
    for (const day of days) await enter(api, day, `${day}T09:00:00+08:00`);
    const pages = await pagesOf(api, { limit });
    expect(pages.flatMap(({ items }) => items.map(({ company }) => company))).toEqual(days);
    expect(pages.every(({ items }) => items.length <= Number(limit))).toBe(true);
  });

  it('of one month holds no other', async () => {
    const api = await inMemoryApi();
    await enter(api, '甲公司', '2026-10-12T09:00:00+08:00');
    await enter(api, '乙公司');
    const [page, ...more] = await pagesOf(api, { month: '2026-10' });
    expect(page).toMatchObject({ items: [{ company: '甲公司', filedBy: 'c01' }] });
    expect(more).toEqual([]);
  });

  it.each(['abc', '2026-11abc', '2025-12', '2027-01', '2026-13'])('refuses the cursor %s', async (cursor) => {
    const api = await inMemoryApi();
    const problem = problemOf(await api.send('list-clients', { query: { cursor } }));
    expect(problem).toMatchObject({ status: 422, errors: ['/cursor stale-cursor'] });
  });

  it.each([
    { what: 'its name, spelt differently', company: { company: '钱 江制造' }, since: '2026-11-20T02:00:00Z' },
    { what: 'its credit code', company: { company: '别名', creditCode: CREDIT_CODE }, since: '2026-11-20T02:00:00Z' },
    { what: 'neither', company: { company: '别名', creditCode: '' }, since: null },
  ])('finds a company by $what: $since', async ({ since, company }) => {
    const api = await inMemoryApi();
    await enter(api, '钱江制造', '2026-11-20T10:00:00+08:00', { creditCode: CREDIT_CODE });
    await enter(api, '钱江制造', '2026-11-21T10:00:00+08:00');
    const { status, body } = await api.send('check-client', { body: company });
    expect({ status, body }).toEqual({ status: 200, body: { since } });
  });

  it.each([{ company: '' }, { company: 'A', creditCode: 'x'.repeat(19) }, { company: 'A', staffId: 's01' }])(
    'refuses %o',
    async (body) => {
      const api = await inMemoryApi();
      expect(problemOf(await api.send('submit-client', { as: 'c01', body })).code).toBe('invalid-request');
      expect(api.facts.appended).toEqual([]);
    },
  );
});
