import { beforeEach, describe, expect, it } from 'vitest';
import { Crash, crashAtCall, failing } from '../../shared/ports/in-memory/failing.ts';
import { InMemoryAnnouncer } from '../../shared/ports/in-memory/in-memory-announcer.ts';
import { InMemoryFactStore } from '../../shared/ports/in-memory/in-memory-fact-store.ts';
import { logRecord } from './suites/samples.ts';

describe('a failing port', () => {
  let store: InMemoryFactStore;
  beforeEach(() => {
    store = new InMemoryFactStore();
  });

  it('that crashes before the work leaves nothing behind', async () => {
    const facts = failing(store, crashAtCall(1, 'before'));
    await expect(facts.append(logRecord())).rejects.toThrow(Crash);
    expect(await store.get(logRecord())).toBeUndefined();
  });

  it('that crashes after the work has done it', async () => {
    const facts = failing(store, crashAtCall(1, 'after'));
    await expect(facts.append(logRecord())).rejects.toThrow(Crash);
    expect(await store.get(logRecord())).toBeDefined();
  });

  it('crashes once, at the n-th call over all ports of the plan', async () => {
    const plan = crashAtCall(2, 'before');
    const facts = failing(store, plan);
    const announcer = failing(new InMemoryAnnouncer(), plan);
    await facts.append(logRecord());
    await expect(announcer.announce([])).rejects.toThrow(Crash);
    await announcer.announce([]);
    expect(announcer.announced).toEqual([]);
  });

  it('breaks an iteration before its first or after its last item', async () => {
    await store.append(logRecord());
    const read = (point: 'before' | 'after') => failing(store, crashAtCall(1, point)).readMonth('d1', '2026-11');
    await expect(Array.fromAsync(read('before'))).rejects.toThrow(Crash);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const record of read('after')) seen.push(record.fact.id);
    })();
    await expect(reading).rejects.toThrow(Crash);
    expect(seen).toHaveLength(1);
  });

  it('fails in the methods the plan names', async () => {
    const facts = failing(store, (method) => (method === 'get' ? 'before' : undefined));
    await facts.append(logRecord());
    await expect(facts.get(logRecord())).rejects.toThrow(Crash);
  });
});
