import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { Prospect } from '../../shared/domain/dossier.ts';

/** A credit code as a fact keeps it: a form sends an empty one where none is given. */
export const creditCodeOf = (creditCode: string | null | undefined): Pick<Prospect, 'creditCode'> =>
  creditCode === undefined || creditCode === null || creditCode === '' ? {} : { creditCode };

/** Nothing can have been found after today; any expected date is kept, and judged. */
export const foundOnErrors = ({ today }: Actor, foundOn: string): FieldError[] =>
  foundOn > today ? [{ pointer: '/foundOn', code: 'date-in-the-future', values: { today } }] : [];
