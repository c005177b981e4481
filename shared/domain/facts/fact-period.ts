import type { Temporal } from 'temporal-polyfill';
import type { Dossier, Fact } from '../dossier.ts';
import { isDate, monthOf } from '../time/civil.ts';
import { parseInstant } from '../time/instant.ts';
import { datesOfWeek, isIsoWeek, thursdayOf } from '../time/iso-week.ts';
import { timeZoneOf, localDateOf } from '../time/local-time.ts';
import { datesOfMonth, isMonth } from '../time/month.ts';

/** What a fact alone does not tell about the day it stands for. */
export interface FactSetting {
  /** The department's zone (IANA). */
  readonly timeZone: string;
  /** When the session of an attendance mark starts; throws where there is no such session. */
  readonly startOfSession: (sessionId: string) => Temporal.Instant;
}

const instantOf = (text: string): Temporal.Instant => {
  const instant = parseInstant(text);
  if (instant === null) throw new RangeError(`not an instant: ${text}`);
  return instant;
};

/** The setting in which the facts of a whole dossier stand. */
export const settingOfDossier = ({ department, facts }: Dossier): FactSetting => {
  const starts = new Map(facts.flatMap((fact) => (fact.type === 'session' ? [[fact.id, fact.startsAt] as const] : [])));
  return {
    timeZone: timeZoneOf(department),
    startOfSession: (sessionId) => instantOf(starts.get(sessionId) ?? ''),
  };
};

/**
 * The month in whose partition a period stands: a day's own, that of a week's Thursday, a month itself, January of a
 * year. Null when the text is no period.
 */
export const monthOfPeriod = (period: string): string | null => {
  if (isDate(period)) return monthOf(period);
  if (isMonth(period)) return period;
  if (isIsoWeek(period)) return monthOf(thursdayOf(period));
  return /^\d{4}$/.test(period) ? `${period}-01` : null;
};

/** The days of an existing day, week or month, first to last. */
export const datesOfPeriod = (period: string): readonly string[] => {
  if (isDate(period)) return [period];
  return isIsoWeek(period) ? datesOfWeek(period) : datesOfMonth(period);
};

/** The day, week, month or year a fact stands for. */
export const periodOfFact = (fact: Fact, setting: FactSetting): string => {
  const localDate = (instant: Temporal.Instant): string => localDateOf(instant, setting.timeZone).toString();
  const localDateOfText = (text: string): string => localDate(instantOf(text));
  switch (fact.type) {
    case 'daily-log':
    case 'field-registration':
      return fact.date;
    case 'weekly-plan':
      return fact.week;
    case 'monthly-plan':
    case 'inventory':
    case 'client-list':
    case 'score':
      return fact.month;
    case 'excuse':
      return fact.period;
    case 'leave':
      return fact.from;
    case 'session':
      return localDateOfText(fact.startsAt);
    case 'attendance':
      return localDate(setting.startOfSession(fact.sessionId));
    case 'spot-check':
      return fact.logDate;
    case 'incentive':
      return fact.endedOn;
    case 'prospect':
    case 'client':
    case 'suggestion':
      return localDateOfText(fact.receivedAt);
    case 'target':
    case 'result':
      return String(fact.year).padStart(4, '0');
  }
};
