import { expect, it } from 'vitest';
import { showStatus } from '../../../functions/departments/show-status.ts';
import { DueIndex } from '../../../shared/ports/in-memory/due-index.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemorySelfCheckStore } from '../../../shared/ports/in-memory/in-memory-self-check-store.ts';
import { at } from '../../support/runs-world.ts';

const NOW = at('2026-11-23', '20:15');

it('the status of a stage is what is due, and since when', async () => {
  const due = new DueIndex();
  const checks = new InMemorySelfCheckStore();
  const deps = { agenda: new InMemoryAgendaStore(due), checks };
  expect(await showStatus(deps, NOW)).toEqual({ behind: [], facts: 0, changes: 0, entries: 0, lastCheck: null });

  const behindSince = NOW.subtract({ minutes: 10 });
  due.put({ kind: 'agenda', departmentId: 'hz-01' }, behindSince, '');
  due.put({ kind: 'agenda', departmentId: 'hz-02' }, behindSince.add({ milliseconds: 1 }), '');
  due.put({ kind: 'agenda', departmentId: 'hz-03' }, NOW.add({ hours: 1 }), '');
  due.put({ kind: 'fact', departmentId: 'hz-01', month: '2026-11' }, NOW, '');
  due.put({ kind: 'change', departmentId: 'hz-01' }, NOW, '');
  due.put({ kind: 'ledger-entry', departmentId: 'hz-01', month: '2026-11', sequence: 7 }, NOW, '');
  const summary = { departments: 3, ledgers: 3, entries: 9, monthsJudgedAgain: 0, differences: 0 };
  await checks.keep({ checkedAt: NOW, ...summary });

  const { behind, ...status } = await showStatus(deps, NOW);
  expect(behind.map(({ departmentId, dueAt }) => [departmentId, dueAt.toString()])).toEqual([
    ['hz-01', behindSince.toString()],
  ]);
  expect(status).toEqual({ facts: 1, changes: 1, entries: 1, lastCheck: { checkedAt: NOW, ...summary } });
});
