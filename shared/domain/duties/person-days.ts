import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import type { LogVersions, PersonFacts } from '../facts/person-facts.ts';
import { isEmployedOn } from '../roster/employment.ts';
import { epochMsOf, printEpochMs } from '../time/instant.ts';
import { activityOn } from './counted-visits.ts';
import { dailyLogDuty, visitsDuty } from './daily-duties.ts';
import type { DutyRecord, VisitsRecord } from './duty-record.ts';
import { type DutyState, stateOf } from './duties-on.ts';
import { present } from '../present.ts';

/** `held`: late or missed as far as is known, but the calendar of the day's year is not published, so that no ruling is final. */
export type DayState = DutyState | 'held';

/** What a person owed on one day and what came of it by as-of. */
export interface PersonDay {
  /** Of the daily log; null where none is owed. */
  readonly log: DayState | null;
  /** Receipt of the log that stands: the one that counts, or else the latest late one; null where there is none. */
  readonly receivedAt: string | null;
  /** Visits of the log that counts, whether any were due or not. */
  readonly counted: number;
  /** Null where no visits are owed: a rest day, or a role without a quota. */
  readonly visits: (Pick<VisitsRecord, 'quota' | 'offsets' | 'due'> & { readonly state: DayState }) | null;
}

/** The days of each person, in the order of `dates`; null for a day on which they are not employed. */
export type DaysOfPeople = ReadonlyMap<string, readonly (PersonDay | null)[]>;

/** The month's days of everybody asked for, in one pass over the facts. The view has to hold the logs of the dates. */
export const daysOfPeople = (
  view: DepartmentView,
  people: readonly StaffMember[],
  dates: readonly string[],
): DaysOfPeople => {
  const received = receiptsOfLogs(view);
  return new Map(people.map((staff) => [staff.id, daysOf(view, staff, dates, received)]));
};

type ReceiptsOfLogs = ReadonlyMap<string, number>;

const receiptsOfLogs = ({ dossier }: DepartmentView): ReceiptsOfLogs =>
  new Map(
    dossier.facts.flatMap((fact) =>
      fact.type === 'daily-log' ? [[fact.id, epochMsOf(fact.receivedAt)] as const] : [],
    ),
  );

const daysOf = (
  view: DepartmentView,
  staff: StaffMember,
  dates: readonly string[],
  received: ReceiptsOfLogs,
): readonly (PersonDay | null)[] => {
  const facts = view.facts.of(staff.id);
  const { perDay } = activityOn(facts, dates, view.customers);
  return dates.map((date, index) =>
    isEmployedOn(staff, date) ? dayOf(view, { staff, facts, date, counted: present(perDay[index]), received }) : null,
  );
};

interface DayInput {
  readonly staff: StaffMember;
  readonly facts: PersonFacts;
  readonly date: string;
  readonly counted: number;
  readonly received: ReceiptsOfLogs;
}

const dayOf = (view: DepartmentView, { staff, facts, date, counted, received }: DayInput): PersonDay => {
  const day = view.day(date);
  const log = dailyLogDuty(staff, facts, day);
  const visits = visitsDuty(view, staff, facts, day, counted);
  return {
    log: log && dayStateOf(log, view.asOfMs),
    receivedAt: receiptOfStanding(facts.logs.get(date), received),
    counted,
    visits: visits && {
      state: dayStateOf(visits, view.asOfMs),
      quota: visits.quota,
      offsets: visits.offsets,
      due: visits.due,
    },
  };
};

const dayStateOf = (duty: DutyRecord, asOfMs: number): DayState => {
  const state = stateOf(duty, asOfMs);
  return !duty.calendarCovered && (state === 'late' || state === 'missed') ? 'held' : state;
};

const receiptOfStanding = (versions: LogVersions | undefined, received: ReceiptsOfLogs): string | null => {
  if (versions === undefined) return null;
  const { counted, late } = versions;
  if (counted !== null) return printEpochMs(counted.receivedMs);
  return printEpochMs(Math.max(...late.map((id) => present(received.get(id)))));
};
