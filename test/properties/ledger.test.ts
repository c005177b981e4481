import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../shared/domain/judgement.ts';
import { compareRulings } from '../../shared/domain/rulings/ruling-order.ts';
import { draftEntries } from '../../shared/domain/ledger/draft-entries.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../shared/domain/ledger/verify-ledger.ts';
import { award, DEPARTMENT, ledgerOf, missed, MONTH, reminder, run } from '../unit/ledger/ledger-samples.ts';

const staff = fc.constantFrom('s01', 's02', 's03', '王芳');
const date = fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
const ruling: fc.Arbitrary<Ruling> = fc
  .record({
    staffId: staff,
    date,
    rule: fc.constantFrom('log.missed' as const, 'visits.short' as const),
    borderline: fc.boolean(),
    facts: fc.subarray(['f1', 'f2']),
  })
  .map(({ staffId, date: day, ...changes }) => missed(staffId, day, changes));
const rulings = fc
  .uniqueArray(ruling, { selector: ({ rule, staffId, on }) => `${rule} ${staffId ?? ''} ${on}`, maxLength: 12 })
  .map((list) => list.sort(compareRulings));
const judged = fc.record({
  kind: fc.constantFrom('deadline' as const, 'facts' as const, 'month-close' as const),
  rulings,
  awards: fc.subarray(['s01', 's02', 's03']).map((winners) => winners.map(award)),
  notices: fc.subarray(['s01', 's02', 's03']).map((people) => people.map(reminder)),
});
const histories = fc
  .array(judged, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((sketch, day) => run({ ...sketch, asOf: `2026-12-${String(day + 10)}T12:00:00Z` })));

const livedBy = (history: readonly ReturnType<typeof run>[]): readonly LedgerEntry[] => {
  const ledger = new MonthLedger(DEPARTMENT, MONTH);
  return history.flatMap((one) => {
    const entries = draftEntries(ledger, one);
    for (const entry of entries) ledger.take(entry);
    return entries;
  });
};

describe('the ledger', () => {
  it('adds up to the last judgement, whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const ledger = await ledgerOf(livedBy(history));
        const last = history.at(-1);
        expect(ledger.rulings).toEqual(last?.judgement.rulings);
        expect(ledger.awards).toEqual(ledger.isClosed ? last?.judgement.awards : []);
      }),
    );
  });

  it('gets nothing from any of its runs again', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const ledger = await ledgerOf(livedBy(history));
        for (const again of history) expect(draftEntries(ledger, again)).toEqual([]);
      }),
    );
  });

  it('gets the least: no value is both taken back and added, and none that stands is named', () => {
    fc.assert(
      fc.property(rulings, rulings, (before, after) => {
        const ledger = new MonthLedger(DEPARTMENT, MONTH);
        for (const entry of draftEntries(ledger, run({ rulings: before }))) ledger.take(entry);
        const { added, reversed } = ledger.differenceOfRulings(after);
        const texts = (list: readonly Ruling[]) => list.map((one) => JSON.stringify(one));
        const without = (list: readonly Ruling[], others: readonly Ruling[]) =>
          texts(list).filter((text) => !texts(others).includes(text));
        expect(texts(added)).toEqual(without(after, before));
        expect(texts(reversed)).toEqual(without(before, after));
      }),
    );
  });
});

/** A change to a list of entries that no honest run makes. */
const tampering = fc.record({
  how: fc.constantFrom('edit', 'remove', 'swap', 'insert', 'truncate'),
  where: fc.nat(),
  other: fc.nat(),
});

const tampered = (
  entries: readonly LedgerEntry[],
  { how, where, other }: { how: string; where: number; other: number },
) => {
  const index = where % entries.length;
  const second = (index + 1 + (other % Math.max(1, entries.length - 1))) % entries.length;
  const [entry, replacement] = [entries[index], entries[second]];
  if (entry === undefined || replacement === undefined) throw new RangeError('no entries');
  switch (how) {
    case 'edit':
      return entries.with(index, editOf(entry, other));
    case 'remove':
      return entries.toSpliced(index, 1);
    case 'swap':
      return entries.with(index, replacement).with(second, entry);
    case 'insert':
      return entries.toSpliced(index, 0, entry);
    default:
      return entries.slice(0, index);
  }
};

const editOf = (entry: LedgerEntry, which: number): LedgerEntry => {
  const flipped = (hex: string) => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`;
  const edits: readonly LedgerEntry[] = [
    { ...entry, asOf: '2026-11-01T00:00:00Z' },
    { ...entry, added: [...entry.added, missed('s09', '2026-11-30')] },
    { ...entry, sequence: entry.sequence + 1 },
    { ...entry, hash: flipped(entry.hash) },
    { ...entry, previousHash: flipped(entry.previousHash) },
    { ...entry, inputs: { ...entry.inputs, policy: flipped(entry.inputs.policy) } },
  ];
  return edits[which % edits.length] ?? entry;
};

describe('a tampered ledger', () => {
  it('is found out, at the first entry that differs', async () => {
    await fc.assert(
      fc.asyncProperty(histories, tampering, async (history, how) => {
        const entries = livedBy(history);
        fc.pre(entries.length > (how.how === 'swap' ? 1 : 0));
        const last = entries.at(-1);
        const head = { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' };
        const changed = tampered(entries, how);
        const firstChanged = entries.findIndex((entry, index) => entry !== changed[index]);
        const sequence = firstChanged === -1 ? entries.length + 1 : firstChanged + 1;
        expect(await verifyLedger({ departmentId: DEPARTMENT, month: MONTH }, changed, { head })).toMatchObject({
          outcome: 'broken',
          sequence,
        });
      }),
      { numRuns: 400 },
    );
  });
});
