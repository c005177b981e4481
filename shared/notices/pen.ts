import { Temporal } from 'temporal-polyfill';
import { procedureInForce, type ProcedureInForce, type ProcedureVersion } from '../domain/agenda/procedure.ts';
import type { Department, SessionKind, StaffMember, Unit } from '../domain/dossier.ts';
import { unitOn } from '../domain/roster/employment.ts';
import { epochDayOf, MS_PER_DAY } from '../domain/time/civil.ts';
import { timeZoneOf } from '../domain/time/local-time.ts';
import { CATALOGUES } from '../domain/explanation/texts/catalogue.ts';
import { EN_WORDS } from '../domain/explanation/texts/en/words.ts';
import type { TimelyFact } from '../domain/explanation/explanation.ts';
import { penOf } from '../domain/explanation/texts/pen.ts';
import type { Words } from '../domain/explanation/texts/words.ts';
import { ZH_WORDS } from '../domain/explanation/texts/zh-cn/words.ts';
import type { MonthAwardId } from '../domain/judgement.ts';
import { FRAME } from './frame.ts';
import type { Language } from './letter.ts';

/** An instant as people of the department read it off their clock. */
interface WrittenMoment {
  /** `11月23日星期一`, `Monday, November 23`. */
  readonly day: string;
  /** `20:00`. */
  readonly time: string;
  /** `中国标准时间`, `China Standard Time`. */
  readonly zone: string;
}

/** Writes days, instants and people in one language, for one department. */
export interface Pen {
  /** A `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
  /** A `YYYY-MM-DD` with its year: `2027年1月1日`, `January 1, 2027`. */
  readonly date: (date: string) => string;
  /** The year of a `YYYY-MM-DD`: `2026年`, `2026`. */
  readonly year: (date: string) => string;
  /** The month of a `YYYY-MM-DD` with its year. */
  readonly month: (date: string) => string;
  /** An ISO 8601 instant. */
  readonly moment: (instant: string) => WrittenMoment;
  readonly award: (award: MonthAwardId | 'award.premium') => string;
  /** What is filed, by its fact type. */
  readonly form: (type: TimelyFact) => string;
  /** The name of a unit; an unknown id as it is. */
  readonly unit: (unitId: string) => string;
  /** Who won an award, and what it gives. */
  readonly wonAward: (award: MonthAwardId, who: string, amountFen: number | null) => string;
  readonly noAward: (award: MonthAwardId) => string;
  readonly session: (kind: SessionKind) => string;
  /** What an award gives: an amount of fen, or what is no money. */
  readonly prize: (amountFen: number | null) => string;
  /** The value of a name of the department's procedure in force on a day. */
  readonly procedure: ProcedureInForce;
  /** The names of people, each with their unit on the day; an unknown id as it is. */
  readonly people: (staffIds: readonly string[], date: string) => readonly string[];
}

export interface Directory {
  readonly department: Department;
  readonly units: readonly Unit[];
  readonly staff: readonly StaffMember[];
  readonly procedures: readonly ProcedureVersion[];
}

const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': ZH_WORDS, en: EN_WORDS };

/** Making one takes a hundred times as long as writing with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
};

/** A `YYYY-MM-DD`, which is of no zone. */
const civilText = (language: Language, date: string, options: Intl.DateTimeFormatOptions): string =>
  formatOf(language, { ...options, timeZone: 'UTC' }).format(epochDayOf(date) * MS_PER_DAY);

export const penFor = (language: Language, { department, units, staff, procedures }: Directory): Pen => {
  const timeZone = timeZoneOf(department);
  const day = (date: string): string => civilText(language, date, { month: 'long', day: 'numeric', weekday: 'long' });
  const words = penOf(CATALOGUES[language].script, timeZone, 0);
  const prize = (amountFen: number | null): string =>
    amountFen === null ? FRAME[language].unitActivity : words.yuan(amountFen);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  return {
    procedure: procedureInForce(procedures),
    award: (award) => WORDS[language].award[award],
    form: (type) => WORDS[language].fact[type],
    unit: (unitId) => unitNames.get(unitId) ?? unitId,
    prize,
    wonAward: (award, who, amountFen) => FRAME[language].won(WORDS[language].award[award], who, prize(amountFen)),
    noAward: (award) => FRAME[language].nobodyWon(WORDS[language].award[award]),
    session: (kind) => WORDS[language].session[kind],
    day,
    date: (date) => civilText(language, date, { dateStyle: 'long' }),
    year: (date) => civilText(language, date, { year: 'numeric' }),
    month: (date) => civilText(language, date, { year: 'numeric', month: 'long' }),
    moment: (text) => {
      const instant = Temporal.Instant.from(text);
      const local = instant.toZonedDateTimeISO(timeZone);
      return {
        day: day(local.toPlainDate().toString()),
        time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        zone: zoneName(instant, timeZone, language),
      };
    },
    people: (staffIds, date) => {
      const byId = new Map(staff.map((person) => [person.id, person]));
      return staffIds.map((staffId) => {
        const person = byId.get(staffId);
        if (person === undefined) return staffId;
        const unit = unitNames.get(unitOn(person, date) ?? '');
        return unit === undefined ? person.name : FRAME[language].member(person.name, unit);
      });
    },
  };
};

const zoneName = (instant: Temporal.Instant, timeZone: string, language: Language): string => {
  const parts = formatOf(language, { timeZone, timeZoneName: 'long' }).formatToParts(instant.epochMilliseconds);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
};
