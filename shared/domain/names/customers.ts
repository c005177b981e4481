import { normalisedName } from './normalised-name.ts';

/** A customer of the department under all the spellings of its name. */
export interface Customer {
  /** Serial number of the last log that a count met it in; 0 before the first. */
  metIn: number;
}

/**
 * The customers named so far: one object each, whatever the spelling, so that names are normalised only once. Counts
 * note on it what they have met, by numbers: a set for each of millions of logs takes longer.
 */
export interface Customers {
  readonly named: (spelling: string) => Customer;
  /** A serial number greater than all before it, from 1. */
  readonly nextSerial: () => number;
}

export const customersByName = (): Customers => {
  const byName = new Map<string, Customer>();
  const bySpelling = new Map<string, Customer>();
  let serial = 0;

  const meet = (spelling: string): Customer => {
    const name = normalisedName(spelling);
    let customer = byName.get(name);
    if (customer === undefined) {
      customer = { metIn: 0 };
      byName.set(name, customer);
    }
    bySpelling.set(spelling, customer);
    return customer;
  };

  return {
    named: (spelling) => bySpelling.get(spelling) ?? meet(spelling),
    nextSerial: () => {
      serial += 1;
      return serial;
    },
  };
};
