import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../shared/domain/ledger/verify-ledger.ts';
import { draftEntries } from '../../../../shared/domain/ledger/draft-entries.ts';
import { MonthLedger } from '../../../../shared/domain/ledger/month-ledger.ts';
import { LedgerEntrySchema } from '../../../../shared/contracts/records/stored-ledger-entry.ts';
import { ANYTHING, choicesOf, exportOf, matches } from '../../../../web/src/ledger/entry-filter.ts';
import { missed, run } from '../../ledger/ledger-samples.ts';

const item = (entry: unknown, namesById: Record<string, string>) => ({
  entry: LedgerEntrySchema.parse(entry),
  namesById,
});

const [drafted] = draftEntries(new MonthLedger('hz-01', '2026-11'), run({ rulings: [missed('s01', '2026-11-20')] }));
const one = item(drafted, { s01: '李强', u1: '一部' });
const dayOf = (instant: string): string => instant.slice(0, 10);

describe('an entry is shown', () => {
  it.each([
    [{}, true],
    [{ sequence: 1 }, true],
    [{ sequence: 2 }, false],
    [{ person: 's01' }, true],
    [{ person: 's02' }, false],
    [{ kind: 'deadline' as const }, true],
    [{ kind: 'facts' as const }, false],
    [{ rule: 'log.missed' as const }, true],
    [{ rule: 'visits.short' as const }, false],
    [{ day: '2026-11-20' }, true],
    [{ day: '2026-11-23' }, true],
    [{ day: '2026-11-21' }, false],
    [{ person: 's01', rule: 'visits.short' as const }, false],
  ])('when asked for %j: %s', (asked, shown) => {
    expect(matches(one, { ...ANYTHING, ...asked }, dayOf)).toBe(shown);
  });
});

it('a filter offers what occurs', () => {
  expect(choicesOf([one, one])).toEqual({
    people: [
      ['s01', '李强'],
      ['u1', '一部'],
    ],
    kinds: ['deadline'],
    rules: ['log.missed'],
  });
});

it('the download is what verify-ledger reads, its head included', async () => {
  const { ledgers } = JSON.parse(exportOf('hz-01', '2026-11', [one])) as {
    ledgers: { departmentId: string; month: string; head: { sequence: number; hash: string }; entries: unknown[] }[];
  };
  const [ledger] = ledgers;
  if (ledger === undefined) throw new Error('no ledger');
  expect(await verifyLedger(ledger, ledger.entries, { head: ledger.head })).toEqual({
    outcome: 'intact',
    head: ledger.head,
  });
  expect(JSON.parse(exportOf('hz-01', '2026-11', []))).toEqual({ ledgers: [] });
});
