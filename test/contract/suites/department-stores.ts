import type { AgendaStore } from '../../../shared/ports/agenda-store.ts';
import type { CalendarStore } from '../../../shared/ports/calendar-store.ts';
import type { ChangeStore } from '../../../shared/ports/change-store.ts';
import type { DepartmentStore } from '../../../shared/ports/department-store.ts';
import type { OutageStore } from '../../../shared/ports/outage-store.ts';
import type { PolicyStore } from '../../../shared/ports/policy-store.ts';
import type { RosterStore } from '../../../shared/ports/roster-store.ts';

/** The stores that share a department's own items and the `due` index. */
export interface StoresOfDepartment {
  readonly departments: DepartmentStore;
  readonly roster: RosterStore;
  readonly policies: PolicyStore;
  readonly outages: OutageStore;
  readonly calendar: CalendarStore;
  readonly changes: ChangeStore;
  readonly agenda: AgendaStore;
}
