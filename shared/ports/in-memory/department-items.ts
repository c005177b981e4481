import type { CalendarChange } from '../../domain/calendar/calendar-changes.ts';
import type { CalendarOverride } from '../../domain/dossier.ts';
import type { Outage } from '../../domain/outages/outage.ts';
import { policyIdOf, type PolicyRecord } from '../../domain/policy/policy-record.ts';
import type { StaffHistory } from '../../domain/roster/staff-history.ts';
import type { JudgeAgain, PendingChange } from '../change-store.ts';
import type { NewDepartment } from '../department-store.ts';
import type { Acknowledgement } from '../policy-store.ts';
import type { UnitRecord } from '../roster-store.ts';
import { DueIndex } from './due-index.ts';

/** What stands under `DEPT#d` in the table. */
interface ItemsOfDepartment {
  readonly head: Pick<NewDepartment, 'department' | 'firstMonth'>;
  readonly calendar: readonly CalendarOverride[];
  readonly calendarChanges: CalendarChange[];
  readonly outages: Outage[];
  readonly units: Map<string, UnitRecord>;
  readonly staff: Map<string, StaffHistory>;
  readonly policies: Map<string, PolicyRecord>;
  readonly acknowledgements: Map<string, Acknowledgement>;
  readonly pending: Map<string, PendingChange>;
}

const imported = { changedAt: null, changedBy: null } as const;

const itemsOf = (file: NewDepartment): ItemsOfDepartment => ({
  head: { department: file.department, firstMonth: file.firstMonth },
  calendar: file.calendar,
  calendarChanges: [],
  outages: [],
  units: new Map(file.units.map(({ id, name }) => [id, { id, names: [{ name, ...imported }] }])),
  staff: new Map(file.staff.map((staff) => [staff.id, [{ ...imported, change: { kind: 'added', staff } }]])),
  policies: new Map(
    file.policies.map((policy, version): [string, PolicyRecord] => [
      policyIdOf({ ...policy, version }),
      {
        ...policy,
        procedure: {},
        version,
        state: 'released',
        proposedBy: null,
        proposedAt: null,
        decidedBy: null,
        decidedAt: null,
      },
    ]),
  ),
  acknowledgements: new Map(),
  pending: new Map(),
});

/** The departments' own items: what the fakes of department, roster, policy, calendar and change stores share. */
export class DepartmentItems {
  readonly #due: DueIndex;
  readonly #departments = new Map<string, ItemsOfDepartment>();

  /** Shares its due index with the other stores of the same table. */
  constructor(due: DueIndex = new DueIndex()) {
    this.#due = due;
  }

  create(file: NewDepartment): 'created' | 'exists' {
    if (this.#departments.has(file.department.id)) return 'exists';
    this.#departments.set(file.department.id, itemsOf(file));
    return 'created';
  }

  get(departmentId: string): ItemsOfDepartment | undefined {
    return this.#departments.get(departmentId);
  }

  /** For writers: a department that is there. */
  of(departmentId: string): ItemsOfDepartment {
    const items = this.get(departmentId);
    if (items === undefined) throw new Error(`no department ${departmentId}`);
    return items;
  }

  all(): readonly ItemsOfDepartment[] {
    return [...this.#departments.values()];
  }

  /** Marks the item for the next run; the earlier month of two marks stays. */
  mark(departmentId: string, item: string, judgeAgain: JudgeAgain | null): void {
    if (judgeAgain === null) return;
    const { pending } = this.of(departmentId);
    const former = pending.get(item)?.fromMonth ?? judgeAgain.fromMonth;
    const fromMonth = former < judgeAgain.fromMonth ? former : judgeAgain.fromMonth;
    pending.set(item, { departmentId, item, changedAt: judgeAgain.changedAt, fromMonth });
    this.#due.put({ kind: 'change', departmentId }, judgeAgain.changedAt, item);
  }

  unmark(departmentId: string, item: string): void {
    this.of(departmentId).pending.delete(item);
    this.#due.remove({ kind: 'change', departmentId }, item);
  }
}
