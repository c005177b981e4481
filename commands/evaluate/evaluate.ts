import { Temporal } from 'temporal-polyfill';
import { parseDossier, parsePolicyPatch } from '../../shared/contracts/dossier/parse-dossier.ts';
import type { Problem } from '../../shared/contracts/dossier/problems.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { judgeMonth, judgeYear } from '../../shared/domain/judge.ts';
import type { MonthJudgement, YearJudgement } from '../../shared/domain/judgement.ts';
import { DEFAULT_TIME_ZONE, startOfDay } from '../../shared/domain/time/local-time.ts';
import type { EvaluateArguments, Period } from './arguments.ts';
import { readJson } from './read-json.ts';

export type Evaluation =
  | { readonly ok: true; readonly judgement: MonthJudgement | YearJudgement }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const firstDayAfter = (period: Period): Temporal.PlainDate =>
  period.kind === 'month'
    ? period.month.add({ months: 1 }).toPlainDate({ day: 1 })
    : new Temporal.PlainDate(period.year + 1, 1, 1);

const judge = (dossier: Dossier, period: Period, asOf: Temporal.Instant | null): MonthJudgement | YearJudgement => {
  const known = asOf ?? startOfDay(firstDayAfter(period), dossier.department.timezone ?? DEFAULT_TIME_ZONE);
  return period.kind === 'month' ? judgeMonth(dossier, period.month, known) : judgeYear(dossier, period.year, known);
};

const inPatch = ({ pointer, reason }: Problem): Problem => ({ pointer, reason: `${reason} (in --policy)` });

/** Reads the named files and judges. Every problem of both files is named. */
export const evaluate = ({ dossier: file, period, asOf, policy }: EvaluateArguments): Evaluation => {
  const read = readJson(file);
  const dossier = read.ok ? parseDossier(read.value) : read;
  const readPatch = policy === null ? ({ ok: true, value: [] } as const) : readJson(policy);
  const patch = readPatch.ok ? parsePolicyPatch(readPatch.value) : readPatch;
  if (!dossier.ok || !patch.ok) {
    const problems = dossier.ok ? [] : dossier.problems;
    return { ok: false, problems: [...problems, ...(patch.ok ? [] : patch.problems.map(inPatch))] };
  }
  const policies = [...dossier.dossier.policies, ...patch.versions];
  return { ok: true, judgement: judge({ ...dossier.dossier, policies }, period, asOf) };
};
