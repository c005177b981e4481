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
  /** Counted visits of a day; 0 without a counted log. */
  readonly on: (date: string) => number;
  /** Counted visits that name one of the prospects. */
  readonly visitsTo: (prospectIds: ReadonlySet<string>) => number;
}

export const activityOn = (facts: PersonFacts, dates: readonly string[]): Activity => {
  const byDate = new Map<string, CountedVisits>();
  const customers = new Set<string>();
  let total = 0;
  for (const date of dates) {
    const log = facts.logs.get(date)?.counted?.fact;
    if (log === undefined) continue;
    const visits = countedVisits(log);
    byDate.set(date, visits);
    total += visits.size;
    for (const customer of visits.keys()) customers.add(customer);
  }
  return {
    countedVisits: total,
    distinctCustomers: customers.size,
    on: (date) => byDate.get(date)?.size ?? 0,
    visitsTo: (prospectIds) =>
      byDate
        .values()
        .flatMap((visits) => visits.values())
        .filter(({ prospectId }) => typeof prospectId === 'string' && prospectIds.has(prospectId))
        .toArray().length,
  };
};
