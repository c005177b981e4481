import type { Problem } from '../../../shared/contracts/problems.ts';
import { type DraftContent, isBlankVisit } from './draft.ts';
import { VISIT_FIELDS, type VisitField } from './visit-state.ts';

export type LogFieldPath = ['nextDayPlan'] | ['visits', number, VisitField];

export interface PlacedErrors {
  /** At the field that its pointer names, from the top of the form. */
  readonly atFields: readonly { readonly path: LogFieldPath; readonly detail: string }[];
  /** About no field of the form. */
  readonly elsewhere: readonly string[];
}

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

export function placeErrors({ errors }: Problem, { visits }: DraftContent): PlacedErrors {
  const sentPlaces = visits.flatMap((visit, place) => (isBlankVisit(visit) ? [] : [place]));
  const placed = errors.map(({ pointer, detail }) => ({ path: fieldPath(pointer, sentPlaces), detail }));
  return {
    atFields: placed
      .flatMap(({ path, detail }) => (path === undefined ? [] : [{ path, detail }]))
      .sort((one, other) => positionOf(one.path) - positionOf(other.path)),
    elsewhere: placed.flatMap(({ path, detail }) => (path === undefined ? [detail] : [])),
  };
}
