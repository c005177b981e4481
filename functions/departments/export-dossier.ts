import type { Temporal } from 'temporal-polyfill';
import type { Dossier, Fact, StaffMember } from '../../shared/domain/dossier.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import type { RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthOf, yearOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { DEFAULT_TIME_ZONE, localDateOf } from '../../shared/domain/time/local-time.ts';
import { monthsOfYear } from '../../shared/domain/time/month.ts';
import type { DepartmentStore, StaffRecord } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { HORIZON_MONTHS } from './horizon.ts';

export interface ExportDossierDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
}

/**
 * Everything known of a department as one dossier, facts by receipt; null when there is no such department. `at` is the
 * time of the export: it bounds the months in which a fact can stand.
 */
export const exportDossier = async (
  deps: ExportDossierDeps,
  departmentId: string,
  at: Temporal.Instant,
): Promise<Dossier | null> => {
  const file = await deps.departments.read(departmentId);
  if (file === undefined) return null;
  const { department, policies, calendar, units, firstMonth } = file;
  const here = monthOf(localDateOf(at, department.timezone ?? DEFAULT_TIME_ZONE).toString());
  // Targets and results stand in January of their year, which may lie before the first month on record.
  const firstPartition = monthsOfYear(yearOf(firstMonth))[0] ?? firstMonth;
  const records: RecordedFact[] = [];
  for (const month of monthsThrough(firstPartition, addMonths(here, HORIZON_MONTHS))) {
    for await (const { fact } of deps.facts.readMonth(departmentId, month)) records.push(fact);
  }
  const facts = [...foldRecords(records)].sort(byReceipt);
  return { department, policies, calendar, units, staff: file.staff.map(withoutLanguage), facts };
};

/** Which language a person reads is no part of the dossier format. */
const withoutLanguage = ({ id, name, email, joinedOn, leftOn, assignments }: StaffRecord): StaffMember => ({
  id,
  name,
  email,
  joinedOn,
  leftOn,
  assignments,
});

const byReceipt = (a: Fact, b: Fact): number =>
  epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id);
