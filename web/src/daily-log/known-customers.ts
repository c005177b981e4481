import { normalisedName } from '../../../shared/domain/names/normalised-name.ts';

/** Somebody the person has met or registered: what a card can be filled in with. */
export interface KnownCustomer {
  readonly customer: string;
  readonly contact: string;
  readonly phone: string;
  /** As visits name it; empty: no registered prospect. */
  readonly prospectId: string;
}

interface FiledVisits {
  readonly date: string;
  readonly visits: readonly {
    readonly customer: string;
    readonly contact: string;
    readonly phone: string;
    readonly prospectId: string | null;
  }[];
}

interface KnownProspect {
  readonly company: string;
  readonly factId: string;
  readonly contact: string;
  readonly phone: string;
}

/** A number that was masked for the reader is no number. */
const unmasked = (phone: string): string => (phone.includes('*') ? '' : phone);

/** One entry per customer, as compared by the policy: prospects first, each with what the latest visit said of it. */
export function knownCustomers(
  logs: readonly FiledVisits[],
  prospects: readonly KnownProspect[],
): readonly KnownCustomer[] {
  const known = new Map<string, KnownCustomer>();
  for (const { company, factId, contact, phone } of prospects) {
    const entry = { customer: company, contact, phone: unmasked(phone), prospectId: factId };
    if (!known.has(normalisedName(company))) known.set(normalisedName(company), entry);
  }
  for (const { visits } of logs.toSorted((a, b) => a.date.localeCompare(b.date))) {
    for (const visit of visits) {
      const name = normalisedName(visit.customer);
      if (name === '') continue;
      const before = known.get(name);
      known.set(name, {
        customer: before?.customer ?? visit.customer,
        contact: visit.contact === '' ? (before?.contact ?? '') : visit.contact,
        phone: unmasked(visit.phone) === '' ? (before?.phone ?? '') : unmasked(visit.phone),
        prospectId: before?.prospectId ?? visit.prospectId ?? '',
      });
    }
  }
  return [...known.values()];
}

export const customerNamed = (known: readonly KnownCustomer[], name: string): KnownCustomer | undefined => {
  const normalised = normalisedName(name);
  return normalised === '' ? undefined : known.find(({ customer }) => normalisedName(customer) === normalised);
};
