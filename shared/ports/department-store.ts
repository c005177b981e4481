import type { ProcedureVersion } from '../domain/agenda/procedure.ts';
import type { CalendarOverride, Department, PolicyVersion, Unit } from '../domain/dossier.ts';
import type { AppliedOutage } from '../domain/outages/outage.ts';
import type { StaffRecord } from '../domain/roster/staff-history.ts';

export type { StaffRecord } from '../domain/roster/staff-history.ts';

/** What a department goes by: all that judging one person's submission needs. */
export interface DepartmentCharter {
  readonly department: Department;
  /** First month with facts, `YYYY-MM`: readers never look before it. */
  readonly firstMonth: string;
  /**
   * Released ones, and the values that outages bring about, by `effectiveFrom`; among equals the later entry wins.
   */
  readonly policies: readonly PolicyVersion[];
  /** What the released versions say of the procedure, in the same order. */
  readonly procedures: readonly ProcedureVersion[];
  /** By their begin. */
  readonly outages: readonly AppliedOutage[];
  /** By date. */
  readonly calendar: readonly CalendarOverride[];
  /** By id. */
  readonly units: readonly Unit[];
}

/** What a department is, without its facts. */
export interface DepartmentFile extends DepartmentCharter {
  /** By id. */
  readonly staff: readonly StaffRecord[];
}

/** A department as it is created: what it changes of the procedure comes later, with policy versions. */
export type NewDepartment = Omit<DepartmentFile, 'procedures' | 'outages'>;

export interface DepartmentStore {
  /** The whole file, strongly consistent; undefined when there is no such department. */
  read(departmentId: string): Promise<DepartmentFile | undefined>;
  /** The file without its staff (who may be thousands), strongly consistent. */
  readCharter(departmentId: string): Promise<DepartmentCharter | undefined>;
  /**
   * Whose verified e-mail address this is (compared in lower case); one read of the `subject` index. An address that
   * two people share identifies neither.
   */
  findStaffByEmail(email: string): Promise<{ readonly departmentId: string; readonly staff: StaffRecord } | undefined>;
  /**
   * Creates the department with all it holds; `exists` (and nothing written) when its id is taken. Until everything is
   * written there is no such department; the same call repeated after a crash finishes the work.
   */
  create(file: NewDepartment): Promise<'created' | 'exists'>;
}
