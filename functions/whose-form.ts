import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { outsideEmployment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type Actor, mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import { assignmentOn } from '../../shared/domain/roster/employment.ts';
import type { StaffRecord } from '../../shared/ports/department-store.ts';

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
  const outside = outsideEmployment(staff, today, today, POINTER);
  const assignment = assignmentOn(staff, today);
  if (outside.length > 0 || assignment === null) return refused('invalid-request', outside);
  const { role, unitId } = assignment;
  return done({ departmentId, staff, language: staff.language, role, unitId, today });
};
