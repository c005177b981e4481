import type { Prospect } from '../dossier.ts';
import type { Ruling } from '../judgement.ts';
import type { ParameterName } from '../policy/parameters.ts';
import { datesOfWeek } from '../time/iso-week.ts';
import { datesOfMonth, lastDateOf } from '../time/month.ts';
import type { Grounds } from './explanation.ts';
import { groundsOf } from './grounds.ts';
import type { MonthOnRecord } from './month-on-record.ts';

type GroundsOnRecord = Pick<MonthOnRecord, 'view' | 'prospectDossier'>;

/** The day a weekly or monthly due date names before it is shifted: there its value applies. */
const nominalDay = (
  { view }: GroundsOnRecord,
  name: 'weeklyPlan.due' | 'monthlyForms.due',
  period: string,
): string | null => {
  const dates = name === 'weeklyPlan.due' ? datesOfWeek(period) : datesOfMonth(period);
  const named = dates.find((date, index) => {
    const due = view.policy(name, date);
    if (due === 'none') return false;
    return 'weekday' in due ? due.weekday === index + 1 : Math.min(due.day, dates.length) === index + 1;
  });
  return named ?? null;
};

const foundDates = ({ prospectDossier }: GroundsOnRecord, ruling: Ruling): readonly string[] =>
  prospectDossier.facts
    .filter((fact): fact is Prospect => fact.type === 'prospect' && ruling.facts.includes(fact.id))
    .map(({ foundOn }) => foundOn);

/** The days whose value of a parameter decided on a ruling. */
const daysOf = (record: GroundsOnRecord, name: ParameterName, ruling: Ruling): readonly string[] => {
  switch (name) {
    case 'weeklyPlan.due':
    case 'monthlyForms.due':
      return [nominalDay(record, name, ruling.period) ?? ruling.on];
    case 'clientList.due':
      return [lastDateOf(ruling.period)];
    case 'prospects.horizonDays': {
      const dates = foundDates(record, ruling);
      return dates.length === 0 ? [ruling.on] : dates;
    }
    default:
      return [ruling.on];
  }
};

/** Clause, certainty and values in force of a ruling. */
export const rulingGrounds = (record: GroundsOnRecord, ruling: Ruling): Grounds =>
  groundsOf(record.view, ruling.rule, (name) => daysOf(record, name, ruling));
