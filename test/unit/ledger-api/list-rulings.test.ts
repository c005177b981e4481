import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { RulingPage } from '../../../shared/contracts/http/rulings.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { inMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { entry, ruling } from '../http/judged.ts';

const withLedger = async (...entries: readonly Partial<LedgerEntry>[]) => {
  const api = await inMemoryApi();
  for (const [index, changes] of entries.entries()) {
    await api.ledger.append(
      entry({ sequence: index + 1, hash: String(index), ...changes }),
      Temporal.Instant.from('2026-11-23T13:00:00Z'),
    );
  }
  const page = async (as: string, query: Record<string, string> = {}) =>
    (await api.send('list-rulings', { as, query })).body as RulingPage;
  return { api, page };
};

const on = (date: string) => ruling({ on: date, period: date });

describe('the rulings of a month', () => {
  it('are those that entries added and none reversed since, with the entry that brought them', async () => {
    const { page } = await withLedger(
      { added: [on('2026-11-20'), on('2026-11-19')] },
      { reversed: [on('2026-11-20')], added: [on('2026-11-23')] },
    );
    const { items, nextCursor } = await page('s01');
    expect(items.map((item) => [item.on, item.entry.sequence])).toEqual([
      ['2026-11-19', 1],
      ['2026-11-23', 2],
    ]);
    expect(items[0]).toMatchObject({ staffName: '员工s01', entry: { recordedAt: '2026-11-23T12:05:00Z' } });
    expect(nextCursor).toBeNull();
  });

  it('stand again when they are added after a reversal', async () => {
    const { page } = await withLedger(
      { added: [on('2026-11-20')] },
      { reversed: [on('2026-11-20')] },
      { added: [on('2026-11-20')] },
    );
    expect((await page('s01')).items.map((item) => item.entry.sequence)).toEqual([3]);
  });

  it('are of the current month unless another is asked for', async () => {
    const { page } = await withLedger({ month: '2026-10', added: [on('2026-10-20')] });
    expect((await page('s01')).items).toEqual([]);
    expect((await page('s01', { month: '2026-10' })).items).toHaveLength(1);
  });

  it('on a unit show to its manager and to the department, not in one’s own', async () => {
    const added = ['u1', 'u2'].map((unitId) =>
      ruling({ rule: 'unit-prospects.short', staffId: null, unitId, period: '2026-11', on: '2026-11-30', effects: [] }),
    );
    const { page } = await withLedger({ added });
    const unitsSeen = async (as: string, scope: string) =>
      (await page(as, { scope })).items.map(({ unitId }) => unitId);
    expect(await unitsSeen('m01', 'unit')).toEqual(['u1']);
    expect(await unitsSeen('d01', 'department')).toEqual(['u1', 'u2']);
    expect(await unitsSeen('m01', 'own')).toEqual([]);
  });

  it('come page by page, and a page goes on after the ruling the last one ended with', async () => {
    const dates = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
    const { api, page } = await withLedger({ added: dates.map(on) });
    const first = await page('s01', { limit: '2' });
    await api.ledger.append(
      entry({ sequence: 2, hash: '2', added: [on('2026-11-10')] }),
      Temporal.Instant.from('2026-11-23T13:00:00Z'),
    );
    const second = await page('s01', { limit: '2', cursor: first.nextCursor ?? '' });
    const third = await page('s01', { limit: '2', cursor: second.nextCursor ?? '' });
    expect([first, second, third].flatMap(({ items }) => items.map((item) => item.on))).toEqual(dates);
    expect(third.nextCursor).toBeNull();
  });

  it('cannot go on after a ruling that has been reversed in between', async () => {
    const { api, page } = await withLedger({ added: ['2026-11-16', '2026-11-17'].map(on) });
    const { nextCursor } = await page('s01', { limit: '1' });
    await api.ledger.append(
      entry({ sequence: 2, hash: '2', reversed: [on('2026-11-16')] }),
      Temporal.Instant.from('2026-11-23T13:00:00Z'),
    );
    const response = await api.send('list-rulings', { query: { cursor: nextCursor ?? '' } });
    expect(problemOf(response).errors).toEqual(['/cursor stale-cursor']);
  });
});
