import { normalisedName } from './normalised-name.ts';

/** A customer of the department under all the spellings of its name, and where a count of visits met it last. */
export interface Customer {
  metBy: object | null;
  metOn: string | null;
}

export type Customers = (name: string) => Customer;

/** The customers named so far: one object each, whatever the spelling, so that names are normalised only once. */
export const customersByName = (): Customers => {
  const byName = new Map<string, Customer>();
  const bySpelling = new Map<string, Customer>();
  return (spelling) => {
    const known = bySpelling.get(spelling);
    if (known !== undefined) return known;
    const name = normalisedName(spelling);
    const customer = byName.get(name) ?? { metBy: null, metOn: null };
    byName.set(name, customer);
    bySpelling.set(spelling, customer);
    return customer;
  };
};
