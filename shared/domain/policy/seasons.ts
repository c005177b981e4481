import type { DailyQuotaSeason, MonthlyQuotaSeason } from './parameters.ts';

/** Both ends inclusive; `from` after `to` runs over the new year. */
const isWithin = (season: { readonly from: string; readonly to: string }, key: string): boolean =>
  season.from <= season.to ? season.from <= key && key <= season.to : season.from <= key || key <= season.to;

/** The first season that holds a `YYYY-MM-DD`; undefined where none does. */
export const visitSeasonOn = (seasons: readonly DailyQuotaSeason[], date: string): DailyQuotaSeason | undefined =>
  seasons.find((season) => isWithin(season, date.slice(5)));

/** Visits per day asked for on a `YYYY-MM-DD`: those of its season, 0 where it has none. */
export const visitQuotaOn = (seasons: readonly DailyQuotaSeason[], date: string): number =>
  visitSeasonOn(seasons, date)?.perDay ?? 0;

/** Valid prospects asked of a unit in a `YYYY-MM`: the first season that holds it, 0 where none does. */
export const unitProspectQuotaIn = (seasons: readonly MonthlyQuotaSeason[], month: string): number =>
  seasons.find((season) => isWithin(season, month.slice(5)))?.perMonth ?? 0;
