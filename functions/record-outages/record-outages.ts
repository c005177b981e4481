import { Temporal } from 'temporal-polyfill';
import { applyOutages } from '../../shared/domain/outages/apply-outages.ts';
import type { Outage } from '../../shared/domain/outages/outage.ts';
import { releasedVersions } from '../../shared/domain/policy/policy-record.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { OutageStore } from '../../shared/ports/outage-store.ts';
import type { PolicyStore } from '../../shared/ports/policy-store.ts';
import { inParallel } from '../../shared/use-cases/in-parallel.ts';
import type { AlarmEvent } from './alarm-event.ts';

export interface RecordOutagesDeps {
  readonly agenda: Pick<AgendaStore, 'dueUntil'>;
  readonly departments: Pick<DepartmentStore, 'readCharter'>;
  readonly policies: Pick<PolicyStore, 'list'>;
  readonly outages: OutageStore;
}

/** How many departments were looked at, and of how many a deadline moved. */
export interface RecordedOutages {
  readonly departments: number;
  readonly moved: number;
}

/** The alarm rings once it has seen so much failing: the failing began before it. */
const NOTICED_AFTER = Temporal.Duration.from({ minutes: 3 });
/** Every department has a job within it, and so stands on the index of what is due. */
const LONGEST_PAUSE = Temporal.Duration.from({ hours: 33 * 24 });
const AT_ONCE = 10;
const REASON = '系统入口故障（由监测记录）';

/**
 * When the front door works again after it was failing: keeps that as an outage of every department of which it moves a
 * deadline. Repeated, it keeps nothing new.
 */
export const recordOutages = async (
  deps: RecordOutagesDeps,
  { state, previousState }: AlarmEvent,
): Promise<RecordedOutages> => {
  if (previousState.value !== 'ALARM' || state.value === 'ALARM') return { departments: 0, moved: 0 };
  const endedAt = Temporal.Instant.from(state.timestamp);
  const outage: Outage = {
    startedAt: printInstant(Temporal.Instant.from(previousState.timestamp).subtract(NOTICED_AFTER)),
    endedAt: printInstant(endedAt),
    reason: REASON,
    declaredBy: null,
    declaredAt: printInstant(endedAt),
  };
  const ids = new Set<string>();
  for await (const item of deps.agenda.dueUntil(endedAt.add(LONGEST_PAUSE))) {
    if (item.kind === 'agenda') ids.add(item.departmentId);
  }
  let moved = 0;
  await inParallel(AT_ONCE, ids, async (departmentId) => {
    if (await record(deps, departmentId, outage)) moved += 1;
  });
  return { departments: ids.size, moved };
};

/** Whether a deadline of the department moved. */
const record = async (
  { departments, policies, outages }: RecordOutagesDeps,
  departmentId: string,
  outage: Outage,
): Promise<boolean> => {
  const charter = await departments.readCharter(departmentId);
  if (charter === undefined) return false;
  const base = { ...charter, policies: releasedVersions(await policies.list(departmentId)) };
  const others = charter.outages.filter(({ startedAt }) => startedAt !== outage.startedAt);
  const applied = applyOutages(base, [...others, outage]).outages.find(
    ({ startedAt }) => startedAt === outage.startedAt,
  );
  if (applied === undefined || applied.moved.length === 0) return false;
  const startedIn = monthIn(charter.department, Temporal.Instant.from(outage.startedAt));
  const fromMonth = startedIn < charter.firstMonth ? charter.firstMonth : startedIn;
  await outages.declare(departmentId, outage, { changedAt: Temporal.Instant.from(outage.declaredAt), fromMonth });
  return true;
};
