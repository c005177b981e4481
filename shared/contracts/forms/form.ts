/** What a form is as a spreadsheet: one sheet, a column for each field of the body that its operation takes. */

import type { RequestBody } from '../http/operations.ts';
import type { Texts } from '../problems.ts';
import type { OperationId } from '../routes.ts';

/**
 * How a field stands in a cell. `month` and `period` are texts (`2026-11`, `2026-W48`); `yuan` is money with at most two
 * decimals, in fen in the body.
 */
export type CellKind = 'text' | 'date' | 'time' | 'month' | 'period' | 'number' | 'yuan' | Choice;

export interface Choice {
  readonly options: Options;
  /** Several in one cell, separated by `、`, commas or semicolons. */
  readonly many: boolean;
}

/** By the value in the body: what the drop-down shows. */
export type Options = Readonly<Record<string, Texts>>;

export interface Column {
  /** Of the body, or of one of its lines. */
  readonly field: string;
  readonly kind: CellKind;
  readonly heading: Texts;
}

/** A list of objects in the body: each of them is a row. */
export interface Lines {
  readonly field: string;
  readonly columns: readonly Column[];
  /** Fields of a line of which no two lines of a sheet may hold the same; absent where lines may repeat. */
  readonly keys?: readonly string[];
  /** A longer sheet is so many submissions; absent where all lines of a thing belong into one. */
  readonly most?: number;
}

export interface Form {
  /** Takes what a row, or several rows with lines, say. */
  readonly operation: OperationId;
  /** Grows when a template filled in before would be misread. */
  readonly version: number;
  /** At most 31 characters, none of `*?:\/[]`. */
  readonly sheet: Texts;
  /** What people call the form, where that is not the name of its sheet. */
  readonly title?: Texts;
  readonly columns: readonly Column[];
  /** Fields of the body that say what a submission is about; absent: all that its row says. */
  readonly keys?: readonly string[];
  /** Fields of the body of which no two submissions of a sheet may say the same, whatever the case. */
  readonly distinct?: readonly string[];
  readonly lines?: Lines;
}

type LinesOf<Body> = { [Name in keyof Body]-?: NonNullable<Body[Name]> extends readonly (infer Line)[] ? Line : never };
type AnyLine<Body> = LinesOf<Body>[keyof Body];

/** A form whose columns are fields of its operation's contract: the compiler holds it to that. */
export interface FormOf<Op extends OperationId> extends Form {
  readonly operation: Op;
  readonly columns: readonly (Column & { readonly field: keyof RequestBody<Op> & string })[];
  readonly lines?: Lines & {
    readonly field: keyof RequestBody<Op> & string;
    readonly columns: readonly (Column & { readonly field: keyof AnyLine<RequestBody<Op>> & string })[];
  };
}
