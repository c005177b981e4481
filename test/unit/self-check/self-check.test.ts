import { beforeEach, describe, expect, it } from 'vitest';
import { sealMonth } from '../../../functions/seal-month/seal-month.ts';
import { logSelfCheck } from '../../../functions/self-check/log-self-check.ts';
import { selfCheck } from '../../../functions/self-check/self-check.ts';
import { sealEntry } from '../../../shared/domain/ledger/chain.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import type { PolicyParameters } from '../../../shared/domain/policy/parameters.ts';
import { InMemoryLedgerStore } from '../../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { InMemorySealedPackStore } from '../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import { InMemorySelfCheckStore } from '../../../shared/ports/in-memory/in-memory-self-check-store.ts';
import { logOf, spotCheckOf } from '../../support/facts.ts';
import { manifestHashedAnew } from '../../support/held-pack.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';
import { WatchedLogger } from '../../support/watched-logger.ts';

const departmentId = SMALL_DEPARTMENT.department.id;
const MONTH = '2026-11';
const CLOSE = at('2026-12-04', '18:00');
const NIGHT = at('2026-12-06', '03:30');
const NO_FORMS: PolicyParameters = { 'weeklyPlan.due': 'none', 'monthlyForms.due': 'none' };

let world: RunsWorld;
let packs: InMemorySealedPackStore;
let checks: InMemorySelfCheckStore;

const seal = async () => {
  const { departments, facts, ledger } = world;
  await sealMonth({ departments, facts, ledger, packs }, { departmentId, month: MONTH });
};

const check = ({ ledger = world.ledger, night = NIGHT, departmentsANight = 10 } = {}) => {
  const { agenda, departments } = world;
  return selfCheck({ agenda, departments, ledger, packs, checks, departmentsANight }, night);
};

/** The month's ledger with entries as somebody changed them. */
const ledgerOf = async (change: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[]) => {
  const ledger = new InMemoryLedgerStore();
  for (const entry of change(await world.entriesIn(MONTH))) await ledger.append(entry, NIGHT);
  return ledger;
};

const hashedAnew = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const anew: LedgerEntry[] = [];
  for (const entry of entries) {
    anew.push(sealEntry({ ...entry, previousHash: anew.at(-1)?.hash ?? entry.previousHash }));
  }
  return anew;
};

beforeEach(async () => {
  packs = new InMemorySealedPackStore();
  checks = new InMemorySelfCheckStore();
  const policies = [{ effectiveFrom: '2026-11-01', parameters: NO_FORMS }];
  world = await RunsWorld.create(at('2026-11-23', '08:00'), { ...SMALL_DEPARTMENT, policies });
  await world.receive(logOf('log', 's1', '2026-11-23', at('2026-11-23', '19:00'), 5));
  await world.judgeAt(CLOSE);
});

describe('a self-check', () => {
  it('follows every ledger, judges a sealed month again, and keeps what it looked at', async () => {
    await seal();
    const { summary, differences, nights } = await check();
    const [november, december] = [await world.entriesIn(MONTH), await world.entriesIn('2026-12')];
    expect(differences).toEqual([]);
    expect(nights).toBe(1);
    expect(summary).toEqual({
      checkedAt: NIGHT,
      departments: 1,
      ledgers: 2,
      entries: november.length + december.length,
      monthsJudgedAgain: 1,
      differences: 0,
    });
    expect(await checks.last()).toEqual(summary);
  });

  it('finds nothing wrong with adjustments after the close, which the pack does not have', async () => {
    await seal();
    await world.receive(spotCheckOf('check', 's1', '2026-11-27', 'mismatch', at('2026-12-05', '12:00')));
    await world.judgeAt(at('2026-12-05', '20:05'));
    expect((await check()).differences).toEqual([]);
  });

  it('leaves a month alone that closed within the last day: it may still be waiting for its pack', async () => {
    const { summary, differences } = await check({ night: CLOSE.add({ hours: 23 }) });
    expect([summary.monthsJudgedAgain, differences]).toEqual([0, []]);
  });

  it('misses the pack of a month that closed before', async () => {
    const { differences } = await check({ night: CLOSE.add({ hours: 24 }) });
    expect(differences).toEqual([{ departmentId, month: MONTH, fault: 'no-manifest' }]);
  });

  it('names the ledger of which an entry was changed', async () => {
    const ledger = await ledgerOf(([first, ...rest]) =>
      first ? [{ ...first, asOf: '2026-11-01T00:00:00Z' }, ...rest] : [],
    );
    expect((await check({ ledger })).differences).toEqual([{ departmentId, month: MONTH, fault: 'content' }]);
  });

  it('names the ledger that was hashed anew, and so is intact by itself: the pack has another', async () => {
    await seal();
    const ledger = await ledgerOf(([first, ...rest]) => (first ? hashedAnew([{ ...first, added: [] }, ...rest]) : []));
    expect((await check({ ledger })).differences).toEqual([{ departmentId, month: MONTH, fault: 'rewritten' }]);
  });

  it('names a month whose sealed dossier is not judged to what its ledger says', async () => {
    await seal();
    const held = new Map(await packs.read({ departmentId, month: MONTH }));
    const dossier = Buffer.from(held.get('dossier.json') ?? []).toString();
    held.set('dossier.json', Buffer.from(dossier.replace('"visits": [', '"visits": [], "_": [')));
    packs = new InMemorySealedPackStore();
    for (const [name, bytes] of manifestHashedAnew(held)) {
      await packs.keep({ departmentId, month: MONTH }, { name, bytes, mediaType: 'application/json' });
    }
    expect((await check()).differences).toEqual([{ departmentId, month: MONTH, fault: 'judged-otherwise' }]);
  });

  it('takes departments in turn where a night has no time for all, and says within how many nights', async () => {
    for (const id of ['hz-02', 'hz-03']) {
      const department = { ...SMALL_DEPARTMENT.department, id };
      await world.departments.create({ ...SMALL_DEPARTMENT, department });
      await world.agenda.create({ departmentId: id, doneUntil: CLOSE, nextJobAt: NIGHT });
    }
    const looked: number[] = [];
    for (const hours of [0, 24, 48]) {
      const { summary, nights } = await check({ night: NIGHT.add({ hours }), departmentsANight: 2 });
      looked.push(summary.departments);
      expect(nights).toBe(2);
    }
    expect(looked.slice(0, 2).toSorted()).toEqual([1, 2]);
    expect(looked[2]).toBe(looked[0]);
  });
});

it('is told in ids, codes and numbers', async () => {
  const logger = new WatchedLogger();
  logSelfCheck(logger, await check());
  expect(logger.lines).toEqual([
    { level: 'error', message: 'difference', fields: { departmentId, month: MONTH, fault: 'no-manifest' } },
    {
      level: 'info',
      message: 'self-check',
      fields: { checkedAt: '2026-12-05T19:30:00Z', departments: 1 },
      measured: {
        LedgersVerified: 2,
        EntriesVerified: expect.any(Number) as number,
        MonthsJudgedAgain: 1,
        DifferencesFound: 1,
        LedgerVerifyAge: 86_400,
      },
    },
  ]);
});
