import type { Temporal } from 'temporal-polyfill';
import type { Dossier, Fact } from '../../shared/domain/dossier.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import type { PartitionRead } from '../../shared/domain/facts/facts-needed.ts';
import { addMonths, HORIZON_MONTHS, monthsThrough } from '../../shared/domain/facts/months.ts';
import type { RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { memberOf } from '../../shared/domain/roster/staff-history.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { yearOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { monthsOfYear } from '../../shared/domain/time/month.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { partitionsNeeded, readPartition } from '../../shared/ports/read-dossier.ts';

export interface ExportDossierDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
}

/**
 * A department as one dossier, facts by receipt: everything known of it, or, with `months` (`YYYY-MM`), all that decides on
 * those. Null when there is no such department. `at` is the time of the export: it bounds the months in which a fact can
 * stand.
 */
export const exportDossier = async (
  deps: ExportDossierDeps,
  departmentId: string,
  at: Temporal.Instant,
  months?: readonly string[],
): Promise<Dossier | null> => {
  const file = await deps.departments.read(departmentId);
  if (file === undefined) return null;
  const { department, policies, calendar, units } = file;
  const partitions = months === undefined ? everyPartition(file, at) : partitionsOf(file, at, months);
  const records: RecordedFact[] = [];
  for (const partition of partitions) records.push(...(await readPartition(deps.facts, departmentId, partition)));
  const facts = [...foldRecords(records)].sort(byReceipt);
  return { department, policies, calendar, units, staff: file.staff.map(memberOf), facts };
};

const everyPartition = (file: DepartmentFile, at: Temporal.Instant): readonly PartitionRead[] => {
  // Targets and results stand in January of their year, which may lie before the first month on record.
  const first = monthsOfYear(yearOf(file.firstMonth))[0] ?? file.firstMonth;
  const months = monthsThrough(first, addMonths(monthIn(file.department, at), HORIZON_MONTHS));
  return months.map((month) => ({ month, types: 'all' }));
};

/** What decides on any of the months, each partition once. */
const partitionsOf = (
  file: DepartmentFile,
  at: Temporal.Instant,
  months: readonly string[],
): readonly PartitionRead[] => {
  const needed = months.flatMap((month) => partitionsNeeded(file, month, at));
  return [...Map.groupBy(needed, ({ month }) => month)].map(([month, reads]) => {
    const types = reads.flatMap((read) => (read.types === 'all' ? [] : read.types));
    return { month, types: reads.some((read) => read.types === 'all') ? 'all' : [...new Set(types)] };
  });
};

const byReceipt = (a: Fact, b: Fact): number =>
  epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id);
