import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import type { Ruling } from '../../../shared/domain/judgement.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { rulingHistory } from '../../../shared/domain/ledger/ruling-history.ts';
import { entry, ruling } from '../http/judged.ts';

const missed = ruling();
const late = ruling({ facts: ['log-1'] });
const another = ruling({ staffId: 's02' });

interface Changes {
  readonly added?: readonly Ruling[];
  readonly reversed?: readonly Ruling[];
  readonly stage?: LedgerEntry['stage'];
}

const ledger = (...changes: readonly Changes[]): readonly LedgerEntry[] =>
  changes.map((one, index) => entry({ sequence: index + 1, asOf: `2026-11-2${index}T12:00:00Z`, ...one }));

describe('what became of a ruling', () => {
  it.each([
    { name: 'ruled', changes: [{ added: [missed] }], steps: ['ruled'] },
    { name: 'reversed', changes: [{ added: [missed] }, { reversed: [missed] }], steps: ['ruled', 'reversed'] },
    {
      name: 'restored',
      changes: [{ added: [missed] }, { reversed: [missed] }, { added: [missed] }],
      steps: ['ruled', 'reversed', 'restored'],
    },
    {
      name: 'adjusted',
      changes: [{ added: [missed] }, { reversed: [missed], added: [late] }],
      steps: ['ruled', 'adjusted'],
    },
    { name: 'beside others', changes: [{ added: [missed] }, { added: [another] }], steps: ['ruled'] },
  ])('is followed: $name', ({ changes, steps }) => {
    expect(rulingHistory(ledger(...changes), digestOf(missed))?.events.map(({ step }) => step)).toEqual(steps);
  });

  it('says as of when it was last judged to stand, and what stands instead', () => {
    const entries = ledger({ added: [missed] }, { added: [another] }, { reversed: [missed], added: [late] });
    expect(rulingHistory(entries, digestOf(missed))).toMatchObject({
      judgedAt: '2026-11-21T12:00:00Z',
      standing: digestOf(late),
      versions: new Set([digestOf(missed), digestOf(late)]),
    });
    expect(rulingHistory(entries, digestOf(late))).toMatchObject({ judgedAt: '2026-11-22T12:00:00Z', ruling: late });
  });

  it('knows what came after the close', () => {
    const entries = ledger({ added: [missed] }, { stage: 'closing' }, { reversed: [missed], stage: 'adjustment' });
    expect(rulingHistory(entries, digestOf(missed))?.events.map(({ afterClose }) => afterClose)).toEqual([false, true]);
  });

  it('is nothing where it never stood', () => {
    expect(rulingHistory(ledger({ added: [another] }), digestOf(missed))).toBeNull();
  });
});
