import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildProjections } from '../../../functions/departments/rebuild-projections.ts';
import { BrokenLedgerError } from '../../../shared/domain/ledger/month-ledger.ts';
import { DueIndex } from '../../../shared/ports/in-memory/due-index.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryLedgerStore } from '../../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { InMemoryStandingStore } from '../../../shared/ports/in-memory/in-memory-standing-store.ts';
import { logOf, spotCheckOf } from '../../support/facts.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const NOW = at('2026-12-08', '09:00');

let world: RunsWorld;

beforeEach(async () => {
  world = await RunsWorld.create(at('2026-11-23', '08:00'));
  for (const day of ['23', '24', '25', '30']) {
    const date = `2026-11-${day}`;
    await world.receive(logOf(`log-${day}`, 's1', date, at(date, '19:00'), 5));
  }
  await world.tickAndJudge(at('2026-12-06', '09:00'));
  // After the close: a facts run, which leaves its own trace.
  await world.receive(spotCheckOf('check', 's1', '2026-11-25', 'mismatch', at('2026-12-07', '10:00')));
  await world.tickAndJudge(NOW);
});

const rebuiltStores = () => {
  const { departments, facts, ledger } = world;
  return {
    departments,
    facts,
    ledger,
    agenda: new InMemoryAgendaStore(new DueIndex()),
    standings: new InMemoryStandingStore(),
  };
};

describe('projections rebuilt from facts and ledgers', () => {
  it.each(['2026-11', '2026-12'])('have the standings of %s as they were', async (month) => {
    const stores = rebuiltStores();
    await rebuildProjections(stores, 'hz-01', NOW);
    const [rebuilt, lived] = await Promise.all([stores, world].map(({ standings }) => standings.read('hz-01', month)));
    expect(rebuilt?.standings).toEqual(lived?.standings);
    expect(rebuilt?.standings.length).toBeGreaterThan(0);
  });

  it('are judged as of the last job or trace: a later run that found the same facts left none', async () => {
    const stores = rebuiltStores();
    await rebuildProjections(stores, 'hz-01', NOW);
    expect((await stores.standings.read('hz-01', '2026-11'))?.asOf).toBe('2026-12-08T00:55:00Z');
    expect((await stores.standings.read('hz-01', '2026-12'))?.asOf).toBe('2026-12-07T12:05:00Z');
  });

  it('have a watermark from which the next tick goes on, and no standings of a month that nobody judged', async () => {
    const stores = rebuiltStores();
    const rebuilt = await rebuildProjections(stores, 'hz-01', NOW);
    expect(rebuilt?.months).toEqual(['2026-11', '2026-12']);
    const [kept, lived] = await Promise.all([stores, world].map(({ agenda }) => agenda.read('hz-01')));
    expect(kept).toEqual(lived);
  });

  it('leave a watermark that stands where it is', async () => {
    const stores = { ...rebuiltStores(), agenda: world.agenda };
    const before = await world.agenda.read('hz-01');
    await rebuildProjections(stores, 'hz-01', NOW);
    expect(await world.agenda.read('hz-01')).toEqual(before);
  });

  it('append nothing', async () => {
    const before = await world.entriesIn('2026-11');
    await rebuildProjections(rebuiltStores(), 'hz-01', NOW);
    expect(await world.entriesIn('2026-11')).toEqual(before);
  });

  it('are not made from a broken ledger', async () => {
    const [first] = await world.entriesIn('2026-11');
    if (first === undefined) throw new Error('no entries');
    const ledger = new InMemoryLedgerStore();
    await ledger.append({ ...first, asOf: '2026-11-01T00:00:00Z' }, NOW);
    await expect(rebuildProjections({ ...rebuiltStores(), ledger }, 'hz-01', NOW)).rejects.toThrow(BrokenLedgerError);
  });

  it('are those of departments that exist', async () => {
    expect(await rebuildProjections(rebuiltStores(), 'hz-99', NOW)).toBeNull();
  });
});
