import { Temporal } from 'temporal-polyfill';
import { procedureInForce, type ProcedureVersion } from '../agenda/procedure.ts';
import { type DepartmentView, viewDepartment } from '../department-view.ts';
import type { Dossier, PolicyVersion } from '../dossier.ts';
import { type DueForm, formsDueIn } from '../duties/form-schedule.ts';
import { monthsThrough } from '../facts/months.ts';
import type { ParameterName, ParameterValues, PolicyParameters } from '../policy/parameters.ts';
import { compareText } from '../text-order.ts';
import { monthOf, MS_PER_MINUTE } from '../time/civil.ts';
import { epochMsOf, printEpochMs } from '../time/instant.ts';
import { timeZoneOf } from '../time/local-time.ts';
import type { AppliedOutage, MovedDeadline, Outage } from './outage.ts';
import { present } from '../present.ts';

/** What decides on deadlines, but for the outages. */
export interface DepartmentWithoutOutages extends Pick<Dossier, 'department' | 'policies' | 'calendar'> {
  readonly procedures: readonly ProcedureVersion[];
}

export interface OutagesApplied {
  /** The versions given and, in their order, those that the outages add for the days of moved deadlines. */
  readonly policies: readonly PolicyVersion[];
  readonly outages: readonly AppliedOutage[];
}

/** Parameters of one day that differ because of an outage, and why. */
interface Change {
  readonly date: string;
  readonly parameters: PolicyParameters;
  readonly moved: readonly MovedDeadline[];
}

/**
 * A deadline that fell into an outage, or so soon after it that less than the grace was left, moves to the grace after its
 * end; where that is no longer the same day, nobody owes the duty. Both are parameter values of that day, so that the judge,
 * a dossier and an explanation know of them without knowing of outages.
 */
export const applyOutages = (base: DepartmentWithoutOutages, outages: readonly Outage[]): OutagesApplied => {
  let policies = base.policies;
  const applied: AppliedOutage[] = [];
  for (const outage of outages.toSorted((a, b) => epochMsOf(a.startedAt) - epochMsOf(b.startedAt))) {
    const view = viewOf({ ...base, policies });
    const changes = changesBy(view, base.procedures, outage);
    policies = [...policies, ...versionsOf(view, changes)].sort((a, b) =>
      compareText(a.effectiveFrom, b.effectiveFrom),
    );
    applied.push({ ...outage, moved: changes.flatMap(({ moved }) => moved) });
  }
  return { policies, outages: applied };
};

const viewOf = ({ department, policies, calendar }: DepartmentWithoutOutages): DepartmentView => {
  const dossier: Dossier = { department, policies, calendar, units: [], staff: [], facts: [] };
  return viewDepartment(dossier, Temporal.Instant.fromEpochMilliseconds(0), { from: '', to: '' });
};

/** Which deadlines an outage meets, and what becomes of them. */
interface Span {
  readonly meets: (deadlineMs: number) => boolean;
  /** The local time `HH:MM` of a day to which its deadlines move; null where the grace does not end on that day. */
  readonly newTimeOn: (date: string) => string | null;
  readonly dates: readonly string[];
}

const changesBy = (
  view: DepartmentView,
  procedures: readonly ProcedureVersion[],
  outage: Outage,
): readonly Change[] => {
  const span = spanOf(view, procedures, outage);
  const months = monthsThrough(monthOf(present(span.dates[0])), monthOf(present(span.dates.at(-1))));
  return [
    ...span.dates.flatMap((date) => [...logChanges(view, span, date), ...registrationChanges(view, span, date)]),
    ...months
      .flatMap((month) => formsDueIn(view, month))
      .filter(({ deadlineMs }) => span.meets(deadlineMs))
      .map((form) => formChange(view, span, form)),
  ];
};

const spanOf = ({ clock, dossier }: DepartmentView, procedures: readonly ProcedureVersion[], outage: Outage): Span => {
  const startMs = epochMsOf(outage.startedAt);
  const endMs = epochMsOf(outage.endedAt);
  const graceMinutes = procedureInForce(procedures)('outage.graceMinutes', clock.dateOf(startMs));
  const untilMs = endMs + graceMinutes * MS_PER_MINUTE;
  const until = Temporal.Instant.fromEpochMilliseconds(untilMs)
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' })
    .toZonedDateTimeISO(timeZoneOf(dossier.department));
  const first = Temporal.PlainDate.from(clock.dateOf(startMs));
  const days = first.until(clock.dateOf(untilMs)).days;
  return {
    meets: (deadlineMs) => startMs <= deadlineMs && deadlineMs < untilMs,
    newTimeOn: (date) =>
      until.toPlainDate().toString() === date ? until.toPlainTime().toString({ smallestUnit: 'minute' }) : null,
    dates: Array.from({ length: days + 1 }, (_, index) => first.add({ days: index }).toString()),
  };
};

const logChanges = (view: DepartmentView, { meets, newTimeOn }: Span, date: string): Change[] => {
  const { log, logDeadlineMs } = view.day(date);
  if (!log.owed || !meets(logDeadlineMs)) return [];
  const time = newTimeOn(date);
  const parameters: PolicyParameters =
    time === null ? { 'dailyLog.roles': [], 'visits.roles': [] } : { 'dailyLog.deadline': time };
  return [{ date, parameters, moved: [movedOf(view, 'daily-log', date, logDeadlineMs, date, time)] }];
};

/** A registration is due by the end of the day before: what could not be made then is not asked for. */
const registrationChanges = (view: DepartmentView, { meets }: Span, date: string): Change[] => {
  const deadlineMs = view.day(date).startMs - 1;
  if (!meets(deadlineMs)) return [];
  const moved = [movedOf(view, 'field-registration', date, deadlineMs, date, null)];
  return [{ date, parameters: { 'fieldVisits.roles': [] }, moved }];
};

const LAST_MINUTE = '23:59';

const formChange = (view: DepartmentView, { newTimeOn }: Span, form: DueForm): Change => {
  const { kind, period, on, ruledOn, deadlineMs } = form;
  // A list that was not handed in costs nothing: it has a time of day and cannot be waived.
  const time = newTimeOn(on) ?? (kind === 'client-list' ? LAST_MINUTE : null);
  return {
    date: ruledOn,
    parameters: parametersOf(view, form, time),
    moved: [movedOf(view, kind, period, deadlineMs, on, time)],
  };
};

const parametersOf = (
  { policy }: DepartmentView,
  { kind, ruledOn }: DueForm,
  time: string | null,
): PolicyParameters => {
  if (kind === 'client-list') return { 'clientList.due': time ?? LAST_MINUTE };
  const name = kind === 'weekly-plan' ? 'weeklyPlan.due' : 'monthlyForms.due';
  const rule = policy(name, ruledOn);
  return { [name]: time === null || rule === 'none' ? 'none' : { ...rule, time } };
};

const movedOf = (
  { clock }: DepartmentView,
  duty: MovedDeadline['duty'],
  period: string,
  deadlineMs: number,
  on: string,
  time: string | null,
): MovedDeadline => ({
  duty,
  period,
  deadline: printEpochMs(deadlineMs),
  movedTo: time === null ? null : printEpochMs(clock.epochMsOf(on, time)),
});

/** The values of the days that change, and on each day after them what held before. */
const versionsOf = ({ policy }: DepartmentView, changes: readonly Change[]): readonly PolicyVersion[] => {
  const byDate = new Map<string, PolicyParameters>();
  for (const { date, parameters } of changes) byDate.set(date, { ...byDate.get(date), ...parameters });
  const valuesFrom = (date: string): PolicyParameters => byDate.get(date) ?? {};
  const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  const dayBefore = (date: string) => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
  const dates = new Set([...byDate.keys()].flatMap((date) => [date, dayAfter(date)]));
  return [...dates].sort().map((effectiveFrom) => {
    const ended = Object.keys(valuesFrom(dayBefore(effectiveFrom))) as ParameterName[];
    const restored = Object.fromEntries(
      ended.map((name): [ParameterName, ParameterValues[ParameterName]] => [name, policy(name, effectiveFrom)]),
    );
    return { effectiveFrom, parameters: { ...restored, ...valuesFrom(effectiveFrom) } };
  });
};
