import { beforeEach, describe, expect, it } from 'vitest';
import { inMemoryApi, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';

/** The requests come on 23 November 2026 at 10:00 in Shanghai. */
const body = { startedAt: '2026-11-20T19:40:00+08:00', endedAt: '2026-11-20T20:15:00+08:00', reason: '机房断网' };
const moved = [
  { duty: 'daily-log', period: '2026-11-20', deadline: '2026-11-20T12:00:00Z', movedTo: '2026-11-20T14:15:00Z' },
  { duty: 'weekly-plan', period: '2026-W47', deadline: '2026-11-20T12:00:00Z', movedTo: '2026-11-20T14:15:00Z' },
];

let api: InMemoryApi;
beforeEach(async () => {
  api = await inMemoryApi();
});

const listed = async () => (await api.send('list-outages', { as: 's01' })).body;

describe('an outage', () => {
  it('is previewed, declared with its reason, and seen by everybody with what it moved', async () => {
    const { reason, ...times } = body;
    expect((await api.send('preview-outage', { as: 'd01', body: times })).body).toEqual({ moved });
    expect(await listed()).toEqual({ items: [], nextCursor: null });
    const declared = await api.send('declare-outage', { as: 'a01', body });
    const item = {
      ...{ startedAt: '2026-11-20T11:40:00Z', endedAt: '2026-11-20T12:15:00Z', reason },
      ...{ declaredBy: 'a01', declaredAt: '2026-11-23T02:00:00Z', moved },
    };
    expect(declared).toMatchObject({ status: 201, body: item });
    expect(await listed()).toEqual({ items: [item], nextCursor: null });
    expect(await api.changes.pending('hz-01')).toMatchObject([{ fromMonth: '2026-11' }]);
  });

  it('declared again, by whomever, is what was declared first', async () => {
    await api.send('declare-outage', { as: 'a01', body });
    const again = await api.send('declare-outage', { as: 'd01', body: { ...body, reason: '别的原因' } });
    expect(again).toMatchObject({ status: 201, body: { declaredBy: 'a01', reason: '机房断网' } });
  });

  it('holds for its own department only', async () => {
    await api.send('declare-outage', { as: 'a01', body });
    expect((await api.departments.readCharter('nb-01'))?.outages).toEqual([]);
  });

  it.each([
    [
      'begins after now',
      { startedAt: '2026-11-23T10:00:01+08:00' },
      ['/startedAt instant-in-the-future', '/endedAt ended-before-start'],
    ],
    ['ends when it begins', { endedAt: body.startedAt }, ['/endedAt ended-before-start']],
    ['lasts longer than a week', { startedAt: '2026-11-10T00:00:00+08:00' }, ['/endedAt outage-too-long']],
    ['ends later than tomorrow', { endedAt: '2026-11-24T10:00:01+08:00' }, ['/endedAt too-far-ahead']],
    [
      'is older than last month',
      { startedAt: '2026-09-30T23:59:59+08:00', endedAt: '2026-10-01T01:00:00+08:00' },
      ['/startedAt too-far-back'],
    ],
    ['has no reason', { reason: ' ' }, ['/reason empty']],
    ['is no time', { startedAt: '20:00' }, ['/startedAt wrong-format']],
  ])('that %s is refused, and nothing is stored', async (_what, change, errors) => {
    const response = await api.send('declare-outage', { as: 'a01', body: { ...body, ...change } });
    expect(problemOf(response).errors).toEqual(errors);
    expect(await listed()).toEqual({ items: [], nextCursor: null });
  });
});
