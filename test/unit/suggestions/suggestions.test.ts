import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../shared/ports/fact-store.ts';
import { type InMemoryApi, inMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { judgingApi } from '../http/judging-api.ts';

const raise = (): never => {
  throw new Error('nothing was appended');
};

/** Past the review of November's draft. */
const CLOSED = '2026-12-08T00:00:00+08:00';

const text = '把客户回访表放到手机上';
const propose = async (api: Pick<InMemoryApi, 'send'>, request = {}) =>
  receiptOf(await api.send('propose-suggestion', { body: { text }, ...request })).id;

describe('a suggestion', () => {
  it('is kept under the day of its receipt in the department’s zone, to be judged', async () => {
    const api = await inMemoryApi();
    const id = await propose(api, { at: '2026-11-30T23:59:59.999+08:00' });
    expect(api.facts.appended).toMatchObject([
      {
        type: 'suggestion',
        month: '2026-11',
        period: '2026-11-30',
        subject: 's01',
        fact: { id, staffId: 's01', text },
      },
    ]);
    expect(api.facts.appended[0]?.judgeAfter).not.toBeNull();
  });

  it('sent again gets the same receipt', async () => {
    const api = await inMemoryApi();
    expect(await propose(api)).toBe(await propose(api));
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each([
    { what: 'nothing but spaces', body: { text: ' \n' }, errors: ['/text empty'] },
    { what: '4,001 characters', body: { text: '好'.repeat(4001) }, errors: ['/text too-long'] },
    { what: 'no text', body: {}, errors: ['/text required'] },
    {
      what: 'an adoption of its own',
      body: { text, adoptedAt: '2026-11-23T00:00:00Z' },
      errors: ['/adoptedAt unknown-field'],
    },
  ])('of $what is refused, nothing stored', async ({ body, errors }) => {
    const api = await inMemoryApi();
    expect(problemOf(await api.send('propose-suggestion', { body }))).toMatchObject({ status: 422, errors });
    expect(api.facts.appended).toEqual([]);
  });
});

describe('the discussion of a suggestion', () => {
  const comment = (api: InMemoryApi, suggestionId: string, as: string, said: string, request = {}) =>
    api.send('comment-on-suggestion', { as, params: { suggestionId }, body: { text: said }, ...request });

  it('holds what anyone of the department said, in the order in which they said it', async () => {
    const api = await inMemoryApi();
    const suggestionId = await propose(api);
    await comment(api, suggestionId, 's03', '赞成', { at: '2026-11-23T10:02:00+08:00' });
    await comment(api, suggestionId, 's01', '谢谢', { at: '2026-11-23T10:03:00+08:00' });
    await comment(api, suggestionId, 't01', '可行', { at: '2026-11-23T10:01:00+08:00' });
    const { body } = await api.send('show-suggestion', { as: 'c01', params: { suggestionId } });
    expect(body).toMatchObject({
      id: suggestionId,
      staffName: '员工s01',
      state: 'open',
      decision: null,
      comments: [
        { staffId: 't01', staffName: '员工t01', text: '可行', receivedAt: '2026-11-23T02:01:00Z' },
        { staffId: 's03', text: '赞成' },
        { staffId: 's01', text: '谢谢' },
      ],
      nextCursor: null,
    });
  });

  it('comes in pages, and is that of no other suggestion of the same person and day', async () => {
    const api = await inMemoryApi();
    const suggestionId = await propose(api);
    const other = await propose(api, { body: { text: '另一条建议' } });
    await comment(api, other, 's02', '不相干');
    for (const minute of ['01', '02', '03']) {
      await comment(api, suggestionId, 's02', minute, { at: `2026-11-23T10:${minute}:00+08:00` });
    }
    const page = async (query: Record<string, string>) => {
      const { body } = await api.send('show-suggestion', { params: { suggestionId }, query: { limit: '2', ...query } });
      return body as { comments: { text: string }[]; nextCursor: string | null };
    };
    const first = await page({});
    expect(first.comments.map(({ text: said }) => said)).toEqual(['01', '02']);
    const second = await page({ cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ comments: [{ text: '03' }], nextCursor: null });
  });

  it('does not make the department be judged again', async () => {
    const api = await inMemoryApi();
    await comment(api, await propose(api), 's02', '赞成');
    expect(api.facts.appended[1]).toMatchObject({ type: 'suggestion-comment', filedBy: 's02', judgeAfter: null });
  });

  it('keeps apart two people who say the same under the same Idempotency-Key', async () => {
    const api = await inMemoryApi();
    const suggestionId = await propose(api);
    const headers = { 'idempotency-key': '1' };
    for (const as of ['s02', 's03', 's03']) receiptOf(await comment(api, suggestionId, as, '赞成', { headers }));
    expect(api.facts.appended.map(({ filedBy }) => filedBy)).toEqual(['s01', 's02', 's03']);
    const reused = await comment(api, suggestionId, 's03', '反对', { headers });
    expect(problemOf(reused).code).toBe('idempotency-key-reused');
  });

  it.each(['suggestion.2026-11-23.s01.c0123456789abcdef', 'leave.2026-11-24.s01.c0123456789abcdef', 'sg-7'])(
    'of %s, which is none, is not found',
    async (suggestionId) => {
      const api = await inMemoryApi();
      expect(problemOf(await comment(api, suggestionId, 's02', '赞成')).code).toBe('not-found');
      expect(problemOf(await api.send('show-suggestion', { params: { suggestionId } })).code).toBe('not-found');
      expect(api.facts.appended).toEqual([]);
    },
  );

  it('takes 2,000 characters and not one more', async () => {
    const api = await inMemoryApi();
    const suggestionId = await propose(api);
    receiptOf(await comment(api, suggestionId, 's02', '好'.repeat(2000)));
    expect(problemOf(await comment(api, suggestionId, 's02', '好'.repeat(2001))).errors).toEqual(['/text too-long']);
  });
});

describe('the decision on a suggestion', () => {
  const adopt = (api: Pick<InMemoryApi, 'send'>, suggestionId: string, request = {}) =>
    api.send('adopt-suggestion', { as: 'd02', params: { suggestionId }, body: { document: '予以采纳' }, ...request });

  it('comes with a document of up to 16,384 characters, shown with the suggestion', async () => {
    const api = await inMemoryApi();
    const suggestionId = await propose(api);
    const document = '采'.repeat(16_384);
    const { receivedAt } = receiptOf(await adopt(api, suggestionId, { body: { document } }));
    const { body } = await api.send('show-suggestion', { params: { suggestionId } });
    expect(body).toMatchObject({ state: 'adopted', decision: { receivedAt, decidedBy: 'd02', document } });
    const tooLong = await adopt(api, suggestionId, { body: { document: `${document}纳` } });
    expect(problemOf(tooLong).errors).toEqual(['/document too-long']);
  });

  it('happens once: whoever declines after an adoption comes too late', async () => {
    const api = await inMemoryApi();
    const suggestionId = await propose(api);
    const first = await adopt(api, suggestionId);
    const declined = await api.send('decline-suggestion', {
      as: 'e01',
      params: { suggestionId },
      body: { document: '不予采纳' },
    });
    expect(problemOf(declined)).toMatchObject({ status: 422, code: 'already-decided' });
    expect((await adopt(api, suggestionId, { at: '2026-12-24T10:00:00+08:00' })).text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(2);
  });

  it('made before it came here stands', async () => {
    const api = await inMemoryApi();
    const imported: FactRecord = {
      departmentId: 'hz-01',
      month: '2026-11',
      type: 'suggestion',
      period: '2026-11-20',
      subject: 's01',
      key: 'i0123456789abcdef',
      fact: {
        id: 'sg-7',
        type: 'suggestion',
        receivedAt: '2026-11-20T09:00:00+08:00',
        staffId: 's01',
        text,
        declinedAt: '2026-11-21T09:00:00+08:00',
      },
      contentDigest: '0',
      filedBy: null,
      deadline: null,
      judgeAfter: null,
    };
    await api.facts.append(imported);
    const suggestionId = 'suggestion.2026-11-20.s01.i0123456789abcdef';
    expect(problemOf(await adopt(api, suggestionId)).code).toBe('already-decided');
    expect((await api.send('show-suggestion', { params: { suggestionId } })).body).toMatchObject({
      id: suggestionId,
      state: 'declined',
      decision: { receivedAt: '2026-11-21T01:00:00Z', decidedBy: null, document: null },
    });
  });

  it('is what the list shows and filters by', async () => {
    const api = await inMemoryApi();
    const [open, adopted, declined] = [
      await propose(api),
      await propose(api, { as: 's02' }),
      await propose(api, { as: 's03' }),
    ];
    await adopt(api, adopted);
    await api.send('decline-suggestion', { as: 'e01', params: { suggestionId: declined }, body: { document: '暂缓' } });
    const idsOf = async (state: string) => {
      const { body } = await api.send('list-suggestions', { as: 's01', query: { scope: 'department', state } });
      return (body as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await idsOf('open')).toEqual([open]);
    expect(await idsOf('adopted')).toEqual([adopted]);
    expect(await idsOf('declined')).toEqual([declined]);
  });

  it.each([
    { decidedAt: '2026-11-30T23:59:59.999+08:00', won: [{ staffId: 's01', amountFen: 20_000 }] },
    { decidedAt: '2026-12-01T00:00:00.000+08:00', won: [] },
  ])('adopting at $decidedAt wins in November: $won (award.suggestion)', async ({ decidedAt, won }) => {
    const api = await judgingApi('2026-12-02T23:00:00+08:00');
    const suggestionId = await propose(api, { at: '2026-10-15T10:00:00+08:00' });
    await adopt(api, suggestionId, { at: decidedAt });
    await api.judgeAt(CLOSED, ['2026-10']);
    const granted = (await api.entriesIn('2026-11')).flatMap(({ awards }) => awards?.granted ?? []);
    const ofSuggestions = granted.filter(({ award }) => award === 'award.suggestion');
    expect(ofSuggestions.map(({ staffId, amountFen }) => ({ staffId, amountFen }))).toEqual(won);
  });

  it('adopting after a month was closed is no matter of that month, however late it is judged', async () => {
    const api = await judgingApi('2026-12-02T23:00:00+08:00');
    const suggestionId = await propose(api, { at: '2026-11-15T10:00:00+08:00' });
    await api.judgeAt(CLOSED, ['2026-11']);
    await adopt(api, suggestionId, { at: '2026-12-09T10:00:00+08:00' });
    await api.judgeAt('2026-12-09T10:30:00+08:00', ['2026-11']);
    const granted = (await api.entriesIn('2026-11')).flatMap(({ awards }) => awards?.granted ?? []);
    expect(granted.map(({ award }) => award)).not.toContain('award.suggestion');
    expect((await api.facts.get(api.facts.appended[1] ?? raise()))?.judgeAfter).toBeNull();
  });
});
