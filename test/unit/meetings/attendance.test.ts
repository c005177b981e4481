import { describe, expect, it } from 'vitest';
import { filed } from '../http/filed.ts';
import { type ApiResponse, inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { heldSession, itemsOf, markOf } from './held.ts';

const take = (api: InMemoryApi, sessionId: string, marks: readonly object[], as = 'd02', at?: string) =>
  api.send('take-attendance', { as, params: { sessionId }, body: { marks }, ...(at !== undefined && { at }) });
const correct = (api: InMemoryApi, attendanceId: string, body: object, as = 'd02') =>
  api.send('correct-attendance', { as, params: { attendanceId }, body });
const present = (staffId: string) => ({ staffId, status: 'present' });
const list = async (api: InMemoryApi, query: Record<string, string> = {}) =>
  itemsOf(await api.send('list-attendance', { as: 'd02', query: { scope: 'department', ...query } }));
const errorsOf = (response: ApiResponse) => problemOf(response).errors;

describe('attendance taken in bulk', () => {
  it('is one fact and one receipt for each person, to be judged', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const arrivedAt = '2026-11-23T09:00:00.001+08:00';
    const response = await take(api, sessionId, [
      { ...present('s01'), arrivedAt },
      { staffId: 's03', status: 'absent' },
    ]);
    expect(response.status).toBe(201);
    expect(api.facts.appended.slice(1)).toMatchObject([
      {
        type: 'attendance',
        period: '2026-11-23',
        subject: 's01',
        filedBy: 'd02',
        fact: { sessionId, staffId: 's01', status: 'present', arrivedAt: '2026-11-23T01:00:00.001Z' },
      },
      { subject: 's03', fact: { status: 'absent' } },
    ]);
    expect(api.facts.appended.every(({ judgeAfter }) => judgeAfter !== null)).toBe(true);
    expect(response.body).toMatchObject({ marks: [{ staffId: 's01' }, { staffId: 's03' }] });
  });

  it('sent again gives the same answer, even after a correction', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const first = await take(api, sessionId, [present('s01'), present('s02')]);
    const attendanceId = String(api.facts.appended[1]?.fact.id);
    receiptOf(await correct(api, attendanceId, { status: 'absent' }));
    const again = await take(api, sessionId, [present('s01'), present('s02')], 'd01', '2026-11-25T10:00:00+08:00');
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(4);
  });

  it('that broke off is finished by sending it again', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    await take(api, sessionId, [present('s01')]);
    const whole = await take(api, sessionId, [present('s01'), present('s02'), present('s03')]);
    expect(whole.status).toBe(201);
    expect(api.facts.appended).toHaveLength(4);
  });

  it('takes 200 marks and no more', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const marks = Array.from({ length: 201 }, () => present('s01'));
    expect(errorsOf(await take(api, sessionId, marks))).toEqual(['/marks too-many']);
    expect(errorsOf(await take(api, sessionId, marks.slice(1)))).toHaveLength(199);
    expect(api.facts.appended).toHaveLength(1);
  });

  it('comes from a plain form as well, up to the last row', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const rows = Array.from({ length: 200 }, (_, row) => `marks[${row}][staffId]=s01&marks[${row}][status]=present`);
    const send = (body: string) => api.send('take-attendance', { as: 'd02', params: { sessionId }, headers, body });
    expect(errorsOf(await send(rows.join('&')))).toHaveLength(199);
    expect((await send(rows[0] ?? '')).status).toBe(201);
  });

  it('points at everything that is wrong and keeps nothing', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    await markOf(api, sessionId, present('s02'));
    const response = await take(api, sessionId, [
      present('s01'),
      { staffId: 's02', status: 'absent' },
      present('s01'),
      present('g01'),
      present('f01'),
      { staffId: 's03', status: 'absent', arrivedAt: '2026-11-23T09:30:00+08:00' },
      { staffId: 'c01', status: 'late', arrivedAt: '2026-11-23T10:00:00.001+08:00' },
      { staffId: 't01', status: 'late', arrivedAt: '2026-11-22T23:59:59+08:00' },
    ]);
    expect(problemOf(response)).toMatchObject({
      code: 'invalid-request',
      errors: [
        '/marks/1/staffId already-recorded',
        '/marks/2/staffId named-twice',
        '/marks/3/staffId after-leaving',
        '/marks/4/staffId before-joining',
        '/marks/5/arrivedAt not-attended',
        '/marks/6/arrivedAt instant-in-the-future',
        '/marks/7/arrivedAt not-on-session-day',
      ],
    });
    expect(api.facts.appended).toHaveLength(2);
  });

  it('is all refused for one person out of reach: oneself, another unit, another department, nobody', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const response = await take(api, sessionId, ['s01', 'm01', 's03', 'x02', 'nobody'].map(present), 'm01');
    expect(problemOf(response)).toMatchObject({
      status: 403,
      code: 'not-permitted',
      errors: [1, 2, 3, 4].map((row) => `/marks/${row}/staffId out-of-reach`),
    });
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each([
    { at: '2026-11-23T08:59:59.999+08:00', status: 422 },
    { at: '2026-11-23T09:00:00.000+08:00', status: 201 },
  ])('at $at is answered $status', async ({ at, status }) => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const response = await take(api, sessionId, [present('s01')], 'd02', at);
    expect(response.status).toBe(status);
    if (status === 422) expect(problemOf(response).code).toBe('session-not-started');
  });

  it('marks a person for each of two sessions of a day', async () => {
    const api = await inMemoryApi();
    const first = await heldSession(api);
    const second = await heldSession(api, 'd02', { kind: 'other-meeting', startsAt: '2026-11-23T09:30:00+08:00' });
    for (const sessionId of [first, second]) await markOf(api, sessionId, present('s01'));
    expect(await list(api, { sessionId: second })).toMatchObject([{ sessionId: second, kind: 'other-meeting' }]);
    expect(await list(api, { state: 'standing' })).toHaveLength(2);
  });

  it('tells who was overtaken by another hand, and keeps the rest', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    await markOf(api, sessionId, { staffId: 's02', status: 'absent' });
    // Reads before the other's mark was written.
    api.facts.listByPeriod = () => Promise.resolve({ outcome: 'page', page: { items: [], cursor: null } });
    const response = await take(api, sessionId, [present('s01'), present('s02')]);
    expect(errorsOf(response)).toEqual(['/marks/1/staffId already-recorded']);
    expect(api.facts.appended.map(({ subject }) => subject)).toEqual(['-', 's02', 's01']);
  });
});

describe('a correction of a mark', () => {
  it('is another version: to and fro, nothing is lost', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    let id = await markOf(api, sessionId, present('s01'));
    for (const status of ['absent', 'present', 'absent']) id = receiptOf(await correct(api, id, { status })).id;
    const versions = await list(api, { staffId: 's01' });
    expect(versions).toHaveLength(4);
    expect(await list(api, { staffId: 's01', state: 'superseded' })).toHaveLength(3);
  });

  it('stands in the order of receipt', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const attendanceId = await markOf(api, sessionId, present('s01'));
    const at = '2026-11-24T10:00:00+08:00';
    await api.send('correct-attendance', { as: 'm01', at, params: { attendanceId }, body: { status: 'excused' } });
    expect(await list(api, { state: 'standing' })).toMatchObject([{ status: 'excused', recordedBy: 'm01' }]);
  });

  it('is made once of each version: whoever saw the same one hears of it', async () => {
    const api = await inMemoryApi();
    const id = await markOf(api, await heldSession(api), present('s01'));
    const first = await correct(api, id, { status: 'absent' });
    expect((await correct(api, id, { status: 'absent' }, 'm01')).text).toBe(first.text);
    expect(problemOf(await correct(api, id, { status: 'late' }, 'm01')).code).toBe('already-corrected');
  });

  it('obeys the same rules', async () => {
    const api = await inMemoryApi();
    const id = await markOf(api, await heldSession(api), present('m01'));
    const body = { status: 'absent', arrivedAt: '2026-11-23T09:30:00+08:00' };
    expect(errorsOf(await correct(api, id, body))).toEqual(['/arrivedAt not-attended']);
    expect(problemOf(await correct(api, id, { status: 'absent' }, 'm01')).code).toBe('not-permitted');
    const unknown = 'attendance.2026-11-23.s01.c0123456789abcdef';
    expect(problemOf(await correct(api, unknown, { status: 'absent' })).code).toBe('not-found');
  });
});

describe('the list of attendance', () => {
  it.each([
    { status: 'present', arrivedAt: '2026-11-23T09:00:00.001+08:00', countsAs: 'late' },
    { status: 'late', arrivedAt: '2026-11-23T09:00:00.000+08:00', countsAs: 'present' },
    { status: 'late', countsAs: 'late' },
    { status: 'absent', countsAs: 'absent' },
  ])('tells what $status, $arrivedAt, counts as', async ({ countsAs, ...mark }) => {
    const api = await inMemoryApi();
    await markOf(api, await heldSession(api), { staffId: 's01', ...mark });
    expect(await list(api)).toMatchObject([{ status: mark.status, countsAs, startsAt: '2026-11-23T01:00:00Z' }]);
  });

  it('shows that the decision on an appeal overtook a mark', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    await markOf(api, sessionId, { staffId: 's01', status: 'absent' });
    const corrects = { id: 'a1', receivedAt: '2026-11-24T01:00:00Z', staffId: 's01', sessionId } as const;
    await filed(api, 's01', '2026-11-23', {
      ...{ type: 'appeal-decision', of: 'appeal', by: 'e01', verdict: 'reversed', reason: '有误' },
      correction: { ...corrects, type: 'attendance', status: 'present' },
    });
    expect(await list(api, { state: 'superseded' })).toMatchObject([{ staffId: 's01', status: 'absent' }]);
    expect(await list(api, { state: 'standing' })).toEqual([]);
  });

  it('of a session that is not there is refused', async () => {
    const api = await inMemoryApi();
    const query = { sessionId: 'session.2026-11-23.-.c0123456789abcdef' };
    expect(problemOf(await api.send('list-attendance', { as: 'd02', query })).code).toBe('not-found');
  });
});

describe('sessions and marks that were imported', () => {
  const imported = async () => {
    const api = await inMemoryApi();
    const day = { departmentId: 'hz-01', month: '2026-11', period: '2026-11-23', key: 'i0123456789abcdef' };
    const rest = { contentDigest: '0', filedBy: null, deadline: null, judgeAfter: null };
    const receivedAt = '2026-11-23T09:10:00+08:00';
    const session = {
      id: 'f-1',
      type: 'session',
      kind: 'training',
      startsAt: '2026-11-23T09:00:00+08:00',
      receivedAt,
    } as const;
    const mark = {
      id: 'f-2',
      type: 'attendance',
      sessionId: 'f-1',
      staffId: 's01',
      status: 'late',
      receivedAt,
    } as const;
    await api.facts.append({ ...day, ...rest, type: 'session', subject: '-', fact: session });
    await api.facts.append({ ...day, ...rest, type: 'attendance', subject: 's01', fact: mark });
    return api;
  };
  const sessionId = 'session.2026-11-23.-.i0123456789abcdef';

  it('are marked and corrected by the ids of the lists, and told in the ids of the facts', async () => {
    const api = await imported();
    const [mark] = await list(api);
    expect(mark).toMatchObject({ sessionId, standing: true, recordedBy: null });
    receiptOf(await correct(api, String(mark?.['id']), { status: 'present' }));
    expect(api.facts.appended.at(-1)?.fact).toMatchObject({ sessionId: 'f-1', status: 'present' });
    expect(await list(api, { state: 'standing' })).toMatchObject([{ status: 'present' }]);
  });

  it('are not marked over', async () => {
    const api = await imported();
    expect(errorsOf(await take(api, sessionId, [present('s01')]))).toEqual(['/marks/0/staffId already-recorded']);
    expect((await take(api, sessionId, [present('s02')])).status).toBe(201);
  });
});
