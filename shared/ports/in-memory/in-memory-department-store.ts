import type { DepartmentCharter, DepartmentFile, DepartmentStore, StaffRecord } from '../department-store.ts';

const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

export class InMemoryDepartmentStore implements DepartmentStore {
  readonly #files = new Map<string, DepartmentFile>();

  read(departmentId: string): Promise<DepartmentFile | undefined> {
    return Promise.resolve(this.#files.get(departmentId));
  }

  readCharter(departmentId: string): Promise<DepartmentCharter | undefined> {
    const file = this.#files.get(departmentId);
    if (file === undefined) return Promise.resolve(undefined);
    const { department, firstMonth, policies, calendar, units } = file;
    return Promise.resolve({ department, firstMonth, policies, calendar, units });
  }

  findStaffByEmail(email: string): Promise<{ departmentId: string; staff: StaffRecord } | undefined> {
    const found = [...this.#files.values()].flatMap((file) =>
      file.staff
        .filter((staff) => staff.email && staff.email.toLowerCase() === email.toLowerCase())
        .map((staff) => ({ departmentId: file.department.id, staff })),
    );
    return Promise.resolve(found.length === 1 ? found[0] : undefined);
  }

  create(file: DepartmentFile): Promise<'created' | 'exists'> {
    if (this.#files.has(file.department.id)) return Promise.resolve('exists');
    this.#files.set(file.department.id, {
      ...file,
      policies: file.policies.toSorted(by((policy) => policy.effectiveFrom)),
      calendar: file.calendar.toSorted(by((day) => day.date)),
      units: file.units.toSorted(by((unit) => unit.id)),
      staff: file.staff.toSorted(by((staff) => staff.id)),
    });
    return Promise.resolve('created');
  }
}
