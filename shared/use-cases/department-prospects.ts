import type { Temporal } from 'temporal-polyfill';
import type { Client, Prospect } from '../domain/dossier.ts';
import { monthsThrough } from '../domain/facts/months.ts';
import { type ClientRegister, clientRegister } from '../domain/prospects/claims.ts';
import { assessProspects, type ProspectAssessment } from '../domain/prospects/valid-prospects.ts';
import { monthOf } from '../domain/time/civil.ts';
import type { DepartmentCharter } from '../ports/department-store.ts';
import type { FactStore } from '../ports/fact-store.ts';
import { viewCharter } from './charter-view.ts';

export interface DepartmentProspectsDeps {
  readonly facts: Pick<FactStore, 'readMonth'>;
}

/** What a department knows of companies at an instant. */
export interface DepartmentProspects extends ProspectAssessment {
  readonly insuredSince: ClientRegister;
}

/** Months whose partitions are read side by side. */
const MONTHS_AT_ONCE = 12;

/**
 * Every prospect and client that the department received by the instant, judged as its month's run would.
 *
 * A prospect is compared with all earlier ones, however old: both stand in the partition of the month of their receipt,
 * hence two queries for each month since the department's first, a year of them at a time, and no other month.
 */
export const readDepartmentProspects = async (
  { facts }: DepartmentProspectsDeps,
  charter: DepartmentCharter,
  today: string,
  asOf: Temporal.Instant,
): Promise<DepartmentProspects> => {
  const months = monthsThrough(charter.firstMonth, monthOf(today));
  const known: (Prospect | Client)[] = [];
  for (let start = 0; start < months.length; start += MONTHS_AT_ONCE) {
    const year = months.slice(start, start + MONTHS_AT_ONCE);
    const reads = year.flatMap((month) => TYPES.map((type) => readOf(facts, charter.department.id, month, type)));
    known.push(...(await Promise.all(reads)).flat());
  }
  const view = viewCharter(charter, known, asOf);
  return { ...assessProspects(view), insuredSince: clientRegister(view.facts.clients) };
};

const TYPES = ['prospect', 'client'] as const;

const readOf = async (
  facts: DepartmentProspectsDeps['facts'],
  departmentId: string,
  month: string,
  type: (typeof TYPES)[number],
): Promise<readonly (Prospect | Client)[]> => {
  const found: (Prospect | Client)[] = [];
  for await (const { fact } of facts.readMonth(departmentId, month, type)) {
    if (fact.type === 'prospect' || fact.type === 'client') found.push(fact);
  }
  return found;
};
