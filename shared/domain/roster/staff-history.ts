import type { Assignment, StaffMember } from '../dossier.ts';
import type { Language } from '../language.ts';

/** A staff member, and which language they read. */
export interface StaffRecord extends StaffMember {
  readonly language: Language;
}

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
}

const applied = (staff: StaffRecord, change: StaffChange): StaffRecord => {
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

/** Each version of a person's record, the first first. */
export const staffVersions = ([first, ...later]: StaffHistory): readonly StaffVersion[] => {
  let staff = first.change.kind === 'added' ? first.change.staff : null;
  if (staff === null) throw new Error('a history begins with the addition of its person');
  const versions: StaffVersion[] = [];
  for (const [index, { changedAt, changedBy, change }] of [first, ...later].entries()) {
    staff = applied(staff, change);
    versions.push({ version: index + 1, changedAt, changedBy, kind: change.kind, staff });
  }
  return versions;
};

/** A person's record as it stands after a change. */
export const staffAfter = applied;

/** The first day on which the record says something else than before; null where no duty can depend on what changed. */
export const changesFrom = (staff: StaffRecord, change: StaffChange): string | null => {
  switch (change.kind) {
    case 'added':
      return change.staff.joinedOn;
    case 'details':
      return null;
    case 'departure':
      // Nobody's last day counts as the end of time.
      return [staff.leftOn, change.leftOn].reduce<string>((a, b) => (b && b < a ? b : a), '9999-12-31');
    case 'assignment':
      return change.assignment.from;
  }
};
