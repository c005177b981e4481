import { Temporal } from 'temporal-polyfill';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { SelfCheckStore, SelfCheckSummary } from '../../shared/ports/self-check-store.ts';
import { everyDepartment } from '../../shared/use-cases/every-department.ts';
import { inParallel } from '../../shared/use-cases/in-parallel.ts';
import { checkDepartment, type CheckDepartmentDeps, type Difference } from './check-department.ts';

export interface SelfCheckDeps extends CheckDepartmentDeps {
  readonly agenda: Pick<AgendaStore, 'dueUntil'>;
  readonly checks: Pick<SelfCheckStore, 'keep'>;
  /** How many departments a night has time for. */
  readonly departmentsANight: number;
}

export interface SelfCheck {
  readonly summary: SelfCheckSummary;
  readonly differences: readonly Difference[];
  /** How many nights pass until every department had its turn: each was verified within them. */
  readonly nights: number;
}

const NIGHT = Temporal.Duration.from({ hours: 24 });
const AT_ONCE = 5;

/**
 * Verifies what is recorded, whether or not anybody asks: every department in turn, and of each one closed month in turn, as
 * many as a night has time for. It writes nothing but what it looked at. Repeated for the same time it checks the same.
 */
export const selfCheck = async (deps: SelfCheckDeps, scheduledTime: Temporal.Instant): Promise<SelfCheck> => {
  const all = await everyDepartment(deps.agenda, scheduledTime);
  const nights = Math.max(1, Math.ceil(all.length / deps.departmentsANight));
  const night = Math.floor(scheduledTime.epochMilliseconds / NIGHT.total('milliseconds'));
  const share = all.filter((_, index) => index % nights === night % nights);
  const turn = { at: scheduledTime, turn: Math.floor(night / nights) };
  let [ledgers, entries, monthsJudgedAgain] = [0, 0, 0];
  const differences: Difference[] = [];
  await inParallel(AT_ONCE, share, async (departmentId) => {
    const checked = await checkDepartment(deps, departmentId, turn);
    ledgers += checked.ledgers;
    entries += checked.entries;
    monthsJudgedAgain += checked.monthsJudgedAgain;
    differences.push(...checked.differences);
  });
  const counts = { departments: share.length, ledgers, entries, monthsJudgedAgain, differences: differences.length };
  const summary = { checkedAt: scheduledTime, ...counts };
  await deps.checks.keep(summary);
  return { summary, differences, nights };
};
