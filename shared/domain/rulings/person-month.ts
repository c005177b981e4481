import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import type { Activity } from '../duties/counted-visits.ts';
import { activityOn } from '../duties/counted-visits.ts';
import { dailyLogDuty, visitsDuty } from '../duties/daily-duties.ts';
import type { DepartmentDay } from '../duties/department-day.ts';
import type { DutyRecord, VisitsRecord } from '../duties/duty-record.ts';
import { isJudged } from '../duties/duty-record.ts';
import { formDuty } from '../duties/form-duties.ts';
import type { DueForm } from '../duties/form-schedule.ts';
import { formsDueIn } from '../duties/form-schedule.ts';
import type { KnownSession } from '../facts/known-facts.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import type { Ruling } from '../judgement.ts';
import { lastDayEmployed } from '../roster/employment.ts';
import { datesOfMonth, firstDateOf, lastDateOf } from '../time/month.ts';
import { countedShortDays, dutyRulings, limitRulings } from './duty-rulings.ts';
import { fieldVisitRulings } from './field-visit-rulings.ts';
import type { Strike } from './strikes.ts';
import { strikeRulings, strikesOf, strikesWithin } from './strikes.ts';
import { trainingRulings } from './training-rulings.ts';
import { present } from '../present.ts';

/** A month as everybody in the department sees it. */
export interface MonthFrame {
  readonly month: string;
  readonly dates: readonly string[];
  readonly days: readonly DepartmentDay[];
  readonly first: string;
  readonly last: string;
  readonly forms: readonly DueForm[];
  readonly sessions: readonly KnownSession[];
}

export const monthFrame = (view: DepartmentView, month: string): MonthFrame => {
  const dates = datesOfMonth(month);
  const days = dates.map((date) => view.day(date));
  const sessions = dates.flatMap((date) => view.facts.sessionsOn(date));
  return {
    month,
    dates,
    days,
    first: firstDateOf(month),
    last: lastDateOf(month),
    forms: formsDueIn(view, month),
    sessions,
  };
};

/** One person's month: the duties judged by as-of, what the logs add up to, the strikes of all years. */
export interface PersonMonth {
  readonly staff: StaffMember;
  readonly facts: PersonFacts;
  readonly lastDayEmployed: string;
  readonly activity: Activity;
  readonly logs: readonly DutyRecord[];
  readonly visits: readonly VisitsRecord[];
  readonly forms: readonly DutyRecord[];
  readonly strikes: readonly Strike[];
}

/** The person's month, or null when they are not employed on any day of it. */
export const personMonth = (view: DepartmentView, frame: MonthFrame, staff: StaffMember): PersonMonth | null => {
  const lastDay = lastDayEmployed(staff, frame.first, frame.last);
  if (lastDay === null) return null;
  const facts = view.facts.of(staff.id);
  const activity = activityOn(facts, frame.dates, view.customers);
  const logs: DutyRecord[] = [];
  const visits: VisitsRecord[] = [];
  frame.days.forEach((day, index) => {
    const log = dailyLogDuty(staff, facts, day);
    if (log !== null && isJudged(log, view.asOfMs)) logs.push(log);
    const visit = visitsDuty(view, staff, facts, day, present(activity.perDay[index]));
    if (visit !== null && isJudged(visit, view.asOfMs)) visits.push(visit);
  });
  const forms = frame.forms
    .map((form) => formDuty(view, staff, facts, form))
    .filter((duty) => duty !== null)
    .filter((duty) => isJudged(duty, view.asOfMs));
  return {
    staff,
    facts,
    lastDayEmployed: lastDay,
    activity,
    logs,
    visits,
    forms,
    strikes: strikesOf(view, staff, facts),
  };
};

/** Every ruling about the person whose day lies in the month. */
export const rulingsAbout = (view: DepartmentView, frame: MonthFrame, person: PersonMonth): Ruling[] => {
  const { staff, facts, logs, visits, forms, strikes } = person;
  return [
    ...[logs, visits, forms].flatMap((duties) => dutyRulings(staff, duties, view.asOfMs)),
    ...limitRulings(view, staff, countedShortDays(visits, view.asOfMs)),
    ...fieldVisitRulings(view, staff, facts, frame),
    ...trainingRulings(view, staff, facts, frame.sessions),
    ...strikeRulings(staff, strikesWithin(strikes, frame.first, frame.last)),
  ];
};
