/** Columns that forms are made of; their headings are those of the exported lists, unless they say otherwise. */

import { COLUMN_TEXTS } from '../http/column-texts.ts';
import type { Texts } from '../problems.ts';
import type { CellKind, Column, Options } from './form.ts';

type ColumnOf<Field extends string> = Column & { readonly field: Field };

/** @throws on a field without a heading in the catalogue. */
export const column = <Field extends string>(
  field: Field,
  kind: CellKind,
  heading: Texts | undefined = COLUMN_TEXTS[field],
): ColumnOf<Field> => {
  if (heading === undefined) throw new Error(`no heading for the column ${field}`);
  return { field, kind, heading };
};

export const choice = (options: Options): CellKind => ({ options, many: false });
export const choices = (options: Options): CellKind => ({ options, many: true });

/** Whose form it is; without it, that of whoever sends the sheet. */
export const staffId = column('staffId', 'text');
