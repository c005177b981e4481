import { Temporal } from 'temporal-polyfill';
import { monthsTouchedBy } from '../../shared/domain/facts/facts-needed.ts';
import { reviewWindowOf } from '../../shared/domain/months/month-stage.ts';
import { yearOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printInstant } from '../../shared/domain/time/instant.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { lookingBackFrom } from './looking-back.ts';
import { adjustYear, closeYear } from './close-year.ts';
import { closingNotices } from './closing-notices.ts';
import { findByJudging } from './judge-month.ts';
import { recordRun, type RecordRunDeps } from './record-run.ts';
import { sendClosedMonth, type SendClosedMonthDeps } from './send-closed-month.ts';
import { sessionNotices } from './session-notices.ts';

export interface TakeInFactsDeps extends RecordRunDeps, SendClosedMonthDeps {
  readonly facts: Pick<FactStore, 'readMonth' | 'markJudged'>;
}

/**
 * Judges every month again that the facts due in these months (`YYYY-MM`) may change, then takes them off the `due`
 * index. It looks back by the grace of every run, so that a deadline is not judged while what came in time is still
 * being stored; facts received since wait for the next tick. A month that was confirmed it closes.
 */
export const takeInFacts = async (
  deps: TakeInFactsDeps,
  file: DepartmentFile,
  months: readonly string[],
  logicalTime: Temporal.Instant,
): Promise<void> => {
  const departmentId = file.department.id;
  const asOf = lookingBackFrom(logicalTime, file);
  const due = await dueFacts(deps.facts, departmentId, months, asOf);
  if (due.length === 0) return;
  const touched = new Set(due.flatMap((record) => monthsTouchedBy(record, monthIn(file.department, asOf))));
  const run = (month: string, kind: 'facts' | 'month-close', noticesOf: Parameters<typeof findByJudging>[1]) => {
    const cause = { kind, logicalTime: printInstant(logicalTime) };
    return recordRun(deps, { departmentId, month, cause, asOf, logicalTime, find: findByJudging(month, noticesOf) });
  };
  for (const month of [...touched].sort()) {
    await run(month, 'facts', (_judgement, dossier) => sessionNotices(due, month, asOf, dossier));
  }
  const confirmed = due.filter(({ fact }) => fact.type === 'month-confirmation').map(({ month }) => month);
  for (const month of confirmed.sort()) {
    await run(month, 'month-close', closingNotices);
    await sendClosedMonth(deps, departmentId, month, logicalTime);
  }
  const cause = { kind: 'facts', logicalTime: printInstant(logicalTime) } as const;
  for (const year of yearsTouchedBy(due, touched)) await adjustYear(deps, file, year, { cause, asOf, logicalTime });
  for (const month of confirmed.filter((one) => isDecemberAfterItsReview(file, one, asOf))) {
    await closeYear(deps, file, yearOf(month), { cause, asOf, logicalTime });
  }
  await deps.facts.markJudged(due);
};

/** Years of which a run may have something to adjust: figures of a year call for no month's judgement. */
const yearsTouchedBy = (due: readonly FactRecord[], months: ReadonlySet<string>): readonly number[] => {
  const figures = due.filter(({ type }) => type === 'target' || type === 'result').map(({ month }) => month);
  return [...new Set([...months, ...figures].map(yearOf))].sort((a, b) => a - b);
};

/** The job that closes its year has passed, and had to leave it. */
const isDecemberAfterItsReview = (file: DepartmentFile, month: string, asOf: Temporal.Instant): boolean =>
  month.endsWith('-12') && Temporal.Instant.compare(reviewWindowOf(file, month).closesAt, asOf) <= 0;

const dueFacts = async (
  facts: Pick<FactStore, 'readMonth'>,
  departmentId: string,
  months: readonly string[],
  asOf: Temporal.Instant,
): Promise<readonly FactRecord[]> => {
  const due: FactRecord[] = [];
  for (const month of months) {
    for await (const record of facts.readMonth(departmentId, month)) {
      const isKnown = epochMsOf(record.fact.receivedAt) <= asOf.epochMilliseconds;
      if (record.judgeAfter !== null && isKnown) due.push(record);
    }
  }
  return due;
};
