import { isFilled, normalisedName } from '../../../shared/domain/names/normalised-name.ts';
import { isBlankVisit, type VisitFields } from './log-content.ts';

export const VISIT_FIELDS = ['customer', 'at', 'contact', 'phone', 'summary'] as const satisfies (keyof VisitFields)[];
export type VisitField = (typeof VISIT_FIELDS)[number];

/** Whether a visit will count towards the quota (4.1): five fields filled, one per customer. */
export type VisitState =
  | { readonly kind: 'blank' }
  | { readonly kind: 'lacks'; readonly fields: readonly VisitField[] }
  /** A complete visit to the same customer stands earlier in the log. */
  | { readonly kind: 'repeats' }
  | { readonly kind: 'counts' };

export function visitStates(visits: readonly VisitFields[]): readonly VisitState[] {
  const customers = new Set<string>();
  return visits.map((visit) => {
    if (isBlankVisit(visit)) return { kind: 'blank' };
    const fields = VISIT_FIELDS.filter((field) => !isFilled(visit[field]));
    if (fields.length > 0) return { kind: 'lacks', fields };
    const customer = normalisedName(visit.customer);
    if (customers.has(customer)) return { kind: 'repeats' };
    customers.add(customer);
    return { kind: 'counts' };
  });
}

export const countsIn = (states: readonly VisitState[]): number =>
  states.filter(({ kind }) => kind === 'counts').length;
