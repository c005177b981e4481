import { beforeAll, describe, expect, it } from 'vitest';
import { dailyLog, inMemoryApi, type InMemoryApi, problemOf } from './in-memory-api.ts';

let api: InMemoryApi;
let late: unknown;

beforeAll(async () => {
  api = await inMemoryApi();
  for (const as of ['s01', 's02', 's03']) {
    for (const date of ['2026-11-19', '2026-11-23', '2026-10-30']) {
      await api.send('submit-daily-log', { as, body: { ...dailyLog, date } });
    }
  }
  await api.send('submit-daily-log', { as: 's01', body: { ...dailyLog, nextDayPlan: '改过的计划' } });
  ({ body: late } = await api.send('list-daily-logs', { query: { onTime: 'false' } }));
});

const list = async (as: string, query: Record<string, string>) => {
  const { body } = await api.send('list-daily-logs', { as, query });
  return (body as { items: { staffId: string; date: string }[] }).items.map(
    ({ staffId, date }) => `${staffId} ${date}`,
  );
};

describe('a list of submissions', () => {
  it('of several people is of the current month', async () => {
    expect(await list('d02', { scope: 'department', sort: 'period' })).toEqual([
      's01 2026-11-19',
      's02 2026-11-19',
      's03 2026-11-19',
      's01 2026-11-23',
      's01 2026-11-23',
      's02 2026-11-23',
      's03 2026-11-23',
    ]);
  });

  it('of one person runs over all months, latest first', async () => {
    expect(await list('d02', { staffId: 's03' })).toEqual(['s03 2026-11-23', 's03 2026-11-19', 's03 2026-10-30']);
  });

  it('of one period shows every version', async () => {
    expect(await list('s01', { period: '2026-11-23' })).toEqual(['s01 2026-11-23', 's01 2026-11-23']);
    expect(await list('d02', { scope: 'department', period: '2026-10-30' })).toHaveLength(3);
  });

  it('of one unit names nobody else', async () => {
    expect(new Set(await list('d02', { scope: 'department', unitId: 'u2' }))).toEqual(
      new Set(['s03 2026-11-23', 's03 2026-11-19']),
    );
  });

  it('filters by state', () => {
    expect(late).toMatchObject({ items: [{ date: '2026-11-19' }, { date: '2026-10-30' }] });
  });

  it.each([1, 2, 3])('in pages of %i neither repeats nor skips, whatever is filtered away', async (limit) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query = { scope: 'department', unitId: 'u2', limit: String(limit), ...(cursor !== null && { cursor }) };
      const { body } = await api.send('list-daily-logs', { as: 'd02', query });
      const page = body as { items: { date: string }[]; nextCursor: string | null };
      seen.push(...page.items.map(({ date }) => date));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['2026-11-23', '2026-11-19']);
  });

  it('comes with the fields asked for only', async () => {
    const { body } = await api.send('list-daily-logs', { query: { fields: 'date,onTime', limit: '1' } });
    expect(body).toMatchObject({ items: [{ date: '2026-11-23', onTime: true }] });
    expect(Object.keys((body as { items: object[] }).items[0] ?? {})).toEqual(['date', 'onTime']);
  });

  it.each([
    { query: { fields: 'date,password' }, error: '/fields not-an-option' },
    { query: { sort: 'name' }, error: '/sort not-an-option' },
    { query: { period: '2026-13-40' }, error: '/period no-such-period' },
    { query: { period: '2026-11-23', month: '2026-10' }, error: '/period no-such-period' },
    { query: { cursor: 'nonsense' }, error: '/cursor stale-cursor' },
  ])('refuses $query', async ({ query, error }) => {
    const { code, errors } = problemOf(await api.send('list-daily-logs', { query }));
    expect([code, ...errors]).toEqual(['invalid-request', error]);
  });

  it.each([
    ['s01', { staffId: 's02' }],
    ['s01', { scope: 'unit' }],
    ['m01', { staffId: 's03' }],
    ['m01', { scope: 'department' }],
    ['d02', { staffId: 'x02' }],
  ])('%s may not see %o', async (as, query) => {
    expect(problemOf(await api.send('list-daily-logs', { as, query })).code).toBe('not-permitted');
  });
});
