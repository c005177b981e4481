import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { digestOf, digestOfFacts } from '../../shared/domain/facts/digest.ts';
import type { Standing, YearOutcome } from '../../shared/domain/judgement.ts';
import { draftEntries, type JudgedRun } from '../../shared/domain/ledger/draft-entries.ts';
import type { LedgerEntry, NoticeRequest, RunCause } from '../../shared/domain/ledger/entry.ts';
import type { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Announcer } from '../../shared/ports/announcer.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { readDossier } from '../../shared/ports/read-dossier.ts';
import type { StandingStore } from '../../shared/ports/standing-store.ts';
import { readLedger, traceEntry, type KnownLedger } from './read-ledger.ts';

export interface RecordRunDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
  readonly ledger: Pick<LedgerStore, 'read' | 'append'>;
  readonly standings: Pick<StandingStore, 'replace'>;
  readonly announcer: Announcer;
}

/** What a run has before it: the department, its facts and its ledger as they are at its as-of. */
export interface Evidence {
  readonly dossier: Dossier;
  readonly ledger: MonthLedger;
  readonly asOf: Temporal.Instant;
}

/** What a run makes of it. */
export interface Finding {
  readonly judgement: Omit<JudgedRun['judgement'], 'asOf'>;
  /** Null where nobody's standing was worked out. */
  readonly standings: readonly Standing[] | null;
  /** Of a December whose year is closed by this run, or was before. */
  readonly year?: readonly YearOutcome[];
  /** Those that the ledger already holds are left out. */
  readonly notices: readonly NoticeRequest[];
}

/** One run over one month of a department. */
export interface Run {
  readonly departmentId: string;
  readonly month: string;
  readonly cause: RunCause;
  /** Raised to that of the ledger's last entry: a ledger never goes back in time. */
  readonly asOf: Temporal.Instant;
  /** Of the message that set it off: its announcements carry it. */
  readonly logicalTime: Temporal.Instant;
  readonly find: (evidence: Evidence) => Finding | Promise<Finding>;
}

/** Until then the first announcement has its chance; from then on every tick repeats it. */
const ANNOUNCED_AGAIN_AFTER = Temporal.Duration.from({ minutes: 10 });
const MOST_ATTEMPTS = 8;

/**
 * Brings the month's ledger and standings up to what the run finds and announces what it appended. Repeating it changes
 * nothing; where another run was faster, it starts over from the ledger as that one left it.
 */
export const recordRun = async (deps: RecordRunDeps, run: Run): Promise<void> => {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    if ((await tryToRecord(deps, run)) === 'recorded') return;
  }
  const { departmentId, month } = run;
  throw new Error(`ledger ${departmentId} ${month}: outrun ${MOST_ATTEMPTS} times`);
};

const tryToRecord = async (deps: RecordRunDeps, run: Run): Promise<'recorded' | 'outrun'> => {
  const { departmentId, month } = run;
  // The ledger before everything else: then an entry by a run that knew more makes the append fail.
  const known = await readLedger(deps.ledger, departmentId, month);
  const file = await deps.departments.read(departmentId);
  if (file === undefined) throw new Error(`no department ${departmentId}`);
  const asOf = known.asOf !== null && Temporal.Instant.compare(known.asOf, run.asOf) > 0 ? known.asOf : run.asOf;
  const dossier = await readDossier(deps.facts, file, month, asOf);
  const finding = await run.find({ dossier, ledger: known.ledger, asOf });
  const judgedAt = printInstant(asOf);
  const judged: JudgedRun = {
    cause: run.cause,
    judgement: { ...finding.judgement, asOf: judgedAt },
    ...(finding.year !== undefined && { year: finding.year }),
    notices: finding.notices,
    inputs: inputsOf(dossier),
  };
  const drafted = draftEntries(known.ledger, judged);
  const entries = drafted.length === 0 && mustLeaveTrace(judged, known) ? [traceEntry(known.ledger, judged)] : drafted;
  const appended = await appendInOrder(deps.ledger, entries, run.logicalTime.add(ANNOUNCED_AGAIN_AFTER));
  const outcome = appended.length === entries.length ? 'recorded' : 'outrun';
  if (outcome === 'recorded' && finding.standings !== null) {
    const { standings } = finding;
    await deps.standings.replace({ departmentId, month, asOf: judgedAt, standings });
  }
  await announce(deps.announcer, appended, run.logicalTime);
  return outcome;
};

/**
 * Facts and changes taken off the `due` index are looked at by no later run. One that read the department before them
 * and is slow to append would overrule them unnoticed, were there not an entry in its way. And a year that came to nothing
 * is closed all the same.
 */
const mustLeaveTrace = ({ cause, inputs }: JudgedRun, { ledger, factsJudged, changesJudged }: KnownLedger): boolean =>
  (cause.kind === 'year-close' && !ledger.isYearClosed) ||
  (cause.kind === 'facts' && !factsJudged.has(inputs.facts)) ||
  (cause.kind === 'administration' && !changesJudged.has(cause.logicalTime));

const inputsOf = ({ facts, policies, calendar }: Dossier): LedgerEntry['inputs'] => ({
  facts: digestOfFacts(facts),
  policy: digestOf(policies),
  calendar: digestOf(calendar),
});

/** Answers with the entries appended before another run took the place of one. */
const appendInOrder = async (
  ledger: Pick<LedgerStore, 'append'>,
  entries: readonly LedgerEntry[],
  dueAt: Temporal.Instant,
): Promise<readonly LedgerEntry[]> => {
  for (const [index, entry] of entries.entries()) {
    if ((await ledger.append(entry, dueAt)) === 'taken') return entries.slice(0, index);
  }
  return entries;
};

const announce = async (
  announcer: Announcer,
  entries: readonly LedgerEntry[],
  logicalTime: Temporal.Instant,
): Promise<void> => {
  if (entries.length === 0) return;
  const announcedAt = printInstant(logicalTime);
  await announcer.announce(
    entries.map(({ departmentId, month, sequence }) => ({ departmentId, month, sequence, announcedAt })),
  );
};
