import type { StaffHistory } from '../domain/roster/staff-history.ts';
import type { JudgeAgain } from './change-store.ts';

/** A name a unit was given; who and when are null for one that came with a dossier. */
export interface UnitName {
  readonly name: string;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

/** A unit with every name it had; the last is its name, their number its version. */
export interface UnitRecord {
  readonly id: string;
  readonly names: readonly [UnitName, ...UnitName[]];
}

export type SaveOutcome =
  | 'saved'
  /** Another version of it stands there than the one before this; nothing was written. */
  | 'changed-meanwhile';

/** Units and staff with their versions. Every save appends one version, by one conditional write. */
export interface RosterStore {
  /** By id, strongly consistent. */
  listUnits(departmentId: string): Promise<readonly UnitRecord[]>;
  /** Saves if one name less is stored; a unit of one name, if there is none of its id. */
  saveUnit(departmentId: string, unit: UnitRecord): Promise<SaveOutcome>;
  /** Strongly consistent; undefined when there is no such person. */
  readPerson(departmentId: string, staffId: string): Promise<StaffHistory | undefined>;
  /**
   * Saves if one change less is stored; a history of one, if there is nobody of the id. With `judgeAgain` the same write
   * makes the department due.
   */
  savePerson(
    departmentId: string,
    staffId: string,
    history: StaffHistory,
    judgeAgain: JudgeAgain | null,
  ): Promise<SaveOutcome>;
}
