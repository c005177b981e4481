import type { AnnouncedTerms } from '../../shared/contracts/http/competitions.ts';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { daysBetween } from '../../shared/domain/time/civil.ts';

/** A quarter: the standings read every log of the period each time they are asked for. */
const LONGEST_COMPETITION_DAYS = 92;

/** What is wrong with the period of a competition announced, or amended, on a day of the department. */
export const termsErrors = ({ from, to }: AnnouncedTerms, today: string): FieldError[] => {
  if (from < today) return [{ pointer: '/from', code: 'begins-in-the-past', values: { today } }];
  if (to < from) return [{ pointer: '/to', code: 'to-before-from' }];
  if (daysBetween(from, to) < LONGEST_COMPETITION_DAYS) return [];
  return [{ pointer: '/to', code: 'competition-too-long', values: { maximum: LONGEST_COMPETITION_DAYS } }];
};
