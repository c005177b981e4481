import type { Temporal } from 'temporal-polyfill';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { StaffVersionItem } from '../../shared/contracts/http/roster.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import { identityOf } from '../../shared/domain/ledger/difference.ts';
import {
  latestVersion,
  type RecordedStaffChange,
  staffAfter,
  type StaffChange,
  type StaffHistory,
  type StaffVersion,
} from '../../shared/domain/roster/staff-history.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { RosterStore } from '../../shared/ports/roster-store.ts';
import { versionItem } from './show-version.ts';
import { firstMonthChanged } from './staff-rules.ts';

export interface ChangeStaffDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly roster: Pick<RosterStore, 'readPerson' | 'savePerson'>;
}

/** A change of somebody's record, by whom, and the version they saw. */
export interface PersonChange {
  readonly actor: Actor;
  readonly receivedAt: Temporal.Instant;
  readonly staffId: string;
  readonly version: number;
  readonly change: StaffChange;
  /** What is wrong with it, by the department and the version it starts from. */
  readonly errorsIn: (file: DepartmentFile, current: StaffVersion) => readonly FieldError[];
}

export type ChangeStaffOutcome = Outcome<StaffVersionItem, 'not-found' | 'changed-meanwhile' | 'invalid-request'>;

/** A version is shown whole with all before it: so many fit into one answer and one item. */
const MOST_VERSIONS = 100;

/**
 * Appends a version to a person's record. A change that leaves the record as it is answers with it and writes nothing:
 * so a repeated one finds its own work done.
 */
export const changePerson = async (
  { departments, roster }: ChangeStaffDeps,
  { actor, receivedAt, staffId, version, change, errorsIn }: PersonChange,
): Promise<ChangeStaffOutcome> => {
  const history = await roster.readPerson(actor.departmentId, staffId);
  if (history === undefined) return refused('not-found');
  const current = latestVersion(history);
  if (isSame(current, { ...current, staff: staffAfter(current.staff, change) })) return done(versionItem(current));
  if (version !== current.version) return refused('changed-meanwhile');
  const file = await departmentOf(departments, actor.departmentId);
  const errors = [...sizeErrors(history, 1, '/version'), ...errorsIn(file, current)];
  if (errors.length > 0) return refused('invalid-request', errors);
  const changed = recorded(change, actor, receivedAt);
  const next: StaffHistory = [...history, changed];
  const saved = await savePerson(roster, file, receivedAt, next);
  return saved === 'saved' ? done(versionItem(latestVersion(next))) : refused('changed-meanwhile');
};

export const departmentOf = async (
  departments: Pick<DepartmentStore, 'read'>,
  departmentId: string,
): Promise<DepartmentFile> => {
  const file = await departments.read(departmentId);
  if (file === undefined) throw new Error(`no department ${departmentId}`);
  return file;
};

export const recorded = (change: StaffChange, actor: Actor, receivedAt: Temporal.Instant): RecordedStaffChange => ({
  changedAt: printInstant(receivedAt),
  changedBy: actor.staff.id,
  change,
});

/** Saves what the last change of the history says, and has the months judged again that it can concern. */
export const savePerson = (
  roster: Pick<RosterStore, 'savePerson'>,
  file: DepartmentFile,
  changedAt: Temporal.Instant,
  history: StaffHistory,
) => {
  const { staff, since } = latestVersion(history);
  const judgeAgain = since === null ? null : { changedAt, fromMonth: firstMonthChanged(file, since) };
  return roster.savePerson(file.department.id, staff.id, history, judgeAgain);
};

const isSame = (a: StaffVersion, b: StaffVersion): boolean => identityOf(versionItem(a)) === identityOf(versionItem(b));

/** A history has room for so many further changes. */
export const sizeErrors = ({ length }: StaffHistory, changes: number, pointer: string): FieldError[] =>
  length + changes <= MOST_VERSIONS ? [] : [{ pointer, code: 'too-many-changes', values: { maximum: MOST_VERSIONS } }];
