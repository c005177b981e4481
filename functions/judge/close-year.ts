import type { Temporal } from 'temporal-polyfill';
import { type ScoresOfMonth, judgeYearEnd, meanScores, scoresOfMonth } from '../../shared/domain/judge-year.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { PromotionReview, YearOutcome, YearScore } from '../../shared/domain/judgement.ts';
import type { NoticeRequest, RunCause } from '../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import { figuresOf, outcomesOf } from '../../shared/domain/ledger/year-outcomes.ts';
import { isEmployedOn } from '../../shared/domain/roster/employment.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import { lastDateOf, monthsOfYear } from '../../shared/domain/time/month.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import { readDossier, readPartition } from '../../shared/ports/read-dossier.ts';
import { findByJudging, noNotices } from './judge-month.ts';
import { type Evidence, type Finding, recordRun, type RecordRunDeps } from './record-run.ts';

/** The run that closes a year, or judges a closed one again. */
interface YearRun {
  readonly cause: RunCause;
  readonly asOf: Temporal.Instant;
  readonly logicalTime: Temporal.Instant;
}

const decemberOf = (year: number): string => monthsOfYear(year).at(-1) ?? '';

/** Closes a year in the ledger of its December, once that month is closed, and tells everyone what it came to for them. */
export const closeYear = async (
  deps: RecordRunDeps,
  file: DepartmentFile,
  year: number,
  { asOf, logicalTime, ...run }: Omit<YearRun, 'cause'> & { readonly cause: Pick<RunCause, 'logicalTime'> },
): Promise<void> => {
  const month = decemberOf(year);
  const departmentId = file.department.id;
  const ledger = await MonthLedger.of(departmentId, month, deps.ledger.read(departmentId, month));
  if (!ledger.isClosed) return;
  const cause = { kind: 'year-close', logicalTime: run.cause.logicalTime } as const;
  await recordRun(deps, { departmentId, month, cause, asOf, logicalTime, find: finder(deps, file, year, statements) });
};

/** Brings the outcomes of a year that was closed before up to what is known now; what changed is an adjustment. */
export const adjustYear = async (
  deps: RecordRunDeps,
  file: DepartmentFile,
  year: number,
  run: YearRun,
): Promise<void> => {
  const month = decemberOf(year);
  const departmentId = file.department.id;
  const ledger = await MonthLedger.of(departmentId, month, deps.ledger.read(departmentId, month));
  if (!ledger.isYearClosed) return;
  await recordRun(deps, { departmentId, month, ...run, find: finder(deps, file, year, noNotices) });
};

const finder =
  (deps: Pick<RecordRunDeps, 'facts'>, file: DepartmentFile, year: number, noticesOf: typeof statements) =>
  async (evidence: Evidence): Promise<Finding> => {
    const outcomes = await judgeOutcomes(deps, file, year, evidence);
    const december = findByJudging(decemberOf(year), noNotices)(evidence);
    return { ...december, year: outcomes, notices: noticesOf(outcomes, evidence.dossier, year, evidence.asOf) };
  };

/** Month by month: a whole year of a large department does not fit into memory. */
const judgeOutcomes = async (
  { facts }: Pick<RecordRunDeps, 'facts'>,
  file: DepartmentFile,
  year: number,
  { dossier, asOf }: Evidence,
): Promise<readonly YearOutcome[]> => {
  const months = monthsOfYear(year);
  const [january = ''] = months;
  const figures = await readPartition(facts, file.department.id, { month: january, types: ['target', 'result'] });
  const known = figures.filter(({ receivedAt }) => epochMsOf(receivedAt) <= asOf.epochMilliseconds);
  const yearEnd = judgeYearEnd({ ...dossier, facts: [...dossier.facts, ...foldRecords(known)] }, year, asOf);
  const scores: ScoresOfMonth[] = [];
  for (const month of months.filter((one) => one >= file.firstMonth)) {
    scores.push(scoresOfMonth(await readDossier(facts, file, month, asOf), month, asOf));
  }
  return outcomesOf({ ...yearEnd, scores: meanScores(scores) });
};

const statements = (
  outcomes: readonly YearOutcome[],
  { department, staff }: Dossier,
  year: number,
  asOf: Temporal.Instant,
): readonly NoticeRequest[] => {
  const today = dateIn(department, asOf);
  const { awards, reviews, scores } = figuresOf(outcomes);
  const of = <T extends { readonly staffId: string }>(figures: readonly T[]) =>
    new Map(figures.map((one) => [one.staffId, one]));
  const [awardOf, reviewOf, scoreOf] = [of(awards), of(reviews), of(scores)];
  return staff
    .filter((person) => isEmployedOn(person, today))
    .flatMap(({ id: staffId }): NoticeRequest[] => {
      const [award, review, score] = [awardOf.get(staffId), reviewOf.get(staffId), scoreOf.get(staffId)];
      if (award === undefined && review === undefined && score === undefined) return [];
      return [
        {
          id: `year-statement.${year}.${staffId}`,
          kind: 'year-statement',
          staffId,
          date: lastDateOf(decemberOf(year)),
          award: award === undefined ? null : { rank: award.rank, amountFen: award.amountFen },
          review: review === undefined ? null : reviewed(review),
          score: score === undefined ? null : scored(score),
        },
      ];
    });
};

const reviewed = ({ outcome, premiumReached, customersReached, promotionEligible }: PromotionReview) => ({
  outcome,
  premiumReached,
  customersReached,
  promotionEligible,
});

const scored = ({ completeMonths, mean }: YearScore) => ({ completeMonths, mean });
