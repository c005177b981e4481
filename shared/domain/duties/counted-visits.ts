import type { DailyLog, Visit } from '../dossier.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import type { Customers } from '../names/customers.ts';
import { customersByName } from '../names/customers.ts';
import { isFilled } from '../names/normalised-name.ts';

const NO_VISITS: readonly Visit[] = [];

const countedLog = (facts: PersonFacts, date: string): DailyLog | null => facts.logs.get(date)?.counted?.fact ?? null;

const isComplete = (visit: Visit): boolean =>
  isFilled(visit.customer) &&
  isFilled(visit.at) &&
  isFilled(visit.contact) &&
  isFilled(visit.phone) &&
  isFilled(visit.summary);

/**
 * Tells, visit by visit in the order of the logs, which of a person's visits count: all five fields filled, the first
 * per customer and day. What it has met is noted on the customers: a set for each of millions of logs takes longer.
 */
const visitCount = (customers: Customers) => {
  const count = { distinctCustomers: 0 };
  const counts = (visit: Visit, date: string): boolean => {
    if (!isComplete(visit)) return false;
    const customer = customers(visit.customer);
    if (customer.metBy !== count) count.distinctCustomers += 1;
    else if (customer.metOn === date) return false;
    customer.metBy = count;
    customer.metOn = date;
    return true;
  };
  return { count, counts };
};

/** What a person's counted logs of some days add up to, whatever was due on them. */
export interface Activity {
  readonly countedVisits: number;
  readonly distinctCustomers: number;
  /** Counted visits of each of the days; 0 without a counted log. */
  readonly perDay: readonly number[];
}

export const activityOn = (facts: PersonFacts, dates: readonly string[], customers: Customers): Activity => {
  const { count, counts } = visitCount(customers);
  const perDay = dates.map((date) => {
    let counted = 0;
    for (const visit of countedLog(facts, date)?.visits ?? NO_VISITS) if (counts(visit, date)) counted += 1;
    return counted;
  });
  const countedVisits = perDay.reduce((total, counted) => total + counted, 0);
  return { countedVisits, ...count, perDay };
};

/** The counted visits of the days that name one of the prospects. */
export const visitsToProspects = (
  facts: PersonFacts,
  dates: readonly string[],
  prospectIds: ReadonlySet<string>,
): number => {
  const { counts } = visitCount(customersByName());
  return dates
    .flatMap((date) => countedLog(facts, date)?.visits.filter((visit) => counts(visit, date)) ?? NO_VISITS)
    .filter(({ prospectId }) => typeof prospectId === 'string' && prospectIds.has(prospectId)).length;
};
