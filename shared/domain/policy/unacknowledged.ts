import type { StaffMember } from '../dossier.ts';
import { isEmployedOn } from '../roster/employment.ts';

/** Everyone employed on a day (`YYYY-MM-DD`) who has not acknowledged a version: whom its reminder goes to. */
export const unacknowledged = <Person extends StaffMember>(
  staff: readonly Person[],
  acknowledgedBy: ReadonlySet<string>,
  day: string,
): readonly Person[] => staff.filter((person) => isEmployedOn(person, day) && !acknowledgedBy.has(person.id));
