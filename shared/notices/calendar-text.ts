import ical, { ICalAlarmType } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Session } from '../domain/dossier.ts';
import type { Language } from '../domain/language.ts';
import { CALENDAR_TITLES } from './calendar-titles.ts';

/** Something in a calendar: a deadline, which takes no time, or a session. */
export interface CalendarEntry {
  /** The same for the same thing, whenever it is written: a calendar replaces what it had under it. */
  readonly uid: string;
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  /** Null for a deadline. */
  readonly endsAt: Temporal.Instant | null;
  /** How long before its begin the calendar reminds. */
  readonly alarmMinutes: number;
}

export const DEADLINE_ALARM_MINUTES = 60;
const SESSION_ALARM_MINUTES = 15;
/** Sessions do not say when they end. */
const LENGTH_OF_SESSION = Temporal.Duration.from({ hours: 1 });

export const sessionEntry = (
  { id, kind, startsAt, title = null }: Pick<Session, 'id' | 'kind' | 'startsAt' | 'title'>,
  language: Language,
): CalendarEntry => {
  const start = Temporal.Instant.from(startsAt);
  return {
    uid: `${id}@baifang`,
    title: CALENDAR_TITLES[language].session(kind, title),
    startsAt: start,
    endsAt: start.add(LENGTH_OF_SESSION),
    alarmMinutes: SESSION_ALARM_MINUTES,
  };
};

const SECONDS_OF_A_MINUTE = 60;

const dateOf = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

/** Entries as RFC 5545 text; `writtenAt` stamps them, so that the same entries written at one instant are the same bytes. */
export const calendarText = (name: string, entries: readonly CalendarEntry[], writtenAt: Temporal.Instant): string => {
  const calendar = ical({ name, prodId: { company: 'Baifang', product: 'Baifang' }, ttl: 3600 });
  for (const { uid, title, startsAt, endsAt, alarmMinutes } of entries) {
    const event = calendar.createEvent({
      id: uid,
      stamp: dateOf(writtenAt),
      start: dateOf(startsAt),
      end: endsAt === null ? null : dateOf(endsAt),
      summary: title,
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: alarmMinutes * SECONDS_OF_A_MINUTE,
      description: title,
    });
  }
  return calendar.toString();
};
