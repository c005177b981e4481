import type { Temporal } from 'temporal-polyfill';
import { procedureInForce } from '../../shared/domain/agenda/procedure.ts';
import { viewDepartment } from '../../shared/domain/department-view.ts';
import type { DailyLog } from '../../shared/domain/dossier.ts';
import type { DrawableWeek } from '../../shared/domain/draw/draw-week.ts';
import type { RecordedDraw } from '../../shared/domain/draw/recorded-draw.ts';
import { monthOfPeriod } from '../../shared/domain/facts/fact-period.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { datesOfWeek, sundayOf, weeksBefore } from '../../shared/domain/time/iso-week.ts';
import { localClock } from '../../shared/domain/time/local-clock.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';

type Facts = Pick<FactStore, 'listByPeriod' | 'readMonth'>;

/** Everything a week's draw follows from, but the hash of the ledger. */
export const readDrawableWeek = async (
  facts: Facts,
  file: DepartmentFile,
  week: string,
  asOf: Temporal.Instant,
): Promise<Omit<DrawableWeek, 'ledgerHash'>> => {
  const { department, staff, procedures } = file;
  const everyWeeks = procedureInForce(procedures)('spotChecks.everyWeeks', sundayOf(week));
  const weeks = Array.from({ length: everyWeeks + 1 }, (_, back) => weeksBefore(week, everyWeeks - back));
  const dates = weeks.flatMap(datesOfWeek);
  return {
    departmentId: department.id,
    week,
    everyWeeks,
    staff,
    logs: await countedLogs(facts, file, dates, asOf),
    earlier: (await drawsOf(facts, department.id, weeks)).filter((draw) => draw.week < week),
    clock: localClock(timeZoneOf(department)),
  };
};

const countedLogs = async (
  facts: Facts,
  { department, policies, calendar, units, staff }: DepartmentFile,
  dates: readonly string[],
  asOf: Temporal.Instant,
): Promise<readonly DailyLog[]> => {
  const read = (date: string) =>
    readAllPages((page) => facts.listByPeriod(department.id, monthOf(date), 'daily-log', date, page));
  const records = (await Promise.all(dates.map(read))).flat();
  const logs = records.flatMap(({ fact }) => (fact.type === 'daily-log' ? [fact] : []));
  const dossier = { department, policies, calendar, units, staff, facts: logs };
  const view = viewDepartment(dossier, asOf, { from: dates[0] ?? '', to: dates.at(-1) ?? '' });
  return staff.flatMap(({ id }) => dates.flatMap((date) => view.facts.of(id).logs.get(date)?.counted?.fact ?? []));
};

const drawsOf = async (
  facts: Facts,
  departmentId: string,
  weeks: readonly string[],
): Promise<readonly RecordedDraw[]> => {
  const months = new Set(weeks.map((week) => monthOfPeriod(week) ?? ''));
  const read = (month: string) => Array.fromAsync(facts.readMonth(departmentId, month, 'spot-check-draw'));
  const records = (await Promise.all([...months].map(read))).flat();
  return records
    .flatMap(({ fact }) => (fact.type === 'spot-check-draw' ? [fact] : []))
    .filter((draw) => weeks.includes(draw.week));
};
