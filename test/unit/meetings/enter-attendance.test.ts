import { beforeEach, describe, expect, it } from 'vitest';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { heldSession, markOf } from './held.ts';

let api: InMemoryApi;

beforeEach(async () => {
  api = await inMemoryApi();
});

const list = { date: '2026-11-23', kind: 'morning-meeting', marks: [{ staffId: 's01', status: 'present' }] };
const enter = (changes: object = {}, as = 'd02') => api.send('enter-attendance', { as, body: { ...list, ...changes } });
const errorsOf = async (changes: object = {}) => problemOf(await enter(changes)).errors;
const sessionAt = (startsAt: string, kind = 'morning-meeting') => heldSession(api, 'd02', { kind, startsAt });

describe('attendance by day and kind of session', () => {
  it('is the same marks as by the id of the session, with arrivals on the clock of the department', async () => {
    const sessionId = await heldSession(api);
    const answer = await enter({
      marks: [
        { staffId: 's01', status: 'present', arrivedAt: '09:02' },
        { staffId: 's03', status: 'excused' },
      ],
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ marks: [{ staffId: 's01' }, { staffId: 's03' }] });
    expect(api.facts.appended.slice(1).map(({ fact }) => fact)).toMatchObject([
      { sessionId, staffId: 's01', status: 'present', arrivedAt: '2026-11-23T01:02:00Z' },
      { sessionId, staffId: 's03', status: 'excused' },
    ]);
  });

  it('sent again, or by the id before, is the same attendance', async () => {
    await markOf(api, await heldSession(api), { staffId: 's01', status: 'present' });
    expect((await enter()).status).toBe(201);
    expect(api.facts.appended).toHaveLength(2);
    expect(await errorsOf({ marks: [{ staffId: 's01', status: 'absent' }] })).toEqual([
      '/marks/0/staffId already-recorded',
    ]);
  });

  it('names its session by the start where there are several, not counting those called off', async () => {
    await sessionAt('2026-11-23T08:00:00+08:00');
    const second = await sessionAt('2026-11-23T09:00:00+08:00');
    expect(await errorsOf()).toEqual(['/startsAt several-sessions']);
    expect((await enter({ startsAt: '09:00' })).status).toBe(201);
    expect(api.facts.appended.at(-1)?.fact).toMatchObject({ sessionId: second });
    const third = await sessionAt('2026-11-23T09:30:00+08:00', 'training');
    receiptOf(await api.send('cancel-session', { as: 'd02', params: { sessionId: third }, body: { reason: '台风' } }));
    await sessionAt('2026-11-23T09:40:00+08:00', 'training');
    expect((await enter({ kind: 'training' })).status).toBe(201);
  });

  it.each([
    ['of a kind that there was not', { kind: 'training' }, '/kind no-such-session'],
    ['of a day without one', { date: '2026-11-20' }, '/kind no-such-session'],
    ['at another time', { startsAt: '09:01' }, '/kind no-such-session'],
    ['that is still to come', { date: '2026-11-24' }, '/date session-to-come'],
    ['that was called off', { kind: 'monthly-review' }, '/kind session-called-off'],
    [
      'with somebody who is not there',
      { marks: [{ staffId: 'x02', status: 'present' }] },
      '/marks/0/staffId out-of-reach',
    ],
    [
      'with an arrival of somebody absent',
      { marks: [{ staffId: 's01', status: 'absent', arrivedAt: '09:00' }] },
      '/marks/0/arrivedAt not-attended',
    ],
  ])('of a session %s is refused', async (_, changes, error) => {
    await heldSession(api);
    await sessionAt('2026-11-24T09:00:00+08:00');
    const review = await sessionAt('2026-11-23T09:30:00+08:00', 'monthly-review');
    receiptOf(await api.send('cancel-session', { as: 'd02', params: { sessionId: review }, body: { reason: '台风' } }));
    const before = api.facts.appended.length;
    expect(await errorsOf(changes)).toEqual([error]);
    expect(api.facts.appended).toHaveLength(before);
  });
});
