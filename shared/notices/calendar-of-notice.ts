import { Temporal } from 'temporal-polyfill';
import type { StaffMember } from '../domain/dossier.ts';
import type { TimedNotice } from '../domain/notices/notice-rules.ts';
import type { Language } from '../domain/language.ts';
import { CALENDAR_TITLES } from './calendar-titles.ts';
import { type CalendarEntry, calendarText, DEADLINE_ALARM_MINUTES, sessionEntry } from './calendar-text.ts';
import type { Directory } from './pen.ts';

export interface CalendarContext {
  readonly directory: Pick<Directory, 'department'>;
  readonly recipient: Pick<StaffMember, 'id'> & { readonly language: Language };
  readonly writtenAt: Temporal.Instant;
}

/** What a notice is about as a calendar, where it has a time: new deadlines and sessions. Under the ids of the person's feed. */
export const calendarOfNotice = (notice: TimedNotice, context: CalendarContext): string | null => {
  const { directory, recipient, writtenAt } = context;
  const entries = entriesOf(notice, context);
  if (entries.length === 0) return null;
  return calendarText(CALENDAR_TITLES[recipient.language].feed(directory.department.name), entries, writtenAt);
};

const entriesOf = (notice: TimedNotice, { directory, recipient }: CalendarContext): readonly CalendarEntry[] => {
  const titles = CALENDAR_TITLES[recipient.language];
  switch (notice.kind) {
    case 'session-announced':
      return [sessionEntry(notice.session, recipient.language)];
    case 'deadline-moved':
      return notice.moved.flatMap(({ duty, period, movedTo }): CalendarEntry[] =>
        movedTo === null
          ? []
          : [
              {
                uid: `${duty}.${period}.${directory.department.id}.${recipient.id}@baifang`,
                title: titles.due(duty),
                startsAt: Temporal.Instant.from(movedTo),
                endsAt: null,
                alarmMinutes: DEADLINE_ALARM_MINUTES,
              },
            ],
      );
  }
};
