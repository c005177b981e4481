/** Checks of what a well-formed submission means, the same for several operations. */

import type { StaffMember } from '../../domain/dossier.ts';
import { datesOfPeriod, monthOfPeriod } from '../../domain/facts/fact-period.ts';
import { addDays } from '../../domain/time/civil.ts';
import type { Actor } from '../permissions.ts';
import type { FieldError } from './field-errors.ts';
import { type Refused, refused } from './outcome.ts';

/** A refusal when the submission names another department than that of whoever sends it. */
export const refuseOtherDepartment = (
  actor: Actor,
  body: { readonly departmentId?: string | undefined },
): Refused<'other-department'> | null =>
  body.departmentId === undefined || body.departmentId === actor.departmentId
    ? null
    : refused('other-department', [{ pointer: '/departmentId', code: 'not-your-department' }]);

/** A refusal when the submission names another department or person than the one who sends it. */
export const refuseForOthers = (
  actor: Actor,
  body: { readonly departmentId?: string | undefined; readonly staffId?: string | undefined },
): Refused<'other-department' | 'not-yours'> | null => {
  const otherDepartment = refuseOtherDepartment(actor, body);
  if (otherDepartment !== null) return otherDepartment;
  if (body.staffId !== undefined && body.staffId !== actor.staff.id) {
    return refused('not-yours', [{ pointer: '/staffId', code: 'not-yours' }]);
  }
  return null;
};

/** What is wrong with a period from `first` to `last` (dates, inclusive) on none of whose days the person is employed. */
export const outsideEmployment = (
  { joinedOn, leftOn }: StaffMember,
  first: string,
  last: string,
  pointer: string,
): FieldError[] => {
  if (last < joinedOn) return [{ pointer, code: 'before-joining', values: { joinedOn } }];
  const left = leftOn ?? null;
  return left !== null && first > left ? [{ pointer, code: 'after-leaving', values: { leftOn: left } }] : [];
};

/** Nobody plans further; and whoever reads all facts of a department has to know where to stop. */
const FURTHEST_AHEAD_DAYS = 366;

/** A period whose first day lies too far in the future. */
const tooFarAhead = ({ today }: Actor, first: string, pointer: string): FieldError[] => {
  const latest = addDays(today, FURTHEST_AHEAD_DAYS);
  return first > latest ? [{ pointer, code: 'too-far-ahead', values: { latest } }] : [];
};

/** What is wrong with filing something of one's own for an existing day, week or month. */
export const ownPeriodErrors = (actor: Actor, firstMonth: string, period: string, pointer: string): FieldError[] => {
  const days = datesOfPeriod(period);
  const [first = period, last = period] = [days.at(0), days.at(-1)];
  const errors = [...outsideEmployment(actor.staff, first, last, pointer), ...tooFarAhead(actor, first, pointer)];
  return errors.length > 0 ? errors : beforeRecords(firstMonth, monthOfPeriod(period) ?? period, pointer);
};

/** A month before the department's first on record has nothing to be judged with. */
export const beforeRecords = (firstMonth: string, month: string, pointer: string): FieldError[] =>
  month < firstMonth ? [{ pointer, code: 'before-records-begin', values: { firstMonth } }] : [];
