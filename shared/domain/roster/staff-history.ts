import type { Assignment, StaffMember } from '../dossier.ts';
import type { Language } from '../language.ts';
import { present } from '../present.ts';

/** A staff member, and which language they read. */
export interface StaffRecord extends StaffMember {
  readonly language: Language;
}

/** The person as a dossier knows them: which language they read is no part of its format. */
export const memberOf = ({ id, name, email, joinedOn, leftOn, assignments }: StaffRecord): StaffMember => ({
  id,
  name,
  email,
  joinedOn,
  leftOn,
  assignments,
});

/** What a change of a staff member says. */
export type StaffChange =
  | { readonly kind: 'added'; readonly staff: StaffRecord }
  /** Name, address and language as they are from now on. */
  | {
      readonly kind: 'details';
      readonly name: string;
      readonly email: string | null;
      readonly language: Language;
    }
  /** The last day employed; null takes a departure back. */
  | { readonly kind: 'departure'; readonly leftOn: string | null }
  /** From a day on; one of the same day takes the place of the former. */
  | { readonly kind: 'assignment'; readonly assignment: Assignment };

/** A change with who made it when; both null for a person who came with a dossier. */
export interface RecordedStaffChange {
  /** An instant in UTC. */
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  readonly change: StaffChange;
}

/** Everything that was ever said of a person: the first change adds them, none is taken away. */
export type StaffHistory = readonly [RecordedStaffChange, ...RecordedStaffChange[]];

export interface StaffVersion extends Omit<RecordedStaffChange, 'change'> {
  /** From 1, without gaps. */
  readonly version: number;
  readonly kind: StaffChange['kind'];
  readonly staff: StaffRecord;
  /** The first day of which it says something else than the version before; null where no duty can depend on it. */
  readonly since: string | null;
}

/** A person's record as it stands after a change. */
export const staffAfter = (staff: StaffRecord, change: StaffChange): StaffRecord => {
  switch (change.kind) {
    case 'added':
      return change.staff;
    case 'details': {
      const { name, email, language } = change;
      return { ...staff, name, email, language };
    }
    case 'departure':
      return { ...staff, leftOn: change.leftOn };
    case 'assignment': {
      const others = staff.assignments.filter(({ from }) => from !== change.assignment.from);
      return { ...staff, assignments: [...others, change.assignment] };
    }
  }
};

/** Of two last days employed, where null means none, the earlier one. */
const earlierEnd = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

/** The first day on which a change of the record counts; null where no duty can depend on what it says. */
export const changesFrom = (staff: StaffRecord, change: StaffChange): string | null => {
  switch (change.kind) {
    case 'added':
      return change.staff.joinedOn;
    case 'details':
      return null;
    case 'departure':
      return earlierEnd(staff.leftOn ?? null, change.leftOn);
    case 'assignment':
      return change.assignment.from;
  }
};

/** Each version of a person's record, the first first. */
export const staffVersions = (history: StaffHistory): readonly StaffVersion[] => {
  const versions: StaffVersion[] = [];
  for (const { changedAt, changedBy, change } of history) {
    const before = change.kind === 'added' ? change.staff : present(versions.at(-1)).staff;
    const staff = staffAfter(before, change);
    const since = changesFrom(before, change);
    versions.push({ version: versions.length + 1, changedAt, changedBy, kind: change.kind, staff, since });
  }
  return versions;
};

/** The record as it stands. */
export const latestVersion = (history: StaffHistory): StaffVersion => {
  return present(staffVersions(history).at(-1));
};
