import { normalisedName } from '../../../shared/domain/names/normalised-name.ts';
import { type DraftVisit, emptyVisit, isBlankVisit } from './log-content.ts';
import { customerNamed, type KnownCustomer } from './known-customers.ts';

/** What was filled in for the customer named before goes with that name. */
const withoutFormer = (visit: DraftVisit, former: KnownCustomer | undefined): DraftVisit =>
  former === undefined
    ? visit
    : {
        ...visit,
        contact: visit.contact === former.contact ? '' : visit.contact,
        phone: visit.phone === former.phone ? '' : visit.phone,
      };

/** A card whose customer has changed: linked to the prospect of that name, and completed where nothing was written. */
export function completed(visit: DraftVisit, known: readonly KnownCustomer[], formerName = ''): DraftVisit {
  const bare = withoutFormer(visit, customerNamed(known, formerName));
  const customer = customerNamed(known, visit.customer);
  if (customer === undefined) return { ...bare, prospectId: '' };
  return {
    ...bare,
    prospectId: customer.prospectId,
    contact: bare.contact === '' ? customer.contact : bare.contact,
    phone: bare.phone === '' ? customer.phone : bare.phone,
  };
}

/** The cards once the customers are known: those named before are completed; undefined where none waits for it. */
export function completedLate(
  visits: readonly DraftVisit[],
  known: readonly KnownCustomer[],
): readonly DraftVisit[] | undefined {
  const waits = ({ customer, contact, phone }: DraftVisit) =>
    contact === '' && phone === '' && customerNamed(known, customer) !== undefined;
  return visits.some(waits) ? visits.map((visit) => (waits(visit) ? completed(visit, known) : visit)) : undefined;
}

export interface Registration {
  readonly destination: string;
  readonly reason: string;
}

/** Registrations of the day for which no card names the customer yet. */
export function unvisited(
  registrations: readonly Registration[],
  visits: readonly DraftVisit[],
): readonly Registration[] {
  const taken = new Set(visits.map(({ customer }) => normalisedName(customer)));
  return registrations.filter(({ destination }) => {
    const name = normalisedName(destination);
    if (taken.has(name)) return false;
    taken.add(name);
    return true;
  });
}

/** The cards with one more for each registration; those left blank make room. */
export const withRegistrations = (
  visits: readonly DraftVisit[],
  registrations: readonly Registration[],
  known: readonly KnownCustomer[],
): DraftVisit[] => [
  ...visits.filter((visit) => !isBlankVisit(visit)),
  ...registrations.map(({ destination, reason }) =>
    completed({ ...emptyVisit, customer: destination, summary: reason }, known),
  ),
];
