import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/facts/canonical-json.ts';
import { genesisHash } from '../../../shared/domain/ledger/chain.ts';
import { draftEntries } from '../../../shared/domain/ledger/draft-entries.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { ENTRY_BYTES, ENTRY_NOTICES } from '../../../shared/domain/ledger/split-changes.ts';
import { award, DEPARTMENT, ledgerOf, missed, MONTH, reminder, run, type RunSketch } from './ledger-samples.ts';

/** Drafts and appends one run after the other. */
const live = (...sketches: readonly RunSketch[]): readonly LedgerEntry[] => {
  const ledger = new MonthLedger(DEPARTMENT, MONTH);
  return sketches.flatMap((sketch) => {
    const entries = draftEntries(ledger, run(sketch));
    for (const entry of entries) ledger.take(entry);
    return entries;
  });
};

describe('the entries of a run', () => {
  it('say what is new, in the order of the judgement, and stand on the genesis hash', () => {
    const [entry, ...more] = live({ rulings: [missed('s02', '2026-11-23'), missed('s01', '2026-11-23')] });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ sequence: 1, previousHash: genesisHash(DEPARTMENT, MONTH), reversed: [] });
    expect(entry?.added.map(({ staffId }) => staffId)).toEqual(['s01', 's02']);
  });

  it('are none when nothing changed', () => {
    expect(live({ rulings: [missed('s01', '2026-11-23')] }, { rulings: [missed('s01', '2026-11-23')] })).toHaveLength(
      1,
    );
    expect(live({})).toEqual([]);
  });

  it('reverse a ruling as it was added, and add it as it is now', () => {
    const before = missed('s01', '2026-11-23');
    const after = missed('s01', '2026-11-23', { facts: ['late-1'] });
    expect(live({ rulings: [before] }, { rulings: [after] }).at(-1)).toMatchObject({
      sequence: 2,
      reversed: [before],
      added: [after],
    });
  });

  it('take nothing back for an as-of that the ledger has passed, but still tell people', () => {
    const [, late] = live(
      { kind: 'facts', asOf: '2026-11-23T12:10:00Z', rulings: [missed('s01', '2026-11-23')] },
      { asOf: '2026-11-23T12:05:00Z', rulings: [], notices: [reminder('s01')] },
    );
    expect(late).toMatchObject({ added: [], reversed: [], notices: [reminder('s01')] });
  });

  it('tell nobody twice', () => {
    const entries = live({ notices: [reminder('s01')] }, { notices: [reminder('s01'), reminder('s02')] });
    expect(entries.map(({ notices }) => notices.map(({ staffId }) => staffId))).toEqual([['s01'], ['s02']]);
  });
});

describe('the close of a month', () => {
  const rulings = [missed('s01', '2026-11-23')];

  it('grants the awards, and is written even when nothing else changed', () => {
    const [, closing] = live(
      { rulings, awards: [award('s02')] },
      { kind: 'month-close', rulings, awards: [award('s02')] },
    );
    expect(closing).toMatchObject({
      stage: 'closing',
      added: [],
      awards: { granted: [award('s02')], withdrawn: [] },
    });
    expect(live({ kind: 'month-close' })).toMatchObject([{ stage: 'closing', added: [], notices: [] }]);
  });

  it('happens once', () => {
    expect(live({ kind: 'month-close' }, { kind: 'month-close' })).toHaveLength(1);
  });

  it('makes every later change an adjustment that leaves the closing entry as it is', () => {
    const entries = live(
      { kind: 'month-close', rulings, awards: [award('s02')] },
      {
        kind: 'facts',
        asOf: '2026-12-20T12:00:00Z',
        rulings: [...rulings, missed('s02', '2026-11-24')],
        awards: [award('s03')],
      },
    );
    expect(entries[0]).toMatchObject({ stage: 'closing', awards: { granted: [award('s02')] } });
    expect(entries[1]).toMatchObject({
      stage: 'adjustment',
      added: [missed('s02', '2026-11-24')],
      reversed: [],
      awards: { granted: [award('s03')], withdrawn: [award('s02')] },
    });
  });

  it('grants nothing while the calendar holds the awards, and grants them later as an adjustment', () => {
    const entries = live(
      { kind: 'month-close', awardsStatus: 'held' },
      { kind: 'facts', asOf: '2026-12-20T12:00:00Z', awards: [award('s02')] },
    );
    expect(entries[0]).not.toHaveProperty('awards');
    expect(entries[1]).toMatchObject({ stage: 'adjustment', awards: { granted: [award('s02')] } });
  });

  it('leaves awards out of the ledger of an open month', () => {
    expect(live({ rulings, awards: [award('s02')] })[0]).not.toHaveProperty('awards');
  });
});

describe('a large run', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => missed(`s${String(index).padStart(4, '0')}`, '2026-11-23'));
  const notices = many.slice(0, 250).map(({ staffId }) => reminder(staffId ?? ''));

  it(`is split into entries of at most ${ENTRY_BYTES} bytes of changes and ${ENTRY_NOTICES} notices`, async () => {
    const entries = live({ rulings: many, notices });
    expect(entries.length).toBeGreaterThan(2);
    for (const entry of entries) {
      expect(new TextEncoder().encode(canonicalJson(entry)).length).toBeLessThan(ENTRY_BYTES + 2_000);
      expect(entry.notices.length).toBeLessThanOrEqual(ENTRY_NOTICES);
    }
    expect((await ledgerOf(entries)).rulings).toEqual(many);
    expect(entries.flatMap((entry) => entry.notices)).toEqual(notices);
  });

  it('that broke off after any entry is completed by running it again', async () => {
    const sketch: RunSketch = { kind: 'month-close', rulings: many, notices, awards: [award('s02')] };
    const whole = live(sketch);
    for (let appended = 0; appended <= whole.length; appended += 1) {
      const ledger = await ledgerOf(whole.slice(0, appended));
      expect(ledger.isClosed).toBe(appended === whole.length);
      expect(draftEntries(ledger, run(sketch))).toEqual(whole.slice(appended));
    }
  });
});
