import type { ComponentWeights, ParameterValues } from '../../../policy/parameters.ts';
import { SCORE_COMPONENTS } from '../../../policy/parameters.ts';
import type { Role } from '../../../roster/role.ts';
import { ROLES } from '../../../roster/role.ts';
import type { GroundMessages } from '../ground-messages.ts';
import { count, EN_SCRIPT, EN_WORDS, monthName, ordinal } from './words.ts';
import { present } from '../../../present.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const { list } = EN_SCRIPT;

const roles = (held: readonly Role[]): string =>
  held.length === 0 ? 'nobody' : list(held.map((role) => EN_WORDS.role[role]));

const dayOfYear = (day: string): string => `${Number(day.slice(3))} ${monthName(Number(day.slice(0, 2)))}`;

const weights = (held: ComponentWeights): string =>
  list(
    SCORE_COMPONENTS.flatMap((name) => (held[name] === undefined ? [] : `${EN_WORDS.component[name]} ${held[name]}%`)),
  );

const allWeights = (value: ParameterValues['scores.weights']): string =>
  list(ROLES.flatMap((role) => (value[role] === undefined ? [] : `${EN_WORDS.role[role]} (${weights(value[role])})`)));

export const EN_GROUNDS: GroundMessages = {
  under: (clauses, sentence) => `Under ${clauses.length === 1 ? 'clause' : 'clauses'} ${list(clauses)}, ${sentence}`,
  assumed: () => 'The written policy leaves this open; it is decided by an assumption.',
  parameters: (entries) => `In force: ${entries.join('; ')}.`,
  since: (value, since, pen) => (since === null ? `${value} (as written)` : `${value} (since ${pen.fullDay(since)})`),
  paragraph: (sentences) => sentences.join(' '),
  parameter: {
    'dailyLog.roles': (value) => `daily logs are owed by ${roles(value)}`,
    'dailyLog.deadline': (value) => `daily-log deadline ${value}`,
    'dailyLog.days': (value) => (value === 'workdays' ? 'daily logs on workdays' : 'daily logs every day'),
    'visits.roles': (value) => `visits are owed by ${roles(value)}`,
    'visits.quota': (value) =>
      value.length === 0
        ? 'no quota of visits'
        : `visits a day: ${list(value.map(({ from, to, perDay }) => `${perDay} from ${dayOfYear(from)} to ${dayOfYear(to)}`))}`,
    'visits.offsets': ({ meeting, training }) => `a meeting takes off ${meeting}, a training ${training}`,
    'visits.limit': (value) => `limit of ${count(value, 'short day', 'short days')}`,
    'plans.roles': (value) => `plans and inventories are owed by ${roles(value)}`,
    'weeklyPlan.due': (value) => {
      if (value === 'none') return 'no weekly plan';
      const day = present(WEEKDAYS[value.weekday - 1]);
      return value.shift === 'none'
        ? `weekly plan by ${day} ${value.time}`
        : `weekly plan by ${day} ${value.time}, on a rest day the workday before`;
    },
    'monthlyForms.due': (value) => {
      if (value === 'none') return 'no monthly forms';
      return value.shift === 'none'
        ? `monthly forms by the ${ordinal(value.day)} ${value.time}`
        : `monthly forms by the ${ordinal(value.day)} ${value.time}, on a rest day the next workday of the month, else the one before`;
    },
    'clientList.due': (value) => `client list by ${value} on the month's last workday`,
    'sessions.roles': (value) => `sessions are owed by ${roles(value)}`,
    'sessions.graceMinutes': (value) => `grace of ${count(value, 'minute', 'minutes')}`,
    'fieldVisits.roles': (value) => `field visits are registered by ${roles(value)}`,
    'strikes.limit': (value) => `promotion is lost at ${count(value, 'strike', 'strikes')} a year`,
    'incentives.lookbackMonths': (value) => `incentives of the last ${count(value, 'month', 'months')}`,
    'prospects.horizonDays': (value) => `prospects expected within ${count(value, 'day', 'days')}`,
    'prospects.unitQuota': (value) =>
      value.length === 0
        ? 'no quota of prospects'
        : `prospects a month of a unit: ${list(value.map(({ from, to, perMonth }) => `${perMonth} from ${monthName(Number(from))} to ${monthName(Number(to))}`))}`,
    'awards.prospectPersonFen': (value, pen) => `prospect award ${pen.yuan(value)}`,
    'awards.activityFen': (value, pen) => `activity award ${pen.yuan(value)}`,
    'awards.suggestionFen': (value, pen) => `suggestion award ${pen.yuan(value)}`,
    'awards.premiumTableFen': (value, pen) => `premium awards by rank ${list(value.map(pen.yuan))}, the last repeating`,
    'scores.weights': (value) => `weights: ${allWeights(value)}`,
  },
};
