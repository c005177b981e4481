import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { drawWeek } from '../../../shared/domain/draw/draw-week.ts';
import type { DailyLog } from '../../../shared/domain/dossier.ts';
import { genesisHash } from '../../../shared/domain/ledger/chain.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf, visit } from '../http/in-memory-api.ts';
import { entry } from '../http/judged.ts';
import { hangzhou } from '../http/people.ts';
import { itemsOf } from '../meetings/held.ts';
import { draw, fileLog } from './checks.ts';

const WEEK = '2026-W47';
const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18'];
const PEOPLE = ['s01', 's02', 's03', 'm01', 'n01', 'l01', 'c01', 't01'];

const ledgerOf = async (api: InMemoryApi, entries: readonly Partial<LedgerEntry>[]) => {
  for (const changes of entries) {
    await api.ledger.append(entry(changes), Temporal.Instant.from('2026-11-23T13:00:00Z'));
  }
};

const runAt = (sequence: number, logicalTime: string, hash: string): Partial<LedgerEntry> => ({
  sequence,
  cause: { kind: 'deadline', logicalTime },
  hash: hash.repeat(64),
});

const departmentAtWork = async () => {
  const api = await inMemoryApi();
  for (const as of PEOPLE) for (const date of DAYS) await fileLog(api, as, date);
  return api;
};

interface Shown {
  readonly seed: string;
  readonly ledgerEntry: unknown;
  readonly checks: readonly { readonly staffId: string; readonly logDate: string; readonly hints: unknown }[];
}
const shownOf = ({ body }: { readonly body: unknown }) => body as Shown;

describe('the draw of a week', () => {
  it('names from each unit its share, one log each, and is recorded', async () => {
    const api = await departmentAtWork();
    const response = await draw(api, WEEK);
    expect(response.status).toBe(201);
    const { checks } = shownOf(response);
    // Of seven people of u1 two, of one of u2 one: everybody within four weeks.
    expect(checks).toHaveLength(3);
    expect(checks.map(({ staffId }) => staffId)).toContain('s03');
    for (const { logDate } of checks) expect(DAYS).toContain(logDate);
    expect(api.facts.appended.at(-1)).toMatchObject({
      type: 'spot-check-draw',
      period: WEEK,
      subject: '-',
      judgeAfter: null,
    });
  });

  it('is drawn once: whoever asks again, at whatever time, gets the same', async () => {
    const api = await departmentAtWork();
    const first = await draw(api, WEEK);
    await ledgerOf(api, [runAt(1, '2026-11-20T12:05:00Z', 'a')]);
    expect((await draw(api, WEEK, 'd01', '2026-11-30T10:00:00+08:00')).text).toBe(first.text);
  });

  it('of two at once is the one that was written first', async () => {
    const api = await departmentAtWork();
    const get = api.facts.get.bind(api.facts);
    let reads = 0;
    api.facts.get = (place) => (++reads <= 2 ? Promise.resolve(undefined) : get(place));
    const first = await draw(api, WEEK);
    await ledgerOf(api, [runAt(1, '2026-11-20T12:05:00Z', 'a')]);
    expect((await draw(api, WEEK, 'd01')).text).toBe(first.text);
  });

  it('takes its seed from the last ledger entry before the week ended, and from the logs', async () => {
    const api = await departmentAtWork();
    await ledgerOf(api, [
      runAt(1, '2026-11-19T12:05:00Z', 'a'),
      runAt(2, '2026-11-22T15:59:59.999Z', 'b'),
      runAt(3, '2026-11-22T16:00:00Z', 'c'),
    ]);
    const shown = shownOf(await draw(api, WEEK));
    expect(shown.ledgerEntry).toEqual({ month: '2026-11', sequence: 2, hash: 'b'.repeat(64) });
    const other = await departmentAtWork();
    await fileLog(other, 's01', '2026-11-19');
    await ledgerOf(other, [runAt(1, '2026-11-22T15:59:59.999Z', 'b')]);
    expect(shownOf(await draw(other, WEEK)).seed).not.toBe(shown.seed);
  });

  it('can be drawn again by whoever has the facts', async () => {
    const api = await departmentAtWork();
    const shown = shownOf(await draw(api, WEEK));
    const logs = api.facts.appended
      .map(({ fact }) => fact)
      .filter((fact): fact is DailyLog => fact.type === 'daily-log');
    const again = drawWeek({
      departmentId: 'hz-01',
      week: WEEK,
      everyWeeks: 4,
      staff: hangzhou.staff,
      logs,
      earlier: [],
      ledgerHash: genesisHash('hz-01', '2026-11'),
      clock: localClock('Asia/Shanghai'),
    });
    expect(again.seed).toBe(shown.seed);
    expect(shown.checks).toMatchObject(again.checks);
  });

  it('looks at counted logs only: late ones and replaced ones are not drawn', async () => {
    const api = await inMemoryApi();
    const late = { date: '2026-11-20', visits: [visit], nextDayPlan: '' };
    await api.send('submit-daily-log', { as: 's01', at: '2026-11-20T20:00:00.001+08:00', body: late });
    await fileLog(api, 's03', '2026-11-18');
    const replaced = { date: '2026-11-18', visits: [visit], nextDayPlan: '改过的计划' };
    const later = { as: 's03', at: '2026-11-18T19:00:00+08:00', body: replaced };
    const latest = receiptOf(await api.send('submit-daily-log', later));
    expect(shownOf(await draw(api, WEEK)).checks).toMatchObject([{ logId: latest.id }]);
  });

  it('reaches everybody within four weeks', async () => {
    const api = await inMemoryApi();
    const weeks = ['2026-W44', '2026-W45', '2026-W46', '2026-W47'];
    const mondays = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
    const people = ['s01', 's02', 'm01', 'c01'];
    const drawn: string[] = [];
    for (const [index, week] of weeks.entries()) {
      for (const as of people) await fileLog(api, as, mondays[index] ?? '');
      drawn.push(...shownOf(await draw(api, week)).checks.map(({ staffId }) => staffId));
    }
    expect(new Set(drawn)).toEqual(new Set(people));
  });

  it('tells why a log deserves a look', async () => {
    const api = await inMemoryApi();
    const visits = [visit, { ...visit, customer: '另一家公司' }];
    await fileLog(api, 's03', '2026-11-18', { visits });
    expect(shownOf(await draw(api, WEEK)).checks).toMatchObject([
      {
        staffId: 's03',
        staffName: '员工s03',
        because: 'chance',
        verdict: null,
        hints: [{ kind: 'impossible-time', besides: [] }],
      },
    ]);
  });

  it.each([
    { week: '2026-W47', at: '2026-11-22T23:59:59.999+08:00', code: 'week-not-over' },
    { week: '9999-W51', at: '2026-11-23T10:00:00+08:00', code: 'week-not-over' },
    { week: '2026-W01', at: '2026-11-23T10:00:00+08:00', code: 'invalid-request' },
    { week: '2025-W53', at: '2026-11-23T10:00:00+08:00', code: 'invalid-request' },
    { week: '0000-W01', at: '2026-11-23T10:00:00+08:00', code: 'invalid-request' },
  ])('of $week at $at is refused', async ({ week, at, code }) => {
    const api = await departmentAtWork();
    const stored = api.facts.appended.length;
    expect(problemOf(await draw(api, week, 'd02', at)).code).toBe(code);
    expect(api.facts.appended).toHaveLength(stored);
  });
});

describe('the list of draws', () => {
  const list = async (api: InMemoryApi, as: string, query: Record<string, string>) =>
    itemsOf(await api.send('list-spot-check-draws', { as, query }));

  it('shows a manager the checks of their unit, without their own', async () => {
    const api = await inMemoryApi();
    for (const as of ['m01', 's03']) await fileLog(api, as, '2026-11-18');
    await draw(api, WEEK);
    expect(await list(api, 'm01', { scope: 'unit' })).toMatchObject([{ week: WEEK, checks: [] }]);
    expect(await list(api, 'd02', { scope: 'department' })).toMatchObject([
      { checks: [{ staffId: 'm01' }, { staffId: 's03' }] },
    ]);
  });

  it('is open until every check is made', async () => {
    const api = await inMemoryApi();
    await fileLog(api, 's03', '2026-11-18');
    await draw(api, WEEK);
    const open = { scope: 'department', state: 'open' };
    expect(await list(api, 'd02', open)).toHaveLength(1);
    const body = { staffId: 's03', logDate: '2026-11-18', verdict: 'match' };
    receiptOf(await api.send('record-spot-check', { as: 'd02', body }));
    expect(await list(api, 'd02', open)).toHaveLength(0);
    expect(await list(api, 'd02', { ...open, state: 'done' })).toMatchObject([{ checks: [{ verdict: 'match' }] }]);
  });

  it('refuses a cursor of elsewhere', async () => {
    const api = await inMemoryApi();
    const response = await api.send('list-spot-check-draws', { as: 'd02', query: { cursor: 'abc' } });
    expect(problemOf(response).errors).toEqual(['/cursor stale-cursor']);
  });
});
