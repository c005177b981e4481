import type { CalendarOverride, Department, PolicyVersion, StaffMember, Unit } from '../domain/dossier.ts';

/** What a department is, without its facts. */
export interface DepartmentFile {
  readonly department: Department;
  /** First month with facts, `YYYY-MM`: readers never look before it. */
  readonly firstMonth: string;
  readonly policies: readonly PolicyVersion[];
  readonly calendar: readonly CalendarOverride[];
  readonly units: readonly Unit[];
  readonly staff: readonly StaffRecord[];
}

/** A staff member, and what only the product needs to know of them. */
export interface StaffRecord extends StaffMember {
  readonly language: 'zh-CN' | 'en';
}

export interface DepartmentStore {
  /** The whole file, strongly consistent; undefined when there is no such department. */
  read(departmentId: string): Promise<DepartmentFile | undefined>;
  /** Whose verified e-mail address this is (compared in lower case); one read of the `subject` index. */
  findStaffByEmail(email: string): Promise<{ readonly departmentId: string; readonly staff: StaffRecord } | undefined>;
  /** Creates the department with all it holds; `exists` (and nothing written) when its id is taken. */
  create(file: DepartmentFile): Promise<'created' | 'exists'>;
}
