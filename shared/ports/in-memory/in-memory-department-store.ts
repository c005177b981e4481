import { overridesAfter } from '../../domain/calendar/calendar-changes.ts';
import { applyOutages } from '../../domain/outages/apply-outages.ts';
import { releasedProcedures, releasedVersions } from '../../domain/policy/policy-record.ts';
import { latestVersion } from '../../domain/roster/staff-history.ts';
import { compareText } from '../../domain/text-order.ts';
import type {
  DepartmentCharter,
  DepartmentFile,
  DepartmentStore,
  NewDepartment,
  StaffRecord,
} from '../department-store.ts';
import { DepartmentItems } from './department-items.ts';

type Items = NonNullable<ReturnType<DepartmentItems['get']>>;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

const charterOf = (items: Items): DepartmentCharter => {
  const { head, units, outages } = items;
  const records = [...items.policies.values()];
  const procedures = releasedProcedures(records);
  const calendar = overridesAfter(items.calendar, items.calendarChanges);
  return {
    ...head,
    ...applyOutages(
      { department: head.department, policies: releasedVersions(records), procedures, calendar },
      outages,
    ),
    procedures,
    calendar,
    units: [...units.values()].map(({ id, names }) => ({ id, name: names.at(-1)?.name ?? '' })).sort(byId),
  };
};

const staffOf = ({ staff }: Items): readonly StaffRecord[] =>
  [...staff.values()].map((history) => latestVersion(history).staff).sort(byId);

export class InMemoryDepartmentStore implements DepartmentStore {
  readonly #items: DepartmentItems;

  /** Shares the items with the roster, policy, calendar and change stores of the same table. */
  constructor(items: DepartmentItems = new DepartmentItems()) {
    this.#items = items;
  }

  read(departmentId: string): Promise<DepartmentFile | undefined> {
    const items = this.#items.get(departmentId);
    return Promise.resolve(items && { ...charterOf(items), staff: staffOf(items) });
  }

  readCharter(departmentId: string): Promise<DepartmentCharter | undefined> {
    const items = this.#items.get(departmentId);
    return Promise.resolve(items && charterOf(items));
  }

  findStaffByEmail(email: string): Promise<{ departmentId: string; staff: StaffRecord } | undefined> {
    const found = this.#items.all().flatMap((items) =>
      staffOf(items)
        .filter((staff) => staff.email && staff.email.toLowerCase() === email.toLowerCase())
        .map((staff) => ({ departmentId: items.head.department.id, staff })),
    );
    return Promise.resolve(found.length === 1 ? found[0] : undefined);
  }

  create(file: NewDepartment): Promise<'created' | 'exists'> {
    return Promise.resolve(this.#items.create(file));
  }
}
