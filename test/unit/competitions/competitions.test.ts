import { describe, expect, it } from 'vitest';
import { type InMemoryApi, inMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';

const terms = {
  name: '冬季拜访竞赛',
  from: '2026-11-25',
  to: '2026-12-24',
  measure: 'counted-visits',
  rules: '多访者胜',
  prize: '一等奖 500 元',
};

const announce = async (api: InMemoryApi, changes = {}, request = {}) =>
  receiptOf(await api.send('announce-competition', { as: 'd02', body: { ...terms, ...changes }, ...request })).id;

describe('announcing a competition', () => {
  it('keeps it in the year of the announcement, about no person, and has nothing judged', async () => {
    const api = await inMemoryApi();
    const id = await announce(api);
    expect(api.facts.appended).toMatchObject([
      { type: 'competition', month: '2026-01', period: '2026', subject: '-', filedBy: 'd02', judgeAfter: null },
    ]);
    expect((await api.send('list-competitions')).body).toEqual({
      items: [{ id, ...terms, state: 'upcoming' }],
      nextCursor: null,
    });
  });

  it.each([
    { what: 'beginning yesterday', changes: { from: '2026-11-22' }, errors: ['/from begins-in-the-past'] },
    { what: 'ending before it begins', changes: { to: '2026-11-24' }, errors: ['/to to-before-from'] },
    { what: 'of 93 days', changes: { to: '2027-02-25' }, errors: ['/to competition-too-long'] },
    { what: 'measured in premium', changes: { measure: 'premium' }, errors: ['/measure not-an-option'] },
    { what: 'without rules', changes: { rules: '' }, errors: ['/rules empty'] },
    { what: 'without a name', changes: { name: undefined }, errors: ['/name required'] },
  ])('$what is refused', async ({ changes, errors }) => {
    const api = await inMemoryApi();
    const response = await api.send('announce-competition', { as: 'd02', body: { ...terms, ...changes } });
    expect(problemOf(response)).toMatchObject({ status: 422, code: 'invalid-request', errors });
    expect(api.facts.appended).toEqual([]);
  });

  it.each([{ to: '2027-02-24' }, { from: '2026-11-23', to: '2026-11-23' }])('of %o is accepted', async (period) => {
    const api = await inMemoryApi();
    await announce(api, period);
    expect(api.facts.appended).toHaveLength(1);
  });
});

describe('amending a competition', () => {
  const amend = (api: InMemoryApi, competitionId: string, changes: object, request = {}) =>
    api.send('amend-competition', { as: 'd01', params: { competitionId }, body: { ...terms, ...changes }, ...request });

  it('gives it a new version; all versions stay on record under one id', async () => {
    const api = await inMemoryApi();
    const id = await announce(api);
    receiptOf(await amend(api, id, { from: '2026-11-26' }, { at: '2026-11-24T10:00:00+08:00' }));
    const { body } = await api.send('show-competition', { params: { competitionId: id } });
    expect(body).toMatchObject({
      id,
      from: '2026-11-26',
      versions: [
        { from: '2026-11-25', announcedBy: 'd02', receivedAt: '2026-11-23T02:00:00Z' },
        { from: '2026-11-26', announcedBy: 'd01', receivedAt: '2026-11-24T02:00:00Z' },
      ],
    });
    expect((await api.send('list-competitions')).body).toMatchObject({ items: [{ id, from: '2026-11-26' }] });
  });

  it('back to terms that were amended before is a further version, while a retry is none', async () => {
    const api = await inMemoryApi();
    const id = await announce(api);
    const at = (minute: number) => ({ at: `2026-11-23T11:0${minute}:00+08:00` });
    await amend(api, id, { prize: '二等奖' }, at(1));
    await amend(api, id, { prize: '三等奖' }, at(2));
    const again = await amend(api, id, { prize: '二等奖' }, at(3));
    const retry = await amend(api, id, { prize: '二等奖' }, at(4));
    expect(retry.text).toBe(again.text);
    expect((await api.send('show-competition', { params: { competitionId: id } })).body).toMatchObject({
      prize: '二等奖',
      versions: [{}, { prize: '二等奖' }, { prize: '三等奖' }, { prize: '二等奖' }],
    });
  });

  it.each([
    { at: '2026-11-24T23:59:59.999+08:00', status: 201 },
    { at: '2026-11-25T00:00:00.000+08:00', status: 422 },
  ])('at $at, with 25 November as its first day, is answered $status', async ({ at, status }) => {
    const api = await inMemoryApi();
    const id = await announce(api);
    const response = await amend(api, id, { from: '2026-11-26', prize: '二等奖' }, { at });
    expect(response.status).toBe(status);
    if (status === 422) expect(problemOf(response).code).toBe('competition-started');
  });

  it('finds its receipt again after the start', async () => {
    const api = await inMemoryApi();
    const id = await announce(api);
    const first = await amend(api, id, { prize: '二等奖' });
    expect((await amend(api, id, { prize: '二等奖' }, { at: '2026-11-26T10:00:00+08:00' })).text).toBe(first.text);
  });

  it.each(['competition.2026.-.c0123456789abcdef', 'competition', 'leave.2026-11-24.s01.c0123456789abcdef'])(
    'called %s, of which there is none, is not found',
    async (competitionId) => {
      const api = await inMemoryApi();
      expect(problemOf(await amend(api, competitionId, {})).code).toBe('not-found');
      for (const operation of ['show-competition', 'show-competition-standings'] as const) {
        expect(problemOf(await api.send(operation, { params: { competitionId } })).code).toBe('not-found');
      }
    },
  );
});

describe('the list of competitions', () => {
  it('filters by state on the department’s day and by month, latest start first', async () => {
    const api = await inMemoryApi();
    const inDecember = await announce(api, { from: '2026-12-01', to: '2026-12-31' });
    const tillDecember = await announce(api, { from: '2026-11-23' });
    const inNovember = await announce(api, { from: '2026-11-23', to: '2026-11-24' });
    const ids = async (query: Record<string, string>) => {
      const { body } = await api.send('list-competitions', { at: '2026-11-25T10:00:00+08:00', query });
      return (body as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await ids({ state: 'upcoming' })).toEqual([inDecember]);
    expect(await ids({ state: 'running' })).toEqual([tillDecember]);
    expect(await ids({ state: 'over' })).toEqual([inNovember]);
    expect(await ids({ month: '2026-12' })).toEqual([inDecember, tillDecember]);
    expect(await ids({ limit: '1' })).toEqual([inDecember]);
  });

  it('goes on across the turn of the year', async () => {
    const api = await inMemoryApi();
    const id = await announce(api, { from: '2027-01-01', to: '2027-03-31' });
    const { body } = await api.send('list-competitions', { at: '2027-01-02T10:00:00+08:00' });
    expect(body).toMatchObject({ items: [{ id, state: 'running' }] });
  });

  it('refuses a made-up cursor', async () => {
    const api = await inMemoryApi();
    const response = await api.send('list-competitions', { query: { cursor: 'abc' } });
    expect(problemOf(response).errors).toEqual(['/cursor stale-cursor']);
  });
});
