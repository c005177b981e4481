/**
 * Freezes the statutory days of chinese-days into the calendar's own table, so that a judgement depends on reviewed data
 * in this repository and not on a package's next release: `node commands/freeze-calendar.ts`. It reads the package's
 * table, not its functions: those read the host's time zone.
 */
import { writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const FRIDAY = 5;

const isWeekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > FRIDAY;

const restDays = Object.keys(published.holidays)
  .filter((date) => !isWeekend(date))
  .sort();
const makeUpDays = Object.keys(published.workdays).filter(isWeekend).sort();
const years = [...restDays, ...makeUpDays].map((date) => Number(date.slice(0, 4)));

const table = { firstYear: Math.min(...years), lastYear: Math.max(...years), restDays, makeUpDays };
const target = new URL('../shared/domain/calendar/statutory-days.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(table, null, 1)}\n`);
