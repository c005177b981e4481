import { Temporal } from 'temporal-polyfill';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Dossier, Session } from '../../shared/domain/dossier.ts';
import { dutiesOn } from '../../shared/domain/duties/duties-on.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import { isPersonalLink } from '../../shared/domain/notices/personal-link.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { isEmployedOn, servesOn } from '../../shared/domain/roster/employment.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentFile, DepartmentStore, StaffRecord } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { PreferenceStore } from '../../shared/ports/preference-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import {
  type CalendarEntry,
  calendarText,
  DEADLINE_ALARM_MINUTES,
  sessionEntry,
} from '../../shared/notices/calendar-text.ts';
import { CALENDAR_TITLES } from '../../shared/notices/calendar-titles.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';

export interface ReadCalendarFeedDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
  readonly preferences: Pick<PreferenceStore, 'read'>;
  readonly receiptKey: SecretStore;
}

export interface FeedRequest {
  readonly departmentId: string;
  readonly staffId: string;
  readonly key: string;
  readonly receivedAt: Temporal.Instant;
}

const DAYS_BACK = 31;
const DAYS_AHEAD = 62;

/** A person's deadlines and sessions, of a month back and two ahead, as a calendar. Nothing of what they filed. */
export const readCalendarFeed = async (
  deps: ReadCalendarFeedDeps,
  { departmentId, staffId, key, receivedAt }: FeedRequest,
): Promise<Outcome<string, 'link-not-valid'>> => {
  const { feedGeneration: generation } = await deps.preferences.read(departmentId, staffId);
  const link = { departmentId, staffId, purpose: 'calendar-feed', generation } as const;
  if (!isPersonalLink(await deps.receiptKey.read(), link, key)) return refused('link-not-valid');
  const file = await deps.departments.read(departmentId);
  const person = file?.staff.find(({ id }) => id === staffId);
  const today = file && dateIn(file.department, receivedAt);
  if (file === undefined || person === undefined || today === undefined || !isEmployedOn(person, today)) {
    return refused('link-not-valid');
  }
  const from = Temporal.PlainDate.from(today).subtract({ days: DAYS_BACK });
  const dates = Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, index) => from.add({ days: index }));
  const sessions = await sessionsBetween(deps, file, dates);
  const entries = [...deadlines(file, person, dates), ...entriesOf(file, person, sessions)];
  return done(calendarText(CALENDAR_TITLES[person.language].feed(file.department.name), entries, receivedAt));
};

const sessionsBetween = async (
  { facts }: Pick<ReadCalendarFeedDeps, 'facts'>,
  { department, firstMonth }: DepartmentFile,
  dates: readonly Temporal.PlainDate[],
): Promise<readonly Session[]> => {
  const [first, last] = [dates.at(0), dates.at(-1)].map((date) => monthOf(date?.toString() ?? ''));
  const months = monthsThrough(first !== undefined && first > firstMonth ? first : firstMonth, last ?? firstMonth);
  const [sessions, cancellations] = await Promise.all([
    readRecords(facts, department.id, 'session', months),
    readRecords(facts, department.id, 'session-cancellation', months),
  ]);
  const cancelled = new Set(cancellations.map(({ fact }) => fact.cancels));
  return sessions.filter((record) => !cancelled.has(factIdOf(record))).map(({ fact }) => fact);
};

/** Everything they owe whose deadline lies on one of the days, leave and explanations aside. */
const deadlines = (
  { department, policies, calendar, units }: DepartmentFile,
  person: StaffRecord,
  dates: readonly Temporal.PlainDate[],
): readonly CalendarEntry[] => {
  const dossier: Dossier = { department, policies, calendar, units, staff: [person], facts: [] };
  const asOf = Temporal.Instant.fromEpochMilliseconds(0);
  const titles = CALENDAR_TITLES[person.language];
  return dates.flatMap((date) =>
    dutiesOn(dossier, person.id, date, asOf).flatMap(({ kind, period, deadline }): CalendarEntry[] => {
      // Visits are due with the log.
      if (kind === 'visits') return [];
      const startsAt = Temporal.Instant.from(deadline);
      const uid = `${kind}.${period}.${department.id}.${person.id}@baifang`;
      return [{ uid, title: titles.due(kind), startsAt, endsAt: null, alarmMinutes: DEADLINE_ALARM_MINUTES }];
    }),
  );
};

const entriesOf = (
  { department, policies }: DepartmentFile,
  person: StaffRecord,
  sessions: readonly Session[],
): readonly CalendarEntry[] => {
  const policy = policyInForce(policies);
  return sessions
    .filter(({ startsAt }) => {
      const date = dateIn(department, Temporal.Instant.from(startsAt));
      return servesOn(person, date, policy('sessions.roles', date));
    })
    .map((session) => sessionEntry(session, person.language));
};
