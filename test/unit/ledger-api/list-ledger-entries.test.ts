import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { LedgerEntryItem, LedgerEntryPage } from '../../../shared/contracts/http/ledger-entries.ts';
import { draftEntries } from '../../../shared/domain/ledger/draft-entries.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';
import { inMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { missed, reminder, run } from '../ledger/ledger-samples.ts';

const MONTH = '2026-11';
const ledger = { departmentId: 'hz-01', month: MONTH };

/** The ledger of a department in which each of these runs appended what it changed. */
const withRuns = async (...runs: readonly Parameters<typeof run>[0][]) => {
  const api = await inMemoryApi();
  const kept = new MonthLedger('hz-01', MONTH);
  for (const sketch of runs) {
    for (const entry of draftEntries(kept, run(sketch))) {
      kept.take(entry);
      await api.ledger.append(entry, Temporal.Instant.from('2026-11-23T13:00:00Z'));
    }
  }
  const page = async (query: Record<string, string> = {}) =>
    (await api.send('list-ledger-entries', { as: 'a01', params: { month: MONTH }, query })).body as LedgerEntryPage;
  return { api, page };
};

const daily = (...days: readonly number[]) =>
  days.map((_, index) => ({ rulings: days.slice(0, index + 1).map((day) => missed('s01', `2026-11-${day}`)) }));

const entriesOf = (items: readonly LedgerEntryItem[]) => items.map(({ entry }) => entry);

describe('the ledger of a month as it is shown', () => {
  it('is that which was chained: whoever reads it can verify it', async () => {
    const { page } = await withRuns(...daily(16, 17, 18), { notices: [reminder('s02')] });
    const { items, nextCursor } = await page();
    expect(nextCursor).toBeNull();
    expect(await verifyLedger(ledger, entriesOf(items))).toMatchObject({ outcome: 'intact', head: { sequence: 4 } });
    const [first, ...rest] = entriesOf(items);
    const tampered = [{ ...first, asOf: '2026-11-16T12:06:00Z' }, ...rest];
    expect(await verifyLedger(ledger, tampered)).toEqual({ outcome: 'broken', sequence: 1, fault: 'content' });
  });

  it('names the people and units that an entry speaks of', async () => {
    const { page } = await withRuns({ rulings: [missed('s01', '2026-11-20')], notices: [reminder('s02')] });
    const { items } = await page();
    expect(items[0]?.namesById).toMatchObject({ s01: '员工s01', s02: '员工s02', u1: expect.any(String) as unknown });
    expect(items[0]?.namesById).not.toHaveProperty('s03');
  });

  it('comes page by page, also while it grows', async () => {
    const { api, page } = await withRuns(...daily(16, 17, 18));
    const first = await page({ limit: '2' });
    const [later] = (await page({ limit: '1', cursor: '2' })).items;
    if (later === undefined) throw new Error('no third entry');
    const added = { ...later.entry, sequence: 4 };
    await api.ledger.append(added, Temporal.Instant.from('2026-11-23T13:00:00Z'));
    const second = await page({ limit: '2', cursor: first.nextCursor ?? '' });
    expect(entriesOf([...first.items, ...second.items]).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect([first.nextCursor, second.nextCursor]).toEqual(['2', null]);
  });

  it('ends a page before it grows too large to be answered', async () => {
    const facts = Array.from({ length: 2_500 }, (_, index) => `fact-${index}-`.padEnd(100, 'x'));
    const large = daily(...Array.from({ length: 20 }, (_, index) => index + 10)).map(({ rulings }) => ({
      rulings: rulings.map((ruling) => ({ ...ruling, facts })),
    }));
    const { page } = await withRuns(...large);
    const first = await page();
    expect(first.items.length).toBeGreaterThan(10);
    expect(first.nextCursor).toBe(String(first.items.length));
    const second = await page({ cursor: first.nextCursor ?? '' });
    expect(first.items.length + second.items.length).toBe(20);
  });

  it.each(['0', 'x', '-1', '1.5', '123456789'])('refuses the made-up cursor %s', async (cursor) => {
    const { api } = await withRuns();
    const answer = await api.send('list-ledger-entries', { as: 'd01', params: { month: MONTH }, query: { cursor } });
    expect(problemOf(answer).errors).toEqual(['/cursor stale-cursor']);
  });
});
