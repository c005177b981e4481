import type { DailyLog, Visit } from '../dossier.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import type { Customers } from '../names/customers.ts';
import { customersByName } from '../names/customers.ts';
import { isFilled } from '../names/normalised-name.ts';

const countedLog = (facts: PersonFacts, date: string): DailyLog | null => facts.logs.get(date)?.counted?.fact ?? null;

const isComplete = (visit: Visit): boolean =>
  isFilled(visit.customer) &&
  isFilled(visit.at) &&
  isFilled(visit.contact) &&
  isFilled(visit.phone) &&
  isFilled(visit.summary);

/**
 * Counts a person's visits, log by log in the order of days: a visit counts with all five fields filled, the first per
 * customer and day.
 */
class VisitCount {
  readonly #customers: Customers;
  readonly #firstLog: number;
  distinctCustomers = 0;

  constructor(customers: Customers) {
    this.#customers = customers;
    this.#firstLog = customers.nextSerial();
  }

  /** The visits of one log that count. */
  counted(log: DailyLog): readonly Visit[] {
    const serial = this.#customers.nextSerial();
    return log.visits.filter((visit) => this.#counts(visit, serial));
  }

  #counts(visit: Visit, log: number): boolean {
    if (!isComplete(visit)) return false;
    const customer = this.#customers.named(visit.customer);
    if (customer.metIn === log) return false;
    if (customer.metIn < this.#firstLog) this.distinctCustomers += 1;
    customer.metIn = log;
    return true;
  }
}

/** The visits of one counted log that count. */
export const countedVisitsOf = (log: DailyLog): readonly Visit[] => new VisitCount(customersByName()).counted(log);

/** What a person's counted logs of some days add up to, whatever was due on them. */
export interface Activity {
  readonly countedVisits: number;
  readonly distinctCustomers: number;
  /** Counted visits of each of the days; 0 without a counted log. */
  readonly perDay: readonly number[];
}

export const activityOn = (facts: PersonFacts, dates: readonly string[], customers: Customers): Activity => {
  const count = new VisitCount(customers);
  let countedVisits = 0;
  const perDay = dates.map((date) => {
    const log = countedLog(facts, date);
    const counted = log === null ? 0 : count.counted(log).length;
    countedVisits += counted;
    return counted;
  });
  return { countedVisits, distinctCustomers: count.distinctCustomers, perDay };
};

/** The counted visits of the days that name one of the prospects. */
export const visitsToProspects = (
  facts: PersonFacts,
  dates: readonly string[],
  prospectIds: ReadonlySet<string>,
): number => {
  const count = new VisitCount(customersByName());
  return dates
    .map((date) => countedLog(facts, date))
    .flatMap((log) => (log === null ? [] : count.counted(log)))
    .filter(({ prospectId }) => typeof prospectId === 'string' && prospectIds.has(prospectId)).length;
};
