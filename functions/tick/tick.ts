import type { Temporal } from 'temporal-polyfill';
import type { LedgerAppended, RunMessage } from '../../shared/contracts/events.ts';
import { isBehind } from '../../shared/domain/agenda/behind.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { Announcer } from '../../shared/ports/announcer.ts';
import type { RunQueue } from '../../shared/ports/run-queue.ts';

export interface TickDeps {
  readonly agenda: Pick<AgendaStore, 'dueUntil'>;
  readonly runs: RunQueue;
  readonly announcer: Announcer;
}

/** So many departments begin in a second: a nation's deadline is one instant, its table and functions warm up to it. */
const STARTED_A_SECOND = 20;
/** Over before the next tick. */
const LONGEST_SPREAD_SECONDS = 240;

const spreadOf = (runs: number): number => Math.min(LONGEST_SPREAD_SECONDS, Math.floor(runs / STARTED_A_SECOND));

/** How much was due. */
export interface TickSummary {
  /** With a run. */
  readonly departments: number;
  /** Of them those whose next job should have run two ticks ago. */
  readonly behind: number;
  /** Announced again, since some of their notices are not settled. */
  readonly entries: number;
}

/**
 * Sends on whatever is due at the scheduled time: one run for each department with a job, with facts or with changes to take in, and
 * the announcement of every ledger entry whose notices are not all settled. Ticking twice does no harm.
 */
export const tick = async (deps: TickDeps, scheduledTime: Temporal.Instant): Promise<TickSummary> => {
  const logicalTime = printInstant(scheduledTime);
  const monthsByDepartment = new Map<string, Set<string>>();
  const changed = new Set<string>();
  const entries: LedgerAppended[] = [];
  let behind = 0;
  for await (const item of deps.agenda.dueUntil(scheduledTime)) {
    if (item.kind === 'ledger-entry') {
      const { departmentId, month, sequence } = item;
      entries.push({ departmentId, month, sequence, announcedAt: logicalTime });
      continue;
    }
    const months = monthsByDepartment.get(item.departmentId) ?? new Set<string>();
    if (item.kind === 'fact') months.add(item.month);
    if (item.kind === 'change') changed.add(item.departmentId);
    if (item.kind === 'agenda' && isBehind(item.dueAt, scheduledTime)) behind += 1;
    monthsByDepartment.set(item.departmentId, months);
  }
  const runs = [...monthsByDepartment].map(([departmentId, months]): RunMessage => ({
    departmentId,
    logicalTime,
    months: [...months].sort(),
    ...(changed.has(departmentId) && { changed: true }),
  }));
  await deps.runs.send(runs, spreadOf(runs.length));
  await deps.announcer.announce(entries);
  return { departments: runs.length, behind, entries: entries.length };
};
