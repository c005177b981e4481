import type { Temporal } from 'temporal-polyfill';
import { premiumAwards } from './awards/premium-awards.ts';
import { promotionReviews } from './awards/promotion-reviews.ts';
import { type DepartmentView, hasEnded, viewDepartment } from './department-view.ts';
import type { Dossier } from './dossier.ts';
import type { JudgeYear, YearJudgement, YearScore } from './judgement.ts';
import { validProspectsByMonth } from './prospects/valid-prospects.ts';
import { monthFrame, personMonth } from './rulings/person-month.ts';
import { monthlyScore } from './scores/monthly-score.ts';
import type { Rational } from './scores/rational.ts';
import { printMean } from './scores/yearly-mean.ts';
import { compareText } from './text-order.ts';
import { printInstant } from './time/instant.ts';
import { firstDateOf, firstDateOfYear, lastDateOf, lastDateOfYear, monthsOfYear } from './time/month.ts';

/** The exact score of everyone whose month is complete, by staff id. */
export type ScoresOfMonth = ReadonlyMap<string, Rational>;

/** The scores of a month (`YYYY-MM`) from the part of the dossier that decides on it. */
export const scoresOfMonth = (dossier: Dossier, month: string, asOf: Temporal.Instant): ScoresOfMonth => {
  const view = viewDepartment(dossier, asOf, { from: firstDateOf(month), to: lastDateOf(month) });
  return scoresIn(view, validProspectsByMonth(view), month);
};

/** The mean score of everyone with a complete month among these. */
export const meanScores = (months: readonly ScoresOfMonth[]): readonly YearScore[] =>
  [...new Set(months.flatMap((scores) => [...scores.keys()]))].sort(compareText).map((staffId) => {
    const complete = months.map((scores) => scores.get(staffId)).filter((score) => score !== undefined);
    return { staffId, completeMonths: complete.length, mean: printMean(complete) };
  });

/** What a year comes to but for the scores, from the part of the dossier that decides on its December, and its figures. */
export const judgeYearEnd = (
  dossier: Dossier,
  year: number,
  asOf: Temporal.Instant,
): Pick<YearJudgement, 'awards' | 'reviews'> => yearEnd(viewDepartment(dossier, asOf, NO_LOGS), year);

export const judgeYear: JudgeYear = (dossier, year, asOf) => {
  const months = monthsOfYear(year);
  const view = viewDepartment(dossier, asOf, { from: firstDateOfYear(year), to: lastDateOfYear(year) });
  const prospectsIn = validProspectsByMonth(view);
  return {
    department: dossier.department.id,
    year,
    asOf: printInstant(asOf),
    ...yearEnd(view, year),
    scores: meanScores(months.map((month) => scoresIn(view, prospectsIn, month))),
  };
};

/** Figures and strikes: neither needs a log. */
const NO_LOGS = { from: '', to: '' };

const yearEnd = (view: DepartmentView, year: number): Pick<YearJudgement, 'awards' | 'reviews'> => ({
  awards: hasEnded(view, lastDateOfYear(year)) ? premiumAwards(view, year) : [],
  reviews: promotionReviews(view, year),
});

const scoresIn = (
  view: DepartmentView,
  prospectsIn: ReturnType<typeof validProspectsByMonth>,
  month: string,
): ScoresOfMonth => {
  const frame = monthFrame(view, month);
  const prospects = prospectsIn(month);
  return new Map(
    view.dossier.staff.flatMap((staff): [string, Rational][] => {
      const person = personMonth(view, frame, staff);
      const score = person && monthlyScore({ view, frame, prospects, person });
      return score?.complete === true ? [[staff.id, score.value]] : [];
    }),
  );
};
