import type { MonthAward, YearAward } from '../judgement.ts';
import { compareText, compareTextNullLast } from '../text-order.ts';

/** The order in which awards are printed: award, person (null last), unit (null last), first fact. */
export const compareAwards = (a: MonthAward | YearAward, b: MonthAward | YearAward): number =>
  compareText(a.award, b.award) ||
  compareTextNullLast(a.staffId, b.staffId) ||
  compareTextNullLast(a.unitId, b.unitId) ||
  compareTextNullLast(a.facts[0] ?? null, b.facts[0] ?? null);
