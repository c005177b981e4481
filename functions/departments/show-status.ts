import type { Temporal } from 'temporal-polyfill';
import { isBehind } from '../../shared/domain/agenda/behind.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { SelfCheckStore, SelfCheckSummary } from '../../shared/ports/self-check-store.ts';

export interface ShowStatusDeps {
  readonly agenda: Pick<AgendaStore, 'dueUntil'>;
  readonly checks: Pick<SelfCheckStore, 'last'>;
}

/** What a stage has still to do, and how it was found last. */
export interface StageStatus {
  /** Departments whose next job should have run two ticks ago, and when it was due. */
  readonly behind: readonly { readonly departmentId: string; readonly dueAt: Temporal.Instant }[];
  /** Records and changes that no run has taken in. */
  readonly facts: number;
  readonly changes: number;
  /** Ledger entries with notices that are not settled. */
  readonly entries: number;
  /** Null before the first self-check. */
  readonly lastCheck: SelfCheckSummary | null;
}

/** Of all departments, as the index of what is due has it now. */
export const showStatus = async ({ agenda, checks }: ShowStatusDeps, now: Temporal.Instant): Promise<StageStatus> => {
  const due = await Array.fromAsync(agenda.dueUntil(now));
  const count = (kind: (typeof due)[number]['kind']): number => due.filter((item) => item.kind === kind).length;
  return {
    behind: due
      .filter(({ kind, dueAt }) => kind === 'agenda' && isBehind(dueAt, now))
      .map(({ departmentId, dueAt }) => ({ departmentId, dueAt })),
    facts: count('fact'),
    changes: count('change'),
    entries: count('ledger-entry'),
    lastCheck: (await checks.last()) ?? null,
  };
};
