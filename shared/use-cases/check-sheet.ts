import type { FieldError } from '../contracts/http/field-errors.ts';
import { outsideEmployment } from '../contracts/http/meaning.ts';
import { type Refused, refused } from '../contracts/http/outcome.ts';
import { type Actor, mayDo, relationTo } from '../contracts/permissions.ts';
import type { OperationId } from '../contracts/routes.ts';
import type { StaffMember } from '../domain/dossier.ts';

export interface Sheet<Row extends { readonly staffId: string }> {
  readonly operation: OperationId;
  readonly actor: Actor;
  readonly roster: readonly StaffMember[];
  readonly entries: readonly Row[];
  /** The days it speaks of, both inclusive: everyone named must have been employed on one of them. */
  readonly first: string;
  readonly last: string;
  /** Names what a row speaks of: no two rows may speak of the same. */
  readonly thingOf: (row: Row) => string;
}

/**
 * What is wrong with the people of a sheet, row by row; null when nothing is. Somebody who is not on the roster reads like
 * somebody out of reach.
 */
export const refuseSheet = <Row extends { readonly staffId: string }>(
  sheet: Sheet<Row>,
): Refused<'not-permitted' | 'invalid-request'> | null => {
  const { operation, actor, roster, entries, first, last, thingOf } = sheet;
  const people = new Map(roster.map((staff) => [staff.id, staff]));
  const things = new Set<string>();
  const errors: FieldError[] = [];
  let isPermitted = true;
  for (const [index, row] of entries.entries()) {
    const pointer = `/entries/${index}/staffId`;
    const staff = people.get(row.staffId);
    const mayEnter = staff !== undefined && mayDo(operation, actor.role, relationTo(actor, staff));
    isPermitted &&= mayEnter;
    if (staff === undefined) errors.push({ pointer, code: 'no-such-person' });
    else if (!mayEnter) errors.push({ pointer, code: 'not-entered-by-you' });
    else errors.push(...outsideEmployment(staff, first, last, pointer));
    if (things.has(thingOf(row))) errors.push({ pointer: `/entries/${index}`, code: 'named-twice' });
    things.add(thingOf(row));
  }
  if (!isPermitted) return refused('not-permitted', errors);
  return errors.length > 0 ? refused('invalid-request', errors) : null;
};
