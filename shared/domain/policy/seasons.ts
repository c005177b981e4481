import type { DailyQuotaSeason, MonthlyQuotaSeason } from './parameters.ts';

/** Both ends inclusive; `from` after `to` runs over the new year. */
const isWithin = (season: { readonly from: string; readonly to: string }, key: string): boolean =>
  season.from <= season.to ? season.from <= key && key <= season.to : season.from <= key || key <= season.to;

/** Visits per day asked for on a `YYYY-MM-DD`: the first season that holds it, 0 where none does. */
export const visitQuotaOn = (seasons: readonly DailyQuotaSeason[], date: string): number =>
  seasons.find((season) => isWithin(season, date.slice(5)))?.perDay ?? 0;

/** Valid prospects asked of a unit in a `YYYY-MM`: the first season that holds it, 0 where none does. */
export const unitProspectQuotaIn = (seasons: readonly MonthlyQuotaSeason[], month: string): number =>
  seasons.find((season) => isWithin(season, month.slice(5)))?.perMonth ?? 0;
