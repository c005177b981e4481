import { Temporal } from 'temporal-polyfill';
import { viewDepartment, type DepartmentView } from '../department-view.ts';
import type { Dossier } from '../dossier.ts';
import { formsDueIn, type DueForm } from '../duties/form-schedule.ts';
import { addMonths, monthsThrough } from '../facts/months.ts';
import { servesOn } from '../roster/employment.ts';
import { compareText } from '../text-order.ts';
import { monthOf, MS_PER_DAY, MS_PER_MINUTE } from '../time/civil.ts';
import { datesOfMonth, lastDateOf } from '../time/month.ts';
import { JOB_KINDS, type Job, type JobKind } from './job.ts';
import { procedureInForce, type ProcedureInForce, type ProcedureVersion } from './procedure.ts';

/** Whose agenda: what a department is, without its facts. */
export interface AgendaDepartment extends Pick<Dossier, 'department' | 'policies' | 'calendar' | 'staff'> {
  readonly procedures?: readonly ProcedureVersion[];
}

/** Jobs are in the interval when `after < at <= until`: intervals that meet neither miss nor double a job. */
export interface AgendaInterval {
  readonly after: Temporal.Instant;
  readonly until: Temporal.Instant;
}

interface Planner {
  readonly view: DepartmentView;
  readonly procedure: ProcedureInForce;
}

const FORM_JOBS: Readonly<Record<DueForm['kind'], JobKind>> = {
  'weekly-plan': 'weekly-plan-deadline',
  'monthly-plan': 'monthly-forms-deadline',
  inventory: 'monthly-forms-deadline',
  'client-list': 'client-list-deadline',
};

/** No month is without a draft: some job lies within any stretch of this many days. */
const LONGEST_PAUSE_DAYS = 32;
/** A weekend: looking further takes longer, and is seldom called for. */
const USUAL_PAUSE_DAYS = 3;

const job = (kind: JobKind, period: string, month: string, atMs: number): Job => ({
  kind,
  period,
  month,
  at: Temporal.Instant.fromEpochMilliseconds(atMs),
});

const planner = ({ department, policies, calendar, staff, procedures = [] }: AgendaDepartment): Planner => {
  const dossier: Dossier = { department, policies, calendar, units: [], staff, facts: [] };
  const noLogs = { from: '', to: '' };
  const asOf = Temporal.Instant.fromEpochMilliseconds(0);
  return { view: viewDepartment(dossier, asOf, noLogs), procedure: procedureInForce(procedures) };
};

const afterDeadlineMs = ({ procedure }: Planner, deadlineMs: number, date: string): number =>
  deadlineMs + procedure('runs.graceMinutes', date) * MS_PER_MINUTE;

const jobsOfDay = (plan: Planner, date: string): readonly Job[] => {
  const { view, procedure } = plan;
  const { log, logDeadlineMs, workday, visits } = view.day(date);
  const someoneServes = (roles: Parameters<typeof servesOn>[2]): boolean =>
    view.dossier.staff.some((staff) => servesOn(staff, date, roles));
  const owesLog = log.owed && someoneServes(log.roles);
  const jobs: Job[] = [];
  const reminderMs = view.clock.epochMsOf(date, procedure('reminder.time', date));
  if (owesLog && reminderMs < logDeadlineMs) jobs.push(job('reminder', date, monthOf(date), reminderMs));
  if (owesLog || (workday && someoneServes(visits.roles)))
    jobs.push(job('deadline', date, monthOf(date), afterDeadlineMs(plan, logDeadlineMs, date)));
  return jobs;
};

const jobsOfForms = (plan: Planner, month: string): readonly Job[] => {
  const jobs = formsDueIn(plan.view, month).map(({ kind, period, on, deadlineMs }) =>
    job(FORM_JOBS[kind], period, monthOf(on), afterDeadlineMs(plan, deadlineMs, on)),
  );
  return [...new Map(jobs.map((one) => [`${one.kind} ${one.period}`, one])).values()];
};

/** What the month before still needs: its draft on the 1st, its close after the review window, and what follows from it. */
const jobsOfMonthBefore = ({ view, procedure }: Planner, month: string): readonly Job[] => {
  const [first = '', ...later] = datesOfMonth(month);
  const closed = addMonths(month, -1);
  const workdays = later.filter((date) => view.day(date).workday);
  const closesOn = workdays[procedure('review.workdays', first) - 1] ?? lastDateOf(month);
  const draftMs = view.clock.epochMsOf(first, procedure('monthDraft.time', first));
  const closeMs = view.clock.epochMsOf(closesOn, procedure('monthClose.time', first));
  const jobs = [job('month-draft', closed, closed, draftMs), job('month-close', closed, closed, closeMs)];
  const [year = '', monthOfYear = ''] = closed.split('-');
  const quarter = Number(monthOfYear) / 3;
  if (Number.isInteger(quarter)) jobs.push(job('quarter-pack', `${year}-Q${quarter}`, closed, closeMs));
  if (quarter === 4) jobs.push(job('year-close', year, closed, closeMs));
  return jobs;
};

const compareJobs = (a: Job, b: Job): number =>
  Temporal.Instant.compare(a.at, b.at) ||
  JOB_KINDS.indexOf(a.kind) - JOB_KINDS.indexOf(b.kind) ||
  compareText(a.period, b.period);

const jobsWithin = (plan: Planner, { after, until }: AgendaInterval): readonly Job[] => {
  const { clock } = plan.view;
  // A run may start up to a day after its deadline's day.
  const first = clock.dateOf(after.epochMilliseconds - 2 * MS_PER_DAY);
  const last = clock.dateOf(until.epochMilliseconds);
  const isNear = (date: string): boolean => first <= date && date <= last;
  return monthsThrough(monthOf(first), monthOf(last))
    .flatMap((month) => [
      ...datesOfMonth(month)
        .filter(isNear)
        .flatMap((date) => jobsOfDay(plan, date)),
      ...jobsOfForms(plan, month),
      ...jobsOfMonthBefore(plan, month),
    ])
    .filter(({ at }) => Temporal.Instant.compare(after, at) < 0 && Temporal.Instant.compare(at, until) <= 0)
    .sort(compareJobs);
};

/** The jobs of a department in the interval, of the kinds asked for, in the order in which they run. */
export const agenda = (
  department: AgendaDepartment,
  interval: AgendaInterval,
  kinds: readonly JobKind[] = JOB_KINDS,
): readonly Job[] => jobsWithin(planner(department), interval).filter(({ kind }) => kinds.includes(kind));

/** When the department's next job of any kind is due: where its watermark stands on the `due` index. */
export const nextJobAfter = (department: AgendaDepartment, instant: Temporal.Instant): Temporal.Instant => {
  const plan = planner(department);
  for (const days of [USUAL_PAUSE_DAYS, LONGEST_PAUSE_DAYS]) {
    const [next] = jobsWithin(plan, { after: instant, until: instant.add({ hours: days * 24 }) });
    if (next !== undefined) return next.at;
  }
  throw new RangeError(`no job within ${LONGEST_PAUSE_DAYS} days after ${instant.toString()}`);
};
