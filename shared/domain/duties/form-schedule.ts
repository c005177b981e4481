import type { DepartmentView } from '../department-view.ts';
import { datesOfWeek, isoWeekOf } from '../time/iso-week.ts';
import { datesOfMonth, firstDateOf, lastDateOf } from '../time/month.ts';
import type { DutyKind } from './duty-record.ts';

/** A form and when it is due. */
export interface DueForm {
  readonly kind: Exclude<DutyKind, 'daily-log' | 'visits'>;
  /** The ISO week or month it is for. */
  readonly period: string;
  readonly on: string;
  /** The day whose parameter value says when it is due: `on`, but for what rest days shift. */
  readonly ruledOn: string;
  readonly deadlineMs: number;
  readonly calendarCovered: boolean;
}

interface DueDay {
  readonly on: string;
  /** Whether the calendar covers every day looked at on the way. */
  readonly calendarCovered: boolean;
}

/** The first workday of the dates, in the order in which they are looked at; null, and so waived, without one. */
const firstWorkday = (view: DepartmentView, dates: readonly string[]): DueDay | null => {
  let calendarCovered = true;
  for (const date of dates) {
    const day = view.day(date);
    calendarCovered &&= day.covered;
    if (day.workday) return { on: date, calendarCovered };
  }
  return null;
};

const weeklyPlanOf = (view: DepartmentView, week: string): DueForm | null => {
  const dates = datesOfWeek(week);
  for (const [index, nominal] of dates.entries()) {
    const rule = view.policy('weeklyPlan.due', nominal);
    if (rule === 'none' || rule.weekday !== index + 1) continue;
    const due =
      rule.shift === 'none'
        ? { on: nominal, calendarCovered: true }
        : firstWorkday(view, dates.slice(0, index + 1).reverse());
    if (due === null) return null;
    const deadlineMs = view.clock.epochMsOf(due.on, rule.time);
    return { kind: 'weekly-plan', period: week, ...due, ruledOn: nominal, deadlineMs };
  }
  return null;
};

const monthlyFormsOf = (view: DepartmentView, month: string, dates: readonly string[]): DueForm[] => {
  for (const [index, nominal] of dates.entries()) {
    const rule = view.policy('monthlyForms.due', nominal);
    if (rule === 'none' || Math.min(rule.day, dates.length) !== index + 1) continue;
    const due =
      rule.shift === 'none'
        ? { on: nominal, calendarCovered: true }
        : firstWorkday(view, [...dates.slice(index), ...dates.slice(0, index).reverse()]);
    if (due === null) return [];
    const deadlineMs = view.clock.epochMsOf(due.on, rule.time);
    return (['monthly-plan', 'inventory'] as const).map((kind) => ({
      kind,
      period: month,
      ...due,
      ruledOn: nominal,
      deadlineMs,
    }));
  }
  return [];
};

const clientListOf = (view: DepartmentView, month: string, dates: readonly string[]): DueForm | null => {
  const due = firstWorkday(view, dates.toReversed());
  if (due === null) return null;
  const ruledOn = lastDateOf(month);
  const deadlineMs = view.clock.epochMsOf(due.on, view.policy('clientList.due', ruledOn));
  return { kind: 'client-list', period: month, ...due, ruledOn, deadlineMs };
};

/** The ISO weeks that hold days of the month: every seventh day and the last name them all. */
const weeksOf = (dates: readonly string[]): ReadonlySet<string> =>
  new Set(dates.filter((_, index) => index % 7 === 0 || index === dates.length - 1).map(isoWeekOf));

/** Every form whose due date lies in the `YYYY-MM`: shifts stay within the week or month a form is for. */
export const formsDueIn = (view: DepartmentView, month: string): readonly DueForm[] => {
  const dates = datesOfMonth(month);
  const weekly = [...weeksOf(dates)].map((week) => weeklyPlanOf(view, week)).filter((form) => form !== null);
  const clientList = clientListOf(view, month, dates);
  const forms = [...weekly, ...monthlyFormsOf(view, month, dates), ...(clientList === null ? [] : [clientList])];
  return forms.filter(({ on }) => on >= firstDateOf(month) && on <= lastDateOf(month));
};
