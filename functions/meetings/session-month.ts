import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { beforeRecords } from '../../shared/contracts/http/meaning.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';

/** Nobody plans further; a slip of the year is caught. */
const MONTHS_AHEAD = 12;

/** What is wrong with a month `YYYY-MM` in which a session is to be held. */
export const sessionMonthErrors = (
  { actor, charter }: Pick<Call<'add-session'>, 'actor' | 'charter'>,
  month: string,
  pointer: string,
): FieldError[] => {
  const last = addMonths(monthOf(actor.today), MONTHS_AHEAD);
  if (month > last) return [{ pointer, code: 'too-far-ahead', values: { latest: last } }];
  return beforeRecords(charter.firstMonth, month, pointer);
};
