import { describe, expect, it } from 'vitest';
import { sealEntry } from '../../../shared/domain/ledger/chain.ts';
import { draftEntries } from '../../../shared/domain/ledger/draft-entries.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { BrokenLedgerError, MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';
import { DEPARTMENT, ledgerOf, missed, MONTH, run } from './ledger-samples.ts';

const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];
const ledger = new MonthLedger(DEPARTMENT, MONTH);
const entries: readonly LedgerEntry[] = days.flatMap((_, index) => {
  const rulings = days.slice(0, index + 1).map((day) => missed('s01', day));
  const drafted = draftEntries(ledger, run({ rulings }));
  for (const entry of drafted) ledger.take(entry);
  return drafted;
});
const head = { sequence: 4, hash: entries[3]?.hash ?? '' };
const verify = (those: readonly unknown[], announced?: typeof head) =>
  verifyLedger({ departmentId: DEPARTMENT, month: MONTH }, those, announced && { head: announced });
const replaced = (index: number, entry: unknown) => entries.with(index, entry as LedgerEntry);

const edited: LedgerEntry | undefined = entries[1] && { ...entries[1], added: [missed('s02', '2026-11-03')] };

describe('verifying a ledger', () => {
  it('finds an untouched one intact, an empty one too', async () => {
    expect(await verify(entries, head)).toEqual({ outcome: 'intact', head });
    expect(await verify([])).toMatchObject({ outcome: 'intact', head: { sequence: 0 } });
  });

  it.each([
    ['an edited entry', replaced(1, edited), 2, 'content'],
    ['an edited entry with a new hash, at its successor', replaced(1, edited && sealEntry(edited)), 3, 'previous-hash'],
    ['a removed entry', entries.toSpliced(1, 1), 2, 'sequence'],
    ['a doubled entry', entries.toSpliced(1, 0, ...entries.slice(0, 1)), 2, 'sequence'],
    ["an entry of another month's ledger", replaced(2, { ...entries[2], month: '2026-10' }), 3, 'other-ledger'],
    [
      "an entry of another department's ledger",
      replaced(0, { ...entries[0], departmentId: 'sh-9' }),
      1,
      'other-ledger',
    ],
    ['an added field', replaced(3, { ...entries[3], note: '' }), 4, 'content'],
    ['half a character, which JSON cannot say', replaced(1, { ...entries[1], asOf: '\uD800' }), 2, 'content'],
    ['a number beyond all, which JSON cannot say', replaced(1, { ...entries[1], notices: [Infinity] }), 2, 'content'],
    ['something else entirely', replaced(0, 'entry'), 1, 'not-an-entry'],
    ['null', replaced(0, null), 1, 'not-an-entry'],
    ['entries cut off the end', entries.slice(0, 3), 4, 'missing'],
    ['all entries cut off', [], 1, 'missing'],
  ])('names the first broken entry: %s', async (_title, those, sequence, fault) => {
    expect(await verify(those, head)).toEqual({ outcome: 'broken', sequence, fault });
  });

  it('names an entry beyond the announced head', async () => {
    const early = { sequence: 3, hash: entries[2]?.hash ?? '' };
    expect(await verify(entries, early)).toEqual({ outcome: 'broken', sequence: 4, fault: 'unannounced' });
  });

  it('finds a last entry forged with a hash of its own', async () => {
    const [, , , last] = entries;
    const forged = last && sealEntry({ ...last, reversed: last.added, added: [] });
    expect(await verify(replaced(3, forged), head)).toEqual({ outcome: 'broken', sequence: 4, fault: 'content' });
  });

  it('is what reading a ledger does: a damaged one is refused', async () => {
    await expect(ledgerOf(replaced(1, edited))).rejects.toThrow(BrokenLedgerError);
    await expect(ledgerOf(replaced(1, edited))).rejects.toThrow('ledger hz-01 2026-11 is broken at entry 2: content');
  });
});
