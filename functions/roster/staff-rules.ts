import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import type { StaffRecord } from '../../shared/domain/roster/staff-history.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { firstDateOf } from '../../shared/domain/time/month.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';

/** A change may reach back this far: every month since is judged again. */
const MONTHS_BACK = 12;

/** The address belongs to nobody else of the department, whatever its case. Other departments are not asked: that would tell. */
export const emailErrors = (file: DepartmentFile, staffId: string, email: string | null): FieldError[] => {
  if (email === null) return [];
  const isTheirs = (staff: StaffRecord) => staff.id !== staffId && staff.email?.toLowerCase() === email.toLowerCase();
  return file.staff.some(isTheirs) ? [{ pointer: '/email', code: 'taken' }] : [];
};

export const unitErrors = (file: DepartmentFile, unitId: string | null): FieldError[] =>
  unitId === null || file.units.some(({ id }) => id === unitId) ? [] : [{ pointer: '/unitId', code: 'no-such-unit' }];

/** The first month that a change from a day on can concern: none lies before the department's records. */
export const firstMonthChanged = ({ firstMonth }: DepartmentFile, date: string): string =>
  monthOf(date) < firstMonth ? firstMonth : monthOf(date);

export const reachErrors = (file: DepartmentFile, today: string, date: string, pointer: string): FieldError[] => {
  const earliest = addMonths(monthOf(today), -MONTHS_BACK);
  return firstMonthChanged(file, date) < earliest
    ? [{ pointer, code: 'too-far-back', values: { earliest: firstDateOf(earliest) } }]
    : [];
};
