import type { Temporal } from 'temporal-polyfill';
import { nextJobAfter } from '../../shared/domain/agenda/agenda.ts';
import type { Problem } from '../../shared/contracts/dossier/problems.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { NewDepartment, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { inParallel } from '../../shared/use-cases/in-parallel.ts';
import { importedFacts } from './imported-facts.ts';
import { importProblems } from './import-problems.ts';

export interface ImportDossierDeps {
  readonly departments: Pick<DepartmentStore, 'read' | 'create'>;
  readonly facts: Pick<FactStore, 'append'>;
  readonly agenda: Pick<AgendaStore, 'create'>;
}

export interface ImportProgress {
  readonly stored: number;
  readonly total: number;
}

export type ImportOutcome =
  | { readonly outcome: 'imported'; readonly appended: number; readonly repeated: number }
  /** There is a department of this id that is not what the dossier says; nothing was stored. */
  | { readonly outcome: 'other-department' }
  /** Parts of the dossier cannot be stored; nothing was. */
  | { readonly outcome: 'unstorable'; readonly problems: readonly Problem[] }
  /** Other facts with these ids stand there already; the rest was stored, the agenda not started. */
  | { readonly outcome: 'other-facts'; readonly factIds: readonly string[] };

/** Stores answer in milliseconds; this many appends at once keep them busy and within their limits. */
const APPENDS_AT_ONCE = 16;

/**
 * Makes a department of a dossier. Its agenda starts after `at`, and the months of work it brings are judged as of then;
 * facts received later are taken in when their time comes. Running it again after a crash finishes the work; running it
 * again after that changes nothing.
 */
export const importDossier = async (
  deps: ImportDossierDeps,
  dossier: Dossier,
  at: Temporal.Instant,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportOutcome> => {
  const problems = importProblems(dossier, at);
  if (problems.length > 0) return { outcome: 'unstorable', problems };

  const { records, markers } = importedFacts(dossier, at);
  const all = [...records, ...markers];
  const here = monthIn(dossier.department, at);

  const file = fileOf(
    dossier,
    all.map(({ month }) => month).reduce((a, b) => (a < b ? a : b), here),
  );
  if ((await deps.departments.create(file)) === 'exists' && !(await isStored(deps.departments, file)))
    return { outcome: 'other-department' };

  const tally: Tally = { appended: 0, repeated: 0, reused: [] };
  for (const part of [records, markers]) {
    await inParallel(APPENDS_AT_ONCE, part, async (record) => {
      await store(deps.facts, record, tally);
      onProgress({ stored: tally.appended + tally.repeated, total: all.length });
    });
  }
  if (tally.reused.length > 0) return { outcome: 'other-facts', factIds: tally.reused.toSorted(compareText) };

  const nextJobAt = nextJobAfter(dossier, at);
  await deps.agenda.create({ departmentId: dossier.department.id, doneUntil: at, nextJobAt });
  return { outcome: 'imported', appended: tally.appended, repeated: tally.repeated };
};

interface Tally {
  appended: number;
  repeated: number;
  readonly reused: string[];
}

const store = async (facts: Pick<FactStore, 'append'>, record: FactRecord, tally: Tally): Promise<void> => {
  const { outcome } = await facts.append(record);
  if (outcome === 'key-reused') tally.reused.push(record.fact.id);
  else tally[outcome] += 1;
};

/** In the order in which a store gives it back. Nobody has said which language they read: Chinese, until they do. */
const fileOf = ({ department, policies, calendar, units, staff }: Dossier, firstMonth: string): NewDepartment => ({
  department,
  firstMonth,
  policies: policies.toSorted((a, b) => compareText(a.effectiveFrom, b.effectiveFrom)),
  calendar: calendar.toSorted((a, b) => compareText(a.date, b.date)),
  units: units.toSorted((a, b) => compareText(a.id, b.id)),
  staff: staff.map((person) => ({ ...person, language: 'zh-CN' as const })).sort((a, b) => compareText(a.id, b.id)),
});

const isStored = async (departments: Pick<DepartmentStore, 'read'>, file: NewDepartment): Promise<boolean> => {
  const stored = await departments.read(file.department.id);
  if (stored === undefined) return false;
  const { procedures, outages, ...created } = stored;
  return procedures.length + outages.length === 0 && digestOf(created) === digestOf(file);
};
