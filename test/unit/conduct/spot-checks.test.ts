import { describe, expect, it } from 'vitest';
import { filed } from '../http/filed.ts';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { fileLog, listChecks } from './checks.ts';

const DAY = '2026-11-20';
const verdict = { staffId: 's01', logDate: DAY, verdict: 'mismatch', note: '客户称未见面' };
const record = (api: InMemoryApi, body: object = verdict, as = 'm01') => api.send('record-spot-check', { as, body });
const correct = (api: InMemoryApi, spotCheckId: string, body: object, as = 'd02') =>
  api.send('correct-spot-check', { as, params: { spotCheckId }, body });

const withLog = async () => {
  const api = await inMemoryApi();
  await fileLog(api, 's01', DAY);
  return api;
};

describe('a verdict on a log (log.mismatch)', () => {
  it('is a fact of the log’s day, to be judged', async () => {
    const api = await withLog();
    receiptOf(await record(api));
    expect(api.facts.appended[1]).toMatchObject({
      type: 'spot-check',
      period: DAY,
      subject: 's01',
      filedBy: 'm01',
      fact: verdict,
    });
    expect(api.facts.appended[1]?.judgeAfter).not.toBeNull();
  });

  it('sent again gets the same receipt; another one has to correct it', async () => {
    const api = await withLog();
    const first = await record(api);
    expect((await record(api, verdict, 'd02')).text).toBe(first.text);
    expect(problemOf(await record(api, { ...verdict, verdict: 'match' }, 'd02')).code).toBe('already-recorded');
    expect(api.facts.appended).toHaveLength(2);
  });

  it('is corrected to and fro, every version shown, the last one standing', async () => {
    const api = await withLog();
    let { id } = receiptOf(await record(api));
    for (const [hour, found] of [
      ['11', 'match'],
      ['12', 'mismatch'],
    ] as const) {
      const at = `2026-11-23T${hour}:00:00+08:00`;
      const request = { as: 'd02', at, params: { spotCheckId: id }, body: { verdict: found } };
      id = receiptOf(await api.send('correct-spot-check', request)).id;
    }
    expect(await listChecks(api)).toHaveLength(3);
    expect(await listChecks(api, { state: 'standing' })).toMatchObject([{ id, verdict: 'mismatch', note: null }]);
    expect(await listChecks(api, { state: 'superseded', verdict: 'match' })).toHaveLength(1);
  });

  it('is overtaken by the correction that the decision on an appeal carries', async () => {
    const api = await withLog();
    const { id } = receiptOf(await record(api));
    const corrects = { id: 'a1', receivedAt: '2026-11-24T01:00:00Z', staffId: 's01', logDate: DAY } as const;
    await filed(api, 's01', DAY, {
      ...{ type: 'appeal-decision', of: 'appeal', by: 'e01', verdict: 'reversed', reason: '有误' },
      correction: { ...corrects, type: 'spot-check', verdict: 'match' },
    });
    expect(await listChecks(api, { state: 'superseded' })).toMatchObject([{ id, verdict: 'mismatch' }]);
  });

  it('is corrected once in each version', async () => {
    const api = await withLog();
    const { id } = receiptOf(await record(api));
    const first = await correct(api, id, { verdict: 'match' });
    expect((await correct(api, id, { verdict: 'match' }, 'm01')).text).toBe(first.text);
    expect(problemOf(await correct(api, id, { verdict: 'match', note: '已核实' })).code).toBe('already-corrected');
  });

  it('is shown to the person', async () => {
    const api = await withLog();
    receiptOf(await record(api));
    const { body } = await api.send('list-spot-checks', { as: 's01' });
    expect(body).toMatchObject({ items: [{ verdict: 'mismatch', recordedBy: 'm01', standing: true }] });
  });

  it.each([
    { what: 'a day without a log', body: { ...verdict, logDate: '2026-11-19' }, error: '/logDate no-log-of-day' },
    { what: 'tomorrow', body: { ...verdict, logDate: '2026-11-24' }, error: '/logDate date-in-the-future' },
    {
      what: 'a day before joining',
      body: { ...verdict, staffId: 'n01', logDate: '2026-11-13' },
      error: '/logDate before-joining',
    },
    {
      what: 'a day before the records',
      body: { ...verdict, logDate: '2025-12-31' },
      error: '/logDate before-records-begin',
    },
  ])('on $what is refused', async ({ body, error }) => {
    const api = await withLog();
    expect(problemOf(await record(api, body))).toMatchObject({ code: 'invalid-request', errors: [error] });
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each([
    ['oneself', 'm01', 'm01'],
    ['a unit that is not one’s own', 'm01', 's03'],
    ['somebody of another department', 'd02', 'x02'],
    ['anybody, by the customer service supervisor', 'v01', 's01'],
  ])('on %s is not permitted', async (_whom, as, staffId) => {
    const api = await withLog();
    expect(problemOf(await record(api, { ...verdict, staffId }, as)).code).toBe('not-permitted');
    expect(api.facts.appended).toHaveLength(1);
  });

  it('that was imported is corrected, not recorded over', async () => {
    const api = await withLog();
    const fact = {
      id: 'f-1',
      type: 'spot-check',
      staffId: 's01',
      logDate: DAY,
      verdict: 'match',
      receivedAt: '2026-11-21T09:00:00+08:00',
    } as const;
    await api.facts.append({
      departmentId: 'hz-01',
      month: '2026-11',
      type: 'spot-check',
      period: DAY,
      subject: 's01',
      key: 'i0123456789abcdef',
      fact,
      contentDigest: '0',
      filedBy: null,
      deadline: null,
      judgeAfter: null,
    });
    expect(problemOf(await record(api)).code).toBe('already-recorded');
    receiptOf(await correct(api, `spot-check.${DAY}.s01.i0123456789abcdef`, { verdict: 'mismatch' }));
    expect(await listChecks(api, { state: 'standing' })).toMatchObject([{ verdict: 'mismatch' }]);
  });

  it('that nobody recorded cannot be corrected', async () => {
    const api = await withLog();
    const unknown = await correct(api, `spot-check.${DAY}.s01.c0123456789abcdef`, { verdict: 'match' });
    expect(problemOf(unknown).code).toBe('not-found');
  });
});
