import type { DailyLog, Visit } from '../dossier.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import { isFilled, normalisedName } from '../names/normalised-name.ts';

const isComplete = (visit: Visit): boolean =>
  isFilled(visit.customer) &&
  isFilled(visit.at) &&
  isFilled(visit.contact) &&
  isFilled(visit.phone) &&
  isFilled(visit.summary);

/** The visits of a log that count, by normalised customer name: all five fields filled, the first per customer. */
export type CountedVisits = ReadonlyMap<string, Visit>;

export const countedVisits = (log: DailyLog): CountedVisits => {
  const counted = new Map<string, Visit>();
  for (const visit of log.visits) {
    if (!isComplete(visit)) continue;
    const customer = normalisedName(visit.customer);
    if (!counted.has(customer)) counted.set(customer, visit);
  }
  return counted;
};

/** What a person's counted logs of some days add up to, whatever was due on them. */
export interface Activity {
  readonly countedVisits: number;
  readonly distinctCustomers: number;
  /** Counted visits by day, of the days with a counted log. */
  readonly byDate: ReadonlyMap<string, number>;
}

const countedLogs = (facts: PersonFacts, dates: readonly string[]): DailyLog[] =>
  dates.map((date) => facts.logs.get(date)?.counted?.fact).filter((log) => log !== undefined);

export const activityOn = (facts: PersonFacts, dates: readonly string[]): Activity => {
  const byDate = new Map<string, number>();
  const customers = new Set<string>();
  let total = 0;
  for (const log of countedLogs(facts, dates)) {
    const visits = countedVisits(log);
    for (const customer of visits.keys()) customers.add(customer);
    byDate.set(log.date, visits.size);
    total += visits.size;
  }
  return { countedVisits: total, distinctCustomers: customers.size, byDate };
};

/** The counted visits of the days that name one of the prospects. */
export const visitsToProspects = (
  facts: PersonFacts,
  dates: readonly string[],
  prospectIds: ReadonlySet<string>,
): number => {
  const visits = countedLogs(facts, dates).flatMap((log) => [...countedVisits(log).values()]);
  return visits.filter(({ prospectId }) => typeof prospectId === 'string' && prospectIds.has(prospectId)).length;
};
