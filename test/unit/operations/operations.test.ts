import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DeadLettersPageSchema, ReplayedLettersSchema } from '../../../shared/contracts/http/dead-letters.ts';
import { ReplaySchema, type RunItem, RunPageSchema } from '../../../shared/contracts/http/runs.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { inMemoryApi, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { digit, entry, ruling } from '../http/judged.ts';

const append = (api: InMemoryApi, ...entries: readonly Partial<LedgerEntry>[]) =>
  Promise.all(
    entries.map((changes, index) =>
      api.ledger.append(
        entry({ sequence: index + 1, hash: digit(index + 1), ...changes }),
        Temporal.Instant.from('2026-11-23T13:00:00Z'),
      ),
    ),
  );

const runsOf = async (api: InMemoryApi, query: Record<string, string> = {}, at = '2026-11-23T20:30:00+08:00') =>
  RunPageSchema.parse((await api.send('list-runs', { as: 'a01', at, query: { limit: '100', ...query } })).body);

const at = (items: readonly RunItem[], logicalTime: string) => items.filter((run) => run.logicalTime === logicalTime);

describe('the runs of a month', () => {
  it('are done up to the watermark, then behind, then planned', async () => {
    const { items, progress } = await runsOf(await inMemoryApi());
    const states = Object.groupBy(items, ({ state }) => state);
    expect(states.done?.every(({ logicalTime }) => logicalTime <= progress.doneUntil)).toBe(true);
    expect(states.behind?.map(({ kind, logicalTime }) => [kind, logicalTime])).toEqual([
      ['deadline', '2026-11-23T12:05:00Z'],
      ['reminder', '2026-11-23T09:00:00Z'],
    ]);
    expect(states.planned?.map(({ kind }) => kind)).toContain('month-close');
    expect(items.map(({ logicalTime }) => logicalTime)).toEqual(
      items
        .map(({ logicalTime }) => logicalTime)
        .toSorted()
        .reverse(),
    );
  });

  it('give a run two ticks before it is behind', async () => {
    const { items } = await runsOf(await inMemoryApi(), {}, '2026-11-23T20:14:59+08:00');
    expect(at(items, '2026-11-23T12:05:00Z').map(({ state }) => state)).toEqual(['planned']);
  });

  it('say what each appended, several entries of one run together', async () => {
    const api = await inMemoryApi();
    const facts = { kind: 'facts', logicalTime: '2026-11-23T13:00:00Z' } as const;
    await append(
      api,
      { added: [ruling()] },
      { added: [ruling({ staffId: 's02' })], reversed: [ruling()] },
      { cause: facts, asOf: '2026-11-23T12:55:00Z' },
    );
    const { items } = await runsOf(api);
    expect(at(items, '2026-11-23T12:05:00Z')).toEqual([
      expect.objectContaining({
        ...{ kind: 'deadline', period: '2026-11-23', state: 'done', asOf: '2026-11-23T12:05:00Z' },
        ...{ appended: 2, firstEntry: 1, added: 2, reversed: 1 },
      }),
    ]);
    expect(at(items, facts.logicalTime)).toEqual([
      expect.objectContaining({
        kind: 'facts',
        period: null,
        asOf: '2026-11-23T12:55:00Z',
        appended: 1,
        firstEntry: 3,
      }),
    ]);
  });

  it.each(['2025-12', '2027-01', '9999-12', '0001-01'])(
    'are none in %s, which nothing is planned for',
    async (month) => {
      expect((await runsOf(await inMemoryApi(), { month })).items).toEqual([]);
    },
  );
});

describe('a replay', () => {
  const replay = (api: InMemoryApi, month: string) =>
    api.send('replay-run', { as: 'a01', params: { month }, body: {}, at: '2026-11-23T20:30:00+08:00' });

  it('makes the department due like a change from that month on, once however often it is asked for', async () => {
    const api = await inMemoryApi();
    expect((await runsOf(api)).progress.pendingFrom).toBeNull();
    const asked = ReplaySchema.parse((await replay(api, '2026-10')).body);
    expect(asked).toEqual({ fromMonth: '2026-10', askedBy: 'a01', askedAt: '2026-11-23T12:30:00Z' });
    await replay(api, '2026-10');
    const pending = await api.changes.pending('hz-01');
    expect(pending.map(({ fromMonth, changedAt }) => [fromMonth, changedAt.toString()])).toEqual([
      ['2026-10', '2026-11-23T12:30:00Z'],
    ]);
    expect((await runsOf(api)).progress.pendingFrom).toBe('2026-10');
  });

  it.each(['2025-12', '2026-12'])('of %s there is none: nothing was or could be judged', async (month) => {
    const api = await inMemoryApi();
    expect(problemOf(await replay(api, month)).code).toBe('not-found');
    expect(await api.changes.pending('hz-01')).toEqual([]);
  });
});

describe('dead letters', () => {
  it('are counted for every worker, and put back at most a thousand at once', async () => {
    const api = await inMemoryApi();
    api.deadLetters.fail('judge', 1500);
    api.deadLetters.fail('tick', 2);
    const waiting = async () => {
      const { items } = DeadLettersPageSchema.parse((await api.send('list-dead-letters', { as: 'a01' })).body);
      return items.filter((item) => item.waiting > 0).map((item) => [item.worker, item.waiting, item.replayable]);
    };
    const replay = async () =>
      ReplayedLettersSchema.parse(
        (await api.send('replay-dead-letters', { as: 'a01', params: { worker: 'judge' }, body: {} })).body,
      ).replayed;
    expect(await waiting()).toEqual([
      ['judge', 1500, true],
      ['tick', 2, false],
    ]);
    expect([await replay(), await replay(), await replay()]).toEqual([1000, 500, 0]);
    expect(await waiting()).toEqual([['tick', 2, false]]);
  });

  it('of the tick cannot be put back: the next one does their work', async () => {
    const api = await inMemoryApi();
    const answer = await api.send('replay-dead-letters', { as: 'a01', params: { worker: 'tick' }, body: {} });
    expect(problemOf(answer).errors).toEqual(['/worker not-an-option']);
  });
});
