import { Temporal } from 'temporal-polyfill';
import { agenda, nextJobAfter } from '../../shared/domain/agenda/agenda.ts';
import { type Job, JOB_KINDS } from '../../shared/domain/agenda/job.ts';
import { procedureInForce } from '../../shared/domain/agenda/procedure.ts';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn, monthIn, startOfDay, timeZoneOf } from '../../shared/domain/time/local-time.ts';
import { firstDateOf } from '../../shared/domain/time/month.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { readDossier } from '../../shared/ports/read-dossier.ts';
import type { StandingStore } from '../../shared/ports/standing-store.ts';

export interface RebuildProjectionsDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly agenda: Pick<AgendaStore, 'create' | 'read'>;
  readonly standings: Pick<StandingStore, 'replace'>;
}

export interface Rebuilt {
  /** Months whose standings were judged again. */
  readonly months: readonly string[];
  /** Where the watermark stands: the next tick runs what was due since. */
  readonly doneUntil: Temporal.Instant;
}

/**
 * Writes anew what facts and ledger tell: the watermark of the agenda, where there is none, and every month's standings as
 * the last run over it left them. Appends nothing to a ledger, and tells nobody. Null when there is no such department.
 * Throws where a ledger is broken.
 */
export const rebuildProjections = async (
  deps: RebuildProjectionsDeps,
  departmentId: string,
  at: Temporal.Instant,
): Promise<Rebuilt | null> => {
  const file = await deps.departments.read(departmentId);
  if (file === undefined) return null;
  const ledgers = await readLedgers(deps.ledger, file, at);
  const doneUntil = await rebuildAgenda(deps.agenda, file, [...ledgers.values()].flat());
  const months: string[] = [];
  for (const [month, entries] of ledgers) {
    const judgedAt = lastJudged(file, month, entries, doneUntil);
    if (judgedAt === null) continue;
    const dossier = await readDossier(deps.facts, file, month, judgedAt);
    const { standings } = judgeMonth(dossier, Temporal.PlainYearMonth.from(month), judgedAt);
    await deps.standings.replace({ departmentId, month, asOf: printInstant(judgedAt), standings });
    months.push(month);
  }
  return { months, doneUntil };
};

/** Of every month that a run left an entry in, from the one before the first, whose close is on the agenda too; and of the current one. */
const readLedgers = async (
  ledger: Pick<LedgerStore, 'read'>,
  { department, firstMonth }: DepartmentFile,
  at: Temporal.Instant,
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> => {
  const ledgers = new Map<string, readonly LedgerEntry[]>();
  const current = monthIn(department, at);
  for (const month of monthsThrough(addMonths(firstMonth, -1), current)) {
    const entries = await Array.fromAsync(ledger.read(department.id, month));
    await MonthLedger.of(department.id, month, entries);
    if (entries.length > 0 || month === current) ledgers.set(month, entries);
  }
  return ledgers;
};

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? b : a;

const isJob = ({ cause }: LedgerEntry): boolean => JOB_KINDS.some((kind) => kind === cause.kind);

/** Jobs run in order: all up to the last that left an entry have run. Those after it find nothing to add, or add it. */
const rebuildAgenda = async (
  agendaStore: Pick<AgendaStore, 'create' | 'read'>,
  file: DepartmentFile,
  entries: readonly LedgerEntry[],
): Promise<Temporal.Instant> => {
  const departmentId = file.department.id;
  const start = startOfDay(Temporal.PlainDate.from(firstDateOf(file.firstMonth)), timeZoneOf(file.department));
  const known = entries.filter(isJob).map(({ cause }) => Temporal.Instant.from(cause.logicalTime));
  const doneUntil = known.reduce(later, start);
  await agendaStore.create({ departmentId, doneUntil, nextJobAt: nextJobAfter(file, doneUntil) });
  return (await agendaStore.read(departmentId))?.doneUntil ?? doneUntil;
};

/** As of when the last run judged the month: the agenda knows the jobs, the ledger what else left a trace, as all that found new facts. */
const lastJudged = (
  file: DepartmentFile,
  month: string,
  entries: readonly LedgerEntry[],
  doneUntil: Temporal.Instant,
): Temporal.Instant | null => {
  const first = startOfDay(Temporal.PlainDate.from(firstDateOf(month)), timeZoneOf(file.department));
  const jobs = agenda(file, { after: first, until: doneUntil }).filter(
    (job) => job.month === month && judged(file, job),
  );
  const times = [...jobs.map(({ at }) => at), ...entries.map(({ asOf }) => Temporal.Instant.from(asOf))];
  return times.length === 0 ? null : times.reduce(later);
};

/** A reminder judges nothing, and what waits for its confirmation is not closed by a job. */
const judged = ({ department, procedures }: DepartmentFile, { kind, at }: Job): boolean => {
  if (kind === 'reminder') return false;
  const closes = kind === 'month-close' || kind === 'year-close';
  return !closes || procedureInForce(procedures)('monthClose.automatic', dateIn(department, at));
};
