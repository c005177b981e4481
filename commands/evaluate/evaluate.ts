import { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../shared/contracts/dossier/problems.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { MonthJudgement, YearJudgement } from '../../shared/domain/judgement.ts';
import { timeZoneOf, startOfDay } from '../../shared/domain/time/local-time.ts';
import type { EvaluateArguments, Period } from './arguments.ts';
import { explainedMonth } from './explained.ts';
import { readFiles } from './read-files.ts';

export type Evaluation =
  | { readonly ok: true; readonly judgement: MonthJudgement | YearJudgement }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const firstDayAfter = (period: Period): Temporal.PlainDate =>
  period.kind === 'month'
    ? period.month.add({ months: 1 }).toPlainDate({ day: 1 })
    : new Temporal.PlainDate(period.year + 1, 1, 1);

/** The first instant after the period, where the department is. */
export const endOf = (period: Period, { department }: Dossier): Temporal.Instant =>
  startOfDay(firstDayAfter(period), timeZoneOf(department));

const judge = (dossier: Dossier, { period, asOf, explain }: EvaluateArguments): MonthJudgement | YearJudgement => {
  const known = asOf ?? endOf(period, dossier);
  if (period.kind === 'year') return judgeYear(dossier, period.year, known);
  return explain ? explainedMonth(dossier, period.month, known) : judgeMonth(dossier, period.month, known);
};

/** Reads the named files and judges. Every problem of both files is named. */
export const evaluate = (args: EvaluateArguments): Evaluation => {
  const read = readFiles(args.dossier, [{ option: '--policy', file: args.policy }]);
  if (!read.ok) return read;
  const policies = [...read.dossier.policies, ...read.patches.flat()];
  return { ok: true, judgement: judge({ ...read.dossier, policies }, args) };
};
