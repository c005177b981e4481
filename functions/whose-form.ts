import type { FieldError } from '../shared/contracts/http/field-errors.ts';
import { outsideEmployment } from '../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../shared/contracts/http/outcome.ts';
import { type Actor, actorOn, mayDo, relationTo } from '../shared/contracts/permissions.ts';
import type { StaffRecord } from '../shared/ports/department-store.ts';

const POINTER = '/staffId';

const refusedAs = (code: FieldError['code']) => refused('not-permitted', [{ pointer: POINTER, code }]);

/**
 * As whom a form is filed: its sender, or the person that it names, if the sender may file for them. Somebody who is not
 * on the roster reads like somebody out of reach.
 */
export const whoseForm = (
  sender: Actor,
  named: string | undefined,
  roster: ReadonlyMap<string, StaffRecord>,
): Outcome<Actor, 'not-permitted' | 'invalid-request'> => {
  if (named === undefined || named === sender.staff.id) return done(sender);
  const staff = roster.get(named);
  if (staff === undefined) return refusedAs('no-such-person');
  if (!mayDo('upload-forms', sender.role, relationTo(sender, staff))) return refusedAs('not-entered-by-you');
  const { departmentId, today } = sender;
  const person = actorOn(departmentId, staff, today);
  return person === null ? refused('invalid-request', outsideEmployment(staff, today, today, POINTER)) : done(person);
};
