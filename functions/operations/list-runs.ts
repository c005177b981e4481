import { Temporal } from 'temporal-polyfill';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { RunItem, RunPage, RunProgress } from '../../shared/contracts/http/runs.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import { agenda } from '../../shared/domain/agenda/agenda.ts';
import { isBehind } from '../../shared/domain/agenda/behind.ts';
import type { Job } from '../../shared/domain/agenda/job.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import { startOfDay, timeZoneOf } from '../../shared/domain/time/local-time.ts';
import { firstDateOf } from '../../shared/domain/time/month.ts';
import type { AgendaStore, Watermark } from '../../shared/ports/agenda-store.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { ChangeStore } from '../../shared/ports/change-store.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { StandingStore } from '../../shared/ports/standing-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';

export interface ListRunsDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly agenda: Pick<AgendaStore, 'read'>;
  readonly changes: Pick<ChangeStore, 'pending'>;
  readonly standings: Pick<StandingStore, 'read'>;
}

/**
 * The runs over a month, the latest first: those that its agenda plans, and those that records and changes set off, as far
 * as they left a trace in the ledger. A run is recorded nowhere else: what it changed is all there is to know of it.
 */
export const listRuns = async (
  deps: ListRunsDeps,
  { actor, query, receivedAt }: Call<'list-runs'>,
): Promise<Outcome<RunPage, 'not-permitted' | 'invalid-request'>> => {
  if (!mayDo('list-runs', actor.role, 'department')) return refused('not-permitted');
  const { departmentId } = actor;
  const current = monthOf(actor.today);
  const { month = current } = query;
  const [file, watermark, entries] = await Promise.all([
    deps.departments.read(departmentId),
    deps.agenda.read(departmentId),
    Array.fromAsync(deps.ledger.read(departmentId, month)),
  ]);
  if (file === undefined || watermark === undefined) throw new Error(`no department ${departmentId}`);
  const isPlanned = month >= file.firstMonth && month <= addMonths(current, 1);
  const jobs = isPlanned ? jobsOf(file, month) : [];
  const runs = runsOf(jobs, entries, (at) => stateOf(at, watermark, receivedAt));
  const page = pageOfList(runs, nameOf, query);
  if (page.outcome === 'refused') return page;
  return done({ ...page.value, progress: await progressOf(deps, watermark, month) });
};

/** Jobs of a month run until its close, in the month after. */
const jobsOf = (file: DepartmentFile, month: string): readonly Job[] => {
  const startOf = (first: string) => startOfDay(Temporal.PlainDate.from(first), timeZoneOf(file.department));
  const until = startOf(firstDateOf(addMonths(month, 2)));
  return agenda(file, { after: startOf(firstDateOf(month)), until }).filter((job) => job.month === month);
};

const stateOf = (at: Temporal.Instant, { doneUntil }: Watermark, now: Temporal.Instant): RunItem['state'] => {
  if (Temporal.Instant.compare(at, doneUntil) <= 0) return 'done';
  return isBehind(at, now) ? 'behind' : 'planned';
};

type Identity = Pick<RunItem, 'kind' | 'logicalTime'>;
const idOf = ({ kind, logicalTime }: Identity): string => `${kind} ${printEpochMs(epochMsOf(logicalTime))}`;
const nameOf = (run: RunItem): string => `${idOf(run)} ${run.period ?? ''}`;

const latestFirst = (a: RunItem, b: RunItem): number =>
  epochMsOf(b.logicalTime) - epochMsOf(a.logicalTime) || compareText(nameOf(a), nameOf(b));

/** A run may have appended several entries; of one that appended none nothing but its plan is known. */
const runsOf = (
  jobs: readonly Job[],
  entries: readonly LedgerEntry[],
  stateAt: (at: Temporal.Instant) => RunItem['state'],
): readonly RunItem[] => {
  const traces = Map.groupBy(entries, ({ cause }) => idOf(cause));
  const planned = jobs.map(({ kind, period, at }) => {
    const identity = { kind, logicalTime: printInstant(at) };
    const trace = traces.get(idOf(identity)) ?? [];
    return { ...identity, period, state: trace.length > 0 ? 'done' : stateAt(at), ...changesOf(trace) } as const;
  });
  const known = new Set(planned.map(idOf));
  const others = [...traces].flatMap(([id, trace]): RunItem[] => {
    const [first] = trace;
    if (first === undefined || known.has(id)) return [];
    const { kind, logicalTime } = first.cause;
    return [{ kind, logicalTime, period: null, state: 'done', ...changesOf(trace) }];
  });
  return [...planned, ...others].sort(latestFirst);
};

const total = (entries: readonly LedgerEntry[], count: (entry: LedgerEntry) => number): number =>
  entries.reduce((sum, entry) => sum + count(entry), 0);

const changesOf = (trace: readonly LedgerEntry[]) => ({
  asOf: trace.at(-1)?.asOf ?? null,
  appended: trace.length,
  firstEntry: trace[0]?.sequence ?? null,
  added: total(trace, ({ added }) => added.length),
  reversed: total(trace, ({ reversed }) => reversed.length),
  awards: total(trace, ({ awards }) => (awards?.granted.length ?? 0) + (awards?.withdrawn.length ?? 0)),
  notices: total(trace, ({ notices }) => notices.length),
});

const progressOf = async (
  { changes, standings }: Pick<ListRunsDeps, 'changes' | 'standings'>,
  { departmentId, doneUntil, nextJobAt }: Watermark,
  month: string,
): Promise<RunProgress> => {
  const [pending, judged] = await Promise.all([changes.pending(departmentId), standings.read(departmentId, month)]);
  const [first = null] = pending.map(({ fromMonth }) => fromMonth).sort();
  return {
    doneUntil: printInstant(doneUntil),
    nextJobAt: printInstant(nextJobAt),
    judgedAsOf: judged?.asOf ?? null,
    pendingFrom: first,
  };
};
