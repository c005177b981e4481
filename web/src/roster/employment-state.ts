import type { StaffItem } from '../../../shared/contracts/http/roster.ts';

export const EMPLOYMENT_STATES = ['employed', 'future', 'left'] as const;

/** Whether somebody is, was or will be employed on a day; the last day employed is one. */
export const employmentState = ({ joinedOn, leftOn }: Pick<StaffItem, 'joinedOn' | 'leftOn'>, day: string) => {
  if (joinedOn > day) return 'future';
  return leftOn !== null && leftOn < day ? 'left' : 'employed';
};
