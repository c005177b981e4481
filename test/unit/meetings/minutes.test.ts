import { describe, expect, it } from 'vitest';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { heldSession, itemsOf } from './held.ts';

const record = (api: InMemoryApi, sessionId: string, text: string, as = 'd02') =>
  api.send('record-minutes', { as, params: { sessionId }, body: { text } });
const correct = (api: InMemoryApi, minutesId: string, text: string, at: string) =>
  api.send('correct-minutes', { as: 'd02', at, params: { minutesId }, body: { text } });

describe('minutes', () => {
  it('show every version to everybody, the latest first', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    let id = receiptOf(await record(api, sessionId, '一稿')).id;
    id = receiptOf(await correct(api, id, '二稿', '2026-11-23T11:00:00+08:00')).id;
    receiptOf(await correct(api, id, '一稿', '2026-11-23T12:00:00+08:00'));
    const versions = itemsOf(await api.send('list-minutes', { as: 's03', params: { sessionId } }));
    expect(versions.map(({ text, standing }) => [text, standing])).toEqual([
      ['一稿', true],
      ['二稿', false],
      ['一稿', false],
    ]);
  });

  it('come in pages', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const { id } = receiptOf(await record(api, sessionId, '一稿'));
    receiptOf(await correct(api, id, '二稿', '2026-11-23T11:00:00+08:00'));
    const { body } = await api.send('list-minutes', { params: { sessionId }, query: { limit: '1' } });
    const { nextCursor } = body as { nextCursor: string };
    const rest = await api.send('list-minutes', { params: { sessionId }, query: { cursor: nextCursor } });
    expect(itemsOf(rest)).toMatchObject([{ id, text: '一稿' }]);
    const elsewhere = await api.send('list-minutes', { params: { sessionId }, query: { cursor: 'abc' } });
    expect(problemOf(elsewhere).code).toBe('invalid-request');
  });

  it('are written first by one hand and corrected by one hand', async () => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    const { id } = receiptOf(await record(api, sessionId, '一稿'));
    expect(problemOf(await record(api, sessionId, '另一稿', 'd01')).code).toBe('already-recorded');
    receiptOf(await correct(api, id, '二稿', '2026-11-23T11:00:00+08:00'));
    expect(problemOf(await correct(api, id, '三稿', '2026-11-23T12:00:00+08:00')).code).toBe('already-corrected');
  });

  it('are for the people, not for the judge', async () => {
    const api = await inMemoryApi();
    await record(api, await heldSession(api), '一稿');
    expect(api.facts.appended[1]).toMatchObject({ type: 'minutes', subject: '-', judgeAfter: null });
  });

  it.each([
    { characters: 16_384, status: 201 },
    { characters: 16_385, status: 422 },
  ])('of $characters characters are answered $status', async ({ characters, status }) => {
    const api = await inMemoryApi();
    const sessionId = await heldSession(api);
    expect((await record(api, sessionId, '纪'.repeat(characters))).status).toBe(status);
  });

  it('belong to a session that has started', async () => {
    const api = await inMemoryApi();
    const later = await heldSession(api, 'd02', { kind: 'training', startsAt: '2026-11-27T14:00:00+08:00' });
    expect(problemOf(await record(api, later, '一稿')).code).toBe('session-not-started');
    expect(problemOf(await record(api, 'session.2026-11-23.-.c0123456789abcdef', '一稿')).code).toBe('not-found');
    const unknown = await correct(api, later, '一稿', '2026-11-23T11:00:00+08:00');
    expect(problemOf(unknown).code).toBe('not-found');
  });
});
