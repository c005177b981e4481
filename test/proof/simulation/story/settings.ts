import type { Setting } from './story.ts';

/** A Thursday and a Friday, and a weekend on which no job judges again what a run forgot. */
const ORDINARY_DAYS: Setting = {
  name: 'two ordinary days and the weekend after them',
  days: ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
  months: ['2026-11'],
  closing: null,
  forms: false,
};

/** The 27th is the Friday on which weekly plans are due, the 28th a Saturday: monthly forms are due on the 30th. */
const DAYS_OF_FORMS: Setting = {
  name: 'a Friday and a Monday on which forms are due',
  days: ['2026-11-27', '2026-11-30', '2026-12-01'],
  months: ['2026-11', '2026-12'],
  closing: null,
  forms: true,
};

/** The month is drafted on the 1st and closes on the evening of the 4th. */
const MONTH_END: Setting = {
  name: 'the end of a month, up to its close',
  days: ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
  months: ['2026-11', '2026-12'],
  closing: '2026-11',
  forms: false,
};

/** Most stories are short. */
export const SETTINGS: readonly [Setting, ...Setting[]] = [ORDINARY_DAYS, ORDINARY_DAYS, DAYS_OF_FORMS, MONTH_END];
