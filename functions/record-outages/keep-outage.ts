import { Temporal } from 'temporal-polyfill';
import { applyOutages } from '../../shared/domain/outages/apply-outages.ts';
import type { Outage } from '../../shared/domain/outages/outage.ts';
import { releasedVersions } from '../../shared/domain/policy/policy-record.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { OutageStore } from '../../shared/ports/outage-store.ts';
import type { PolicyStore } from '../../shared/ports/policy-store.ts';
import { inParallel } from '../../shared/use-cases/in-parallel.ts';

export interface KeepOutageDeps {
  readonly departments: Pick<DepartmentStore, 'readCharter'>;
  readonly policies: Pick<PolicyStore, 'list'>;
  readonly outages: OutageStore;
}

/** How many departments were looked at, and of how many a deadline moved. */
export interface KeptOutage {
  readonly departments: number;
  readonly moved: number;
}

const AT_ONCE = 10;

/** Keeps an outage of the system as one of each of these departments of which it moves a deadline. */
export const keepOutage = async (
  deps: KeepOutageDeps,
  departmentIds: readonly string[],
  outage: Outage,
): Promise<KeptOutage> => {
  let moved = 0;
  await inParallel(AT_ONCE, departmentIds, async (departmentId) => {
    if (await record(deps, departmentId, outage)) moved += 1;
  });
  return { departments: departmentIds.length, moved };
};

/** Whether a deadline of the department moved. */
const record = async (
  { departments, policies, outages }: KeepOutageDeps,
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
