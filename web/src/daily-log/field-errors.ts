import type { Problem } from '../../../shared/contracts/problem.ts';
import { type PlacedErrors, placeErrors } from '../outbox/placed-errors.ts';
import { type DraftContent, isBlankVisit } from './log-content.ts';
import { VISIT_FIELDS, type VisitField } from './visit-state.ts';

type LogFieldPath = ['nextDayPlan'] | ['visits', number, VisitField];

/** The plan stands below the visits. */
const positionOf = ([list, place, field]: LogFieldPath): number =>
  list === 'visits' ? place * VISIT_FIELDS.length + VISIT_FIELDS.indexOf(field) : Infinity;

/** The server counts the visits it was sent, the form also the cards left blank. */
function fieldPath(pointer: string, sentPlaces: readonly number[]): LogFieldPath | undefined {
  const [, first, index, name] = pointer.split('/');
  if (first === 'nextDayPlan') return ['nextDayPlan'];
  const place = sentPlaces[Number(index)];
  const field = VISIT_FIELDS.find((known) => known === name);
  return first === 'visits' && place !== undefined && field !== undefined ? ['visits', place, field] : undefined;
}

export function placeLogErrors(problem: Problem, { visits }: DraftContent): PlacedErrors {
  const sentPlaces = visits.flatMap((visit, place) => (isBlankVisit(visit) ? [] : [place]));
  const { atFields, elsewhere } = placeErrors(problem, (pointer) => fieldPath(pointer, sentPlaces));
  return { atFields: atFields.toSorted((one, other) => positionOf(one.path) - positionOf(other.path)), elsewhere };
}
