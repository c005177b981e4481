import * as z from 'zod';
import type { Column, Form } from '../contracts/forms/form.ts';
import { CONTRACTS } from '../contracts/http/operations.ts';

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap())
    : schema;

type AnyObject = z.ZodObject<Readonly<Record<string, z.core.$ZodType>>>;

/** The schema of a list's objects. */
const lineIn = (list: z.core.$ZodType): AnyObject | undefined =>
  list instanceof z.ZodArray && list.element instanceof z.ZodObject ? list.element : undefined;

const accepts = (schema: z.core.$ZodType | undefined, value: unknown): boolean =>
  schema !== undefined && z.safeParse(schema, value).success;

/** What the contract of a form's operation says of single cells. */
export class FieldSchemas {
  readonly #schemas = new Map<Column, z.core.$ZodType | undefined>();

  constructor({ operation, columns, lines }: Form) {
    const { shape }: AnyObject = CONTRACTS[operation].body;
    const list = lines === undefined ? undefined : shape[lines.field];
    const line = list === undefined ? undefined : lineIn(unwrapped(list));
    for (const column of columns) this.#schemas.set(column, shape[column.field]);
    for (const column of lines?.columns ?? []) {
      this.#schemas.set(column, line?.shape[column.field]);
    }
  }

  /** Whether the field may be left out. */
  readonly isOptional = (column: Column): boolean => accepts(this.#schemas.get(column), undefined);

  /** What an empty cell says: nothing, or an empty text where the contract asks for a text that may be empty. */
  readonly blank = (column: Column): '' | undefined =>
    !this.isOptional(column) && accepts(this.#schemas.get(column), '') ? '' : undefined;
}
