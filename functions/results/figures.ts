import { firstDateOf, lastDateOf } from '../../shared/domain/time/month.ts';

/** The two kinds of yearly figures: both hold premium and customers per person. */
export type FiguresType = 'target' | 'result';

/** Where figures of a year stand, and the days they speak of. */
export interface FiguresYear {
  readonly period: string;
  /** January's partition. */
  readonly month: string;
  readonly lastMonth: string;
  readonly first: string;
  readonly last: string;
}

export const figuresYear = (year: number): FiguresYear => {
  const period = String(year).padStart(4, '0');
  const [month, lastMonth] = [`${period}-01`, `${period}-12`];
  return { period, month, lastMonth, first: firstDateOf(month), last: lastDateOf(lastMonth) };
};
