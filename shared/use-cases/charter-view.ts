import type { Temporal } from 'temporal-polyfill';
import { type DepartmentView, viewDepartment } from '../domain/department-view.ts';
import type { Fact } from '../domain/dossier.ts';
import type { DepartmentCharter } from '../ports/department-store.ts';

/** Days, both inclusive, whose logs a question needs. */
export interface LogDates {
  readonly from: string;
  readonly to: string;
}

const NO_LOGS: LogDates = { from: '', to: '' };

/** The department as its charter and the facts given make it known at an instant; nobody is on its roster. */
export const viewCharter = (
  { department, policies, calendar, units }: DepartmentCharter,
  facts: readonly Fact[],
  asOf: Temporal.Instant,
  logDates: LogDates = NO_LOGS,
): DepartmentView => viewDepartment({ department, policies, calendar, units, staff: [], facts }, asOf, logDates);
