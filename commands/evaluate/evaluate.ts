import { Temporal } from 'temporal-polyfill';
import { parseDossier, parsePolicyPatch } from '../../shared/contracts/dossier/parse-dossier.ts';
import type { Problem } from '../../shared/contracts/dossier/problems.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { judgeMonth, judgeYear } from '../../shared/domain/judge.ts';
import type { MonthJudgement, YearJudgement } from '../../shared/domain/judgement.ts';
import { DEFAULT_TIME_ZONE, startOfDay } from '../../shared/domain/time/local-time.ts';
import type { EvaluateArguments, Period } from './arguments.ts';
import { explainedMonth } from './explained.ts';
import { readJson } from './read-json.ts';

export type Evaluation =
  | { readonly ok: true; readonly judgement: MonthJudgement | YearJudgement }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const firstDayAfter = (period: Period): Temporal.PlainDate =>
  period.kind === 'month'
    ? period.month.add({ months: 1 }).toPlainDate({ day: 1 })
    : new Temporal.PlainDate(period.year + 1, 1, 1);

const judge = (
  dossier: Dossier,
  { period, asOf, explain }: Pick<EvaluateArguments, 'period' | 'asOf' | 'explain'>,
): MonthJudgement | YearJudgement => {
  const known = asOf ?? startOfDay(firstDayAfter(period), dossier.department.timezone ?? DEFAULT_TIME_ZONE);
  if (period.kind === 'year') return judgeYear(dossier, period.year, known);
  return explain ? explainedMonth(dossier, period.month, known) : judgeMonth(dossier, period.month, known);
};

const inPatch = ({ pointer, reason }: Problem): Problem => ({ pointer, reason: `${reason} (in --policy)` });

/** Reads the named files and judges. Every problem of both files is named. */
export const evaluate = (args: EvaluateArguments): Evaluation => {
  const { dossier: file, policy } = args;
  const read = readJson(file);
  const dossier = read.ok ? parseDossier(read.value) : read;
  const readPatch = policy === null ? ({ ok: true, value: [] } as const) : readJson(policy);
  const patch = readPatch.ok ? parsePolicyPatch(readPatch.value) : readPatch;
  if (!dossier.ok || !patch.ok) {
    const problems = dossier.ok ? [] : dossier.problems;
    return { ok: false, problems: [...problems, ...(patch.ok ? [] : patch.problems.map(inPatch))] };
  }
  const policies = [...dossier.dossier.policies, ...patch.versions];
  return { ok: true, judgement: judge({ ...dossier.dossier, policies }, args) };
};
