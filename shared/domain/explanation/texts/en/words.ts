import type { Script } from '../pen.ts';
import type { Words } from '../words.ts';
import { present } from '../../../present.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const monthName = (month: number): string => present(MONTHS[month - 1]);

const list = (items: readonly string[]): string =>
  items.length <= 2 ? items.join(' and ') : `${items.slice(0, -1).join(', ')} and ${present(items.at(-1))}`;

export const EN_SCRIPT: Script = {
  year: (year) => `${year}`,
  day: (year, month, day) => (year === null ? `${day} ${monthName(month)}` : `${day} ${monthName(month)} ${year}`),
  month: (year, month) => `${monthName(month)} ${year}`,
  week: (year, week) => `week ${week} of ${year}`,
  moment: (day, time) => `${day} ${time}`,
  yuan: (amount) => `${amount} yuan`,
  duration: (units) => units.map(([amount, unit]) => `${amount} ${amount === '1' ? unit : `${unit}s`}`).join(' '),
  list,
};

const CARDINAL = new Intl.PluralRules('en');
const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });
const ORDINAL_ENDING: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** `1 visit`, `2 visits`. */
export const count = (number: number, one: string, other: string): string =>
  `${number} ${CARDINAL.select(number) === 'one' ? one : other}`;

/** `1st`, `2nd`, `11th`. */
export const ordinal = (number: number): string => `${number}${ORDINAL_ENDING[ORDINAL.select(number)]}`;

export const EN_WORDS: Words = {
  fact: {
    'daily-log': 'daily log',
    'weekly-plan': 'weekly activity plan',
    'monthly-plan': 'monthly activity plan',
    inventory: 'prospect inventory',
    'client-list': 'client information list',
    'field-registration': 'field-visit registration',
    leave: 'leave',
    excuse: 'explanation beforehand',
  },
  role: {
    sales: 'sales',
    'unit-manager': 'unit managers',
    'customer-service': 'customer service',
    'cs-supervisor': 'customer-service supervisors',
    'technical-support': 'technical support',
    'department-manager': 'department managers',
    executive: 'executives',
    admin: 'administrators',
  },
  session: {
    'morning-meeting': 'morning meeting',
    'monthly-review': 'monthly review',
    'quarterly-review': 'quarterly review',
    'other-meeting': 'meeting',
    training: 'training',
    'other-training': 'additional training',
  },
  component: {
    attendance: 'attendance',
    support: 'support and service',
    efficiency: 'efficiency',
    visits: 'visit completion',
    'unit-prospects': 'unit prospects',
    company: 'company assessment',
  },
  strike: { 'log.mismatch': 'untrue log', 'morning-meeting.missed': 'missed morning meeting' },
  award: {
    'award.activity': 'activity award',
    'award.prospects.person': 'prospect award',
    'award.prospects.unit': 'prospect award for units',
    'award.suggestion': 'suggestion award',
    'award.premium': 'premium award',
  },
};
