import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { tick, type TickDeps } from '../../../functions/tick/tick.ts';
import type { DueItem } from '../../../shared/ports/agenda-store.ts';
import { DueIndex } from '../../../shared/ports/in-memory/due-index.ts';
import { Crash, crashAtCall, failing } from '../../../shared/ports/in-memory/failing.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryAnnouncer } from '../../../shared/ports/in-memory/in-memory-announcer.ts';
import { InMemoryRunQueue } from '../../../shared/ports/in-memory/in-memory-run-queue.ts';

const scheduledTime = Temporal.Instant.from('2026-11-23T12:05:00Z');
const logicalTime = '2026-11-23T12:05:00Z';

const agendaOf = (departmentId: string): DueItem => ({ kind: 'agenda', departmentId });
const factIn = (departmentId: string, month: string): DueItem => ({ kind: 'fact', departmentId, month });
const entry = (sequence: number): DueItem => ({
  kind: 'ledger-entry',
  departmentId: 'hz-01',
  month: '2026-11',
  sequence,
});

describe('a tick', () => {
  let due: DueIndex;
  let runs: InMemoryRunQueue;
  let announcer: InMemoryAnnouncer;
  let deps: TickDeps;

  beforeEach(() => {
    due = new DueIndex();
    runs = new InMemoryRunQueue();
    announcer = new InMemoryAnnouncer();
    deps = { agenda: new InMemoryAgendaStore(due), runs, announcer };
  });

  const putDue = (...items: readonly DueItem[]): void => {
    items.forEach((item, index) => {
      due.put(item, scheduledTime, String(index));
    });
  };

  it('sends each department one run, with every month that has facts to take in', async () => {
    putDue(
      agendaOf('hz-01'),
      factIn('hz-01', '2026-11'),
      factIn('hz-01', '2026-10'),
      factIn('hz-01', '2026-11'),
      agendaOf('sh-02'),
      factIn('nj-03', '2026-11'),
    );
    expect(await tick(deps, scheduledTime)).toEqual({ departments: 3, behind: 0, entries: 0 });
    expect(runs.sent).toEqual([
      { departmentId: 'hz-01', logicalTime, months: ['2026-10', '2026-11'] },
      { departmentId: 'sh-02', logicalTime, months: [] },
      { departmentId: 'nj-03', logicalTime, months: ['2026-11'] },
    ]);
  });

  it.each([
    [19, 0],
    [20, 1],
    [1_000, 50],
    [6_000, 240],
  ])('spreads %i departments over %i seconds: a nation does not begin at one instant', async (departments, seconds) => {
    putDue(...Array.from({ length: departments }, (_, index) => agendaOf(`d${index}`)));
    await tick(deps, scheduledTime);
    expect(runs.sent).toHaveLength(departments);
    expect(runs.spreads).toEqual([seconds]);
  });

  it('says how many departments are behind: those whose job was due two ticks ago', async () => {
    due.put(agendaOf('hz-01'), scheduledTime.subtract({ minutes: 10 }), '');
    due.put(agendaOf('sh-02'), scheduledTime.subtract({ minutes: 10 }).add({ milliseconds: 1 }), '');
    due.put(factIn('nj-03', '2026-11'), scheduledTime.subtract({ hours: 1 }), '');
    due.put(entry(1), scheduledTime.subtract({ hours: 1 }), '');
    expect(await tick(deps, scheduledTime)).toEqual({ departments: 3, behind: 1, entries: 1 });
  });

  it('says which department itself changed, and sends one run for that as well', async () => {
    const changed = { kind: 'change', departmentId: 'hz-01' } as const;
    putDue(changed, changed, factIn('nj-03', '2026-11'));
    await tick(deps, scheduledTime);
    expect(runs.sent).toEqual([
      { departmentId: 'hz-01', logicalTime, months: [], changed: true },
      { departmentId: 'nj-03', logicalTime, months: ['2026-11'] },
    ]);
  });

  it('announces again every ledger entry that is still due', async () => {
    putDue(entry(1), entry(2));
    await tick(deps, scheduledTime);
    expect(runs.sent).toEqual([]);
    expect(announcer.announced).toEqual([
      { departmentId: 'hz-01', month: '2026-11', sequence: 1, announcedAt: logicalTime },
      { departmentId: 'hz-01', month: '2026-11', sequence: 2, announcedAt: logicalTime },
    ]);
  });

  it('takes what is due at the very instant and leaves what is due a millisecond later', async () => {
    due.put(agendaOf('hz-01'), scheduledTime, '');
    due.put(agendaOf('sh-02'), scheduledTime.add({ milliseconds: 1 }), '');
    await tick(deps, scheduledTime);
    expect(runs.sent.map(({ departmentId }) => departmentId)).toEqual(['hz-01']);
  });

  it('loses nothing when the announcements fail: the next tick finds them still due', async () => {
    putDue(agendaOf('hz-01'), entry(1));
    const dying = { ...deps, announcer: failing<InMemoryAnnouncer>(announcer, crashAtCall(1, 'before')) };
    await expect(tick(dying, scheduledTime)).rejects.toThrow(Crash);
    await tick(deps, scheduledTime);
    expect(runs.sent).toHaveLength(2);
    expect(announcer.announced).toHaveLength(1);
  });
});
