import { describe, expect, it } from 'vitest';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';
import { heldSession, itemsOf, markOf, morningMeeting } from './held.ts';

const MONTH = { month: '2026-12' };
const plan = (api: InMemoryApi) => api.send('show-session-plan', { as: 'd02', params: MONTH });
const generate = (api: InMemoryApi) => api.send('generate-sessions', { as: 'd02', params: MONTH, body: {} });
const cancel = (api: InMemoryApi, sessionId: string, reason = '国庆调休', at = '2026-11-23T10:00:00+08:00') =>
  api.send('cancel-session', { as: 'd02', at, params: { sessionId }, body: { reason } });
const listed = async (api: InMemoryApi, query: Record<string, string> = {}, as = 'd02') =>
  itemsOf(await api.send('list-sessions', { as, query: { scope: 'department', ...query } }));

describe('a session added by hand', () => {
  it('stands on the local day of its start and is about nobody in particular', async () => {
    const api = await inMemoryApi();
    const startsAt = '2026-11-30T23:30:00-08:00';
    receiptOf(
      await api.send('add-session', { as: 'd02', body: { kind: 'monthly-review', startsAt, title: '月度例会' } }),
    );
    expect(api.facts.appended).toMatchObject([
      {
        type: 'session',
        month: '2026-12',
        period: '2026-12-01',
        subject: '-',
        filedBy: 'd02',
        fact: { kind: 'monthly-review', startsAt: '2026-12-01T07:30:00Z', title: '月度例会' },
      },
    ]);
  });

  it('sent again, in whatever offset, gets the same receipt', async () => {
    const api = await inMemoryApi();
    const first = await api.send('add-session', { as: 'd02', body: morningMeeting });
    const again = await api.send('add-session', {
      as: 'd01',
      body: { ...morningMeeting, startsAt: '2026-11-23T01:00Z' },
    });
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(1);
  });

  it('that was cancelled comes back under another title only', async () => {
    const api = await inMemoryApi();
    receiptOf(await cancel(api, await heldSession(api)));
    const same = await api.send('add-session', { as: 'd02', body: morningMeeting });
    expect(problemOf(same).code).toBe('session-cancelled');
    await heldSession(api, 'd02', { ...morningMeeting, title: '补开' });
    expect(await listed(api, { state: 'open' })).toHaveLength(1);
  });

  it.each([
    { startsAt: '2025-12-31T09:00:00+08:00', error: '/startsAt before-records-begin' },
    { startsAt: '2027-12-01T00:00:00+08:00', error: '/startsAt too-far-ahead' },
    { startsAt: '0000-01-01T00:00:00+14:00', error: '/startsAt wrong-format' },
    { startsAt: '9999-12-31T23:59:59-14:00', error: '/startsAt wrong-format' },
    { startsAt: '2026-11-31T09:00:00+08:00', error: '/startsAt wrong-format' },
    { startsAt: '2026-11-30T09:00:00', error: '/startsAt wrong-format' },
  ])('at $startsAt is refused', async ({ startsAt, error }) => {
    const api = await inMemoryApi();
    const response = await api.send('add-session', { as: 'd02', body: { ...morningMeeting, startsAt } });
    expect(problemOf(response)).toMatchObject({ code: 'invalid-request', errors: [error] });
    expect(api.facts.appended).toEqual([]);
  });
});

describe('the sessions of a month, generated', () => {
  it('are what the plan showed, and are added once', async () => {
    const api = await inMemoryApi();
    const { body: shown } = await plan(api);
    expect(shown).toMatchObject({ sessions: Array.from({ length: 8 }, () => ({ sessionId: null, receipt: null })) });
    expect(api.facts.appended).toEqual([]);
    const first = await generate(api);
    expect(first.status).toBe(201);
    expect(api.facts.appended).toHaveLength(8);
    expect((await generate(api)).text).toBe(first.text);
    expect((await plan(api)).body).toEqual(first.body);
    expect(api.facts.appended).toHaveLength(8);
  });

  it('leave alone what somebody has added for the day, and what was called off', async () => {
    const api = await inMemoryApi();
    await heldSession(api, 'd02', { kind: 'training', startsAt: '2026-12-04T15:30:00+08:00' });
    await generate(api);
    expect(api.facts.appended).toHaveLength(8);
    const [meeting] = await listed(api, { month: '2026-12', sort: 'period', kind: 'morning-meeting' });
    receiptOf(await cancel(api, String(meeting?.['id'])));
    await generate(api);
    expect(await listed(api, { month: '2026-12', state: 'planned' })).toHaveLength(7);
  });

  it('wait for the calendar of their year', async () => {
    const api = await inMemoryApi();
    const request = { as: 'd02', params: { month: '2027-01' }, body: {} };
    expect(problemOf(await api.send('generate-sessions', request)).code).toBe('calendar-not-published');
    expect(api.facts.appended).toEqual([]);
  });

  it.each([
    { month: '2025-12', error: '/month before-records-begin' },
    { month: '2027-12', error: '/month too-far-ahead' },
  ])('are not planned for $month', async ({ month, error }) => {
    const api = await inMemoryApi();
    const response = await api.send('show-session-plan', { as: 'd02', params: { month } });
    expect(problemOf(response).errors).toEqual([error]);
  });
});

describe('a cancelled session', () => {
  it('asks for nobody and takes no mark', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    receiptOf(await cancel(api, sessionId, '台风'));
    expect(await listed(api)).toMatchObject([
      { state: 'cancelled', missing: [], required: 0, cancellation: { cancelledBy: 'd02', reason: '台风' } },
    ]);
    const body = { marks: [{ staffId: 's01', status: 'present' }] };
    const taken = await api.send('take-attendance', { as: 'd02', params: { sessionId }, body });
    expect(problemOf(taken).code).toBe('session-cancelled');
    const minutes = await api.send('record-minutes', { as: 'd02', params: { sessionId }, body: { text: '无' } });
    expect(problemOf(minutes).code).toBe('session-cancelled');
  });

  it('is nothing for the judge', async () => {
    const api = await inMemoryApi();
    receiptOf(await cancel(api, await heldSession(api)));
    expect(api.facts.appended[1]).toMatchObject({ type: 'session-cancellation', judgeAfter: null });
  });

  it('was cancelled once: a retry gets its receipt, another reason comes too late', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const first = await cancel(api, sessionId);
    expect((await cancel(api, sessionId, '国庆调休', '2026-11-24T10:00:00+08:00')).text).toBe(first.text);
    expect(problemOf(await cancel(api, sessionId, '另有安排')).code).toBe('session-cancelled');
  });

  it('is none once somebody has a mark', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    await markOf(api, sessionId, { staffId: 's01', status: 'present' });
    expect(problemOf(await cancel(api, sessionId)).code).toBe('session-attended');
  });

  it('was held after all when a mark was written at the same moment', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    receiptOf(await cancel(api, sessionId));
    const [session] = api.facts.appended;
    if (session === undefined) throw new Error('no session');
    const fact = {
      id: 'f-1',
      type: 'attendance' as const,
      receivedAt: '2026-11-23T02:00:00Z',
      sessionId,
      staffId: 's01',
      status: 'present' as const,
    };
    const place = { ...session, type: 'attendance' as const, subject: 's01', key: 'i0123456789abcdef' };
    await api.facts.append({ ...place, fact, contentDigest: '0' });
    expect(await listed(api)).toMatchObject([{ state: 'open', recorded: 1, cancellation: null }]);
    await markOf(api, sessionId, { staffId: 's02', status: 'present' });
    expect(await listed(api)).toMatchObject([{ recorded: 2 }]);
  });
});

describe('the list of sessions', () => {
  const required = ['s01', 's02', 's03', 'm01', 'c01', 't01', 'n01', 'l01'];

  it('names who owes the session of its day and has no mark, once it has started', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const later = { kind: 'training', startsAt: '2026-11-27T14:00:00+08:00' };
    await heldSession(api, 'd02', later);
    await markOf(api, sessionId, { staffId: 's01', status: 'present' });
    const missing = required.filter((id) => id !== 's01').sort();
    expect(await listed(api, { sort: 'period' })).toMatchObject([
      { id: sessionId, state: 'open', required: 8, recorded: 1, missing: missing.map((staffId) => ({ staffId })) },
      { kind: 'training', state: 'planned', required: 7, recorded: 0, missing: [] },
    ]);
  });

  it('counts the people of the scope only', async () => {
    const api = await inMemoryApi();
    await heldSession(api);
    expect(await listed(api, { scope: 'own' }, 's01')).toMatchObject([{ required: 1, missing: [{ staffId: 's01' }] }]);
    expect(await listed(api, { scope: 'unit' }, 'm01')).toMatchObject([{ required: 7 }]);
    expect(await listed(api, { unitId: 'u2' })).toMatchObject([{ required: 1, missing: [{ staffId: 's03' }] }]);
  });

  it.each([
    { at: '2026-11-22T23:59:59.999+08:00', missing: [] },
    { at: '2026-11-23T00:00:00.000+08:00', missing: [{ staffId: 's03' }] },
  ])('leaves out who is on leave received at $at', async ({ at, missing }) => {
    const api = await inMemoryApi();
    await heldSession(api);
    const body = { from: '2026-11-23', to: '2026-11-23', reason: '体检' };
    await api.send('submit-leave', { as: 's03', at, body });
    expect(await listed(api, { unitId: 'u2' })).toMatchObject([{ missing }]);
  });

  it('pages, and refuses a cursor of elsewhere', async () => {
    const api = await inMemoryApi();
    await generate(api);
    const ids: unknown[] = [];
    let cursor: string | null = null;
    do {
      const query = { scope: 'department', month: '2026-12', limit: '3', ...(cursor !== null && { cursor }) };
      const { body } = await api.send('list-sessions', { as: 'd02', query });
      const page = body as { items: { id: string }[]; nextCursor: string | null };
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(ids).size).toBe(8);
    const response = await api.send('list-sessions', { as: 'd02', query: { cursor: 'abc' } });
    expect(problemOf(response).errors).toEqual(['/cursor stale-cursor']);
  });

  it('of a department in another zone has its own days', async () => {
    const api = await inMemoryApi();
    const department = { ...hangzhou.department, timezone: 'America/Los_Angeles' };
    api.departments.readCharter = () => Promise.resolve({ ...hangzhou, department });
    const { body } = await plan(api);
    const { sessions } = body as { sessions: { startsAt: string }[] };
    expect(sessions[0]?.startsAt).toBe('2026-12-04T22:00:00Z');
  });
});
