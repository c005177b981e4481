import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/facts/canonical-json.ts';
import { dailyLog, inMemoryApi, MONDAY, problemOf, receiptOf, visit } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';

const key = (value: string) => ({ 'idempotency-key': value });

describe('a daily log that is kept', () => {
  it('stands with its person, day, filer and deadline, received at the gateway’s request time', async () => {
    const api = await inMemoryApi();
    const { id } = receiptOf(await api.send('submit-daily-log', { body: dailyLog }));
    expect(api.facts.appended).toMatchObject([
      {
        departmentId: 'hz-01',
        month: '2026-11',
        type: 'daily-log',
        period: '2026-11-23',
        subject: 's01',
        filedBy: 's01',
        judgeAfter: null,
        fact: { id, type: 'daily-log', staffId: 's01', receivedAt: '2026-11-23T02:00:00Z', ...dailyLog },
      },
    ]);
  });

  it.each([
    { what: 'in time for a workday', as: 's01', date: '2026-11-23', judged: false },
    { what: 'late', as: 's01', date: '2026-11-20', judged: true },
    { what: 'of a rest day, which no run looks at', as: 's01', date: '2026-11-22', judged: true },
    { what: 'of somebody who owes none', as: 'e01', date: '2026-11-23', judged: true },
  ])('calls for judging: $what: $judged', async ({ as, date, judged }) => {
    const api = await inMemoryApi();
    receiptOf(await api.send('submit-daily-log', { as, body: { ...dailyLog, date } }));
    expect(api.facts.appended.map(({ judgeAfter }) => judgeAfter !== null)).toEqual([judged]);
  });

  it('is signed over id, digest of the content and receipt instant', async () => {
    const api = await inMemoryApi();
    const { id, receivedAt, signature } = receiptOf(await api.send('submit-daily-log', { body: dailyLog }));
    const contentDigest = api.facts.appended[0]?.contentDigest;
    const expected = createHmac('sha256', 'a receipt key of these tests')
      .update(canonicalJson({ id, contentDigest, receivedAt }))
      .digest('base64url');
    expect(signature).toBe(expected);
  });

  it('has the deadline that the policy of its day sets', async () => {
    const api = await inMemoryApi();
    await api.departments.create({
      ...hangzhou,
      department: { id: 'late-01', name: '夜班部', timezone: 'Asia/Urumqi' },
      policies: [{ effectiveFrom: '2026-11-01', parameters: { 'dailyLog.deadline': '21:30' } }],
      staff: hangzhou.staff.slice(0, 1).map((staff) => ({ ...staff, email: 'late@example.com' })),
    });
    const claims = { email: 'late@example.com', email_verified: 'true' };
    const receipt = receiptOf(await api.send('submit-daily-log', { claims, body: dailyLog }));
    expect(receipt.deadline).toBe('2026-11-23T15:30:00Z');
  });
});

describe('the same log sent again', () => {
  it.each([
    { what: 'with the same Idempotency-Key', headers: key('retry-1') },
    { what: 'without a key', headers: {} },
    { what: 'with the longest key there may be', headers: key('k'.repeat(255)) },
  ])('$what gets the same receipt, byte for byte, hours after the deadline', async ({ headers }) => {
    const api = await inMemoryApi();
    const first = await api.send('submit-daily-log', { headers, body: dailyLog });
    const again = await api.send('submit-daily-log', {
      headers,
      at: '2026-11-23T23:00:00+08:00',
      body: { nextDayPlan: '回访', visits: [{ ...visit, prospectId: '' }], date: '2026-11-23', staffId: 's01' },
    });
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(1);
  });

  it('gets the same receipt although the deadline of its day has been moved since', async () => {
    const api = await inMemoryApi();
    const first = await api.send('submit-daily-log', { body: dailyLog });
    api.departments.readCharter = () =>
      Promise.resolve({
        ...hangzhou,
        policies: [{ effectiveFrom: '2026-11-01', parameters: { 'dailyLog.deadline': '09:00' } }],
      });
    const again = await api.send('submit-daily-log', { at: '2026-11-23T10:02:00+08:00', body: dailyLog });
    expect(again.text).toBe(first.text);
  });

  it('with other content and the same key is refused, and the first one stands', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { headers: key('retry-1'), body: dailyLog });
    const other = await api.send('submit-daily-log', {
      headers: key('retry-1'),
      body: { ...dailyLog, nextDayPlan: '拜访新客户' },
    });
    expect(problemOf(other)).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(api.facts.appended.map(({ fact }) => fact)).toMatchObject([{ nextDayPlan: '回访' }]);
  });

  it('with other content and no key is a later version', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { body: dailyLog });
    await api.send('submit-daily-log', { body: { ...dailyLog, nextDayPlan: '拜访新客户' } });
    expect(api.facts.appended).toHaveLength(2);
  });

  it('by two people under the same key are two logs', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { as: 's01', headers: key('same'), body: dailyLog });
    await api.send('submit-daily-log', { as: 's02', headers: key('same'), body: dailyLog });
    expect(api.facts.appended).toHaveLength(2);
  });
});

describe('the list of daily logs', () => {
  const page = (body: unknown) => body as { items: { date: string }[]; nextCursor: string | null };

  it('tells of each log its deadline and whether it was on time', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { body: dailyLog });
    await api.send('submit-daily-log', { body: { ...dailyLog, date: '2026-11-20' } });
    const { body } = await api.send('list-daily-logs', { query: { month: '2026-11' } });
    expect(body).toMatchObject({
      items: [
        {
          date: '2026-11-23',
          deadline: '2026-11-23T12:00:00Z',
          onTime: true,
          visits: [{ ...visit, prospectId: null }],
        },
        { date: '2026-11-20', deadline: '2026-11-20T12:00:00Z', onTime: false },
      ],
      nextCursor: null,
    });
  });

  it('is read page by page, each log once', async () => {
    const api = await inMemoryApi();
    const dates = ['2026-11-23', '2026-11-20', '2026-11-19', '2026-10-30'];
    for (const date of dates) await api.send('submit-daily-log', { at: MONDAY, body: { ...dailyLog, date } });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: '3', ...(cursor !== null && { cursor }) };
      const { items, nextCursor } = page((await api.send('list-daily-logs', { query })).body);
      seen.push(...items.map(({ date }) => date));
      cursor = nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(dates);
  });

  it('of one month holds no other', async () => {
    const api = await inMemoryApi();
    for (const date of ['2026-11-02', '2026-10-30'])
      await api.send('submit-daily-log', { body: { ...dailyLog, date } });
    const { body } = await api.send('list-daily-logs', { query: { month: '2026-10' } });
    expect(page(body).items.map(({ date }) => date)).toEqual(['2026-10-30']);
  });
});
