import type { Column } from '../contracts/forms/form.ts';
import type { FormId } from '../contracts/forms/form-ids.ts';
import { formOf } from '../contracts/forms/forms.ts';
import { type Grid, GridBuilder } from './grid.ts';

/** What was filled in, by the field's name. */
export type FilledIn = ReadonlyMap<string, string>;

/**
 * One submission of a form as the sheet that it would be, so that whatever way it came it is read and refused alike.
 * Fields that the form does not have are left out.
 */
export const gridOf = (id: FormId, own: FilledIn, lines: readonly FilledIn[]): Grid => {
  const { columns, lines: layout } = formOf(id);
  const grid = new GridBuilder();
  const write = (offset: number, fields: readonly Column[], values: readonly FilledIn[]) => {
    for (const [index, { field, heading }] of fields.entries()) {
      if (!values.some((one) => one.has(field))) continue;
      grid.set(1, offset + index + 1, heading['zh-CN']);
      for (const [line, one] of values.entries()) grid.set(line + 2, offset + index + 1, one.get(field) ?? '');
    }
  };
  write(0, columns, [own]);
  write(columns.length, layout?.columns ?? [], lines);
  return { sheet: null, rows: grid.rows(), merged: [], serialEpochDay: 0 };
};
