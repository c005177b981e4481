import * as z from 'zod';

export type Cell = string | number | boolean | null;

/** Where a value stands in an item: `['rejection', 'reason']`. */
export type ColumnPath = readonly string[];

export interface Table {
  readonly columns: readonly ColumnPath[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How an instant (ISO 8601, UTC) is written in a cell. */
export type WriteInstant = (instant: string) => string;

interface Column {
  readonly path: ColumnPath;
  readonly write: (value: unknown) => Cell;
}

/** A list of objects within an item: each of them is a row. */
interface Lines {
  readonly path: ColumnPath;
  readonly columns: readonly Column[];
}

interface Layout {
  readonly columns: readonly Column[];
  readonly lines: Lines | null;
}

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;

const isScalar = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const scalarCell = (value: unknown): Cell => {
  if (value === undefined) return null;
  return isScalar(value) ? value : JSON.stringify(value);
};

/** Between the items of a list that share a cell, as people here write them. */
export const LIST_SEPARATOR = '、';

const listCell = (value: unknown): Cell =>
  Array.isArray(value) ? value.map((one) => String(scalarCell(one))).join(LIST_SEPARATOR) : scalarCell(value);

const writerOf = (schema: z.core.$ZodType, writeInstant: WriteInstant): Column['write'] => {
  if (schema instanceof z.ZodArray) return listCell;
  if (schema instanceof z.ZodISODateTime) {
    return (value) => (typeof value === 'string' ? writeInstant(value) : scalarCell(value));
  }
  return scalarCell;
};

/** The columns of an object's fields, in their order; its first list of objects apart. */
const layoutOf = (item: z.ZodObject, path: ColumnPath, writeInstant: WriteInstant): Layout => {
  const columns: Column[] = [];
  let lines: Lines | null = null;
  for (const [name, field] of Object.entries<z.core.$ZodType>(item.shape)) {
    const here = [...path, name];
    const schema = unwrap(field);
    const element = schema instanceof z.ZodArray ? unwrap(schema.element) : null;
    if (schema instanceof z.ZodObject) columns.push(...layoutOf(schema, here, writeInstant).columns);
    else if (element instanceof z.ZodObject && lines === null && path.length === 0) {
      lines = { path: here, columns: layoutOf(element, here, writeInstant).columns };
    } else columns.push({ path: here, write: writerOf(schema, writeInstant) });
  }
  return { columns, lines };
};

const valueAt = (item: unknown, path: ColumnPath): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined,
    item,
  );

const lineCells = ({ path, columns }: Lines, line: unknown): Cell[] =>
  columns.map((column) => column.write(valueAt(line, column.path.slice(path.length))));

/** The rows of one item: one for each of its lines, at least one. */
const rowsOf = ({ columns, lines }: Layout, item: unknown): Cell[][] => {
  const own = columns.map(({ path, write }) => write(valueAt(item, path)));
  if (lines === null) return [own];
  const found = valueAt(item, lines.path);
  const values: readonly unknown[] = Array.isArray(found) && found.length > 0 ? found : [undefined];
  return values.map((line) => [...own, ...lineCells(lines, line)]);
};

/**
 * Items of one schema as a table: a column for each field, those of nested objects among them; lists of texts in one
 * cell; the first list of objects as rows of their own, the item's other cells repeated. `fields` names the fields
 * wanted, all when null.
 */
export const tableOf = (
  item: z.ZodObject,
  items: readonly unknown[],
  { fields, writeInstant }: { readonly fields: readonly string[] | null; readonly writeInstant: WriteInstant },
): Table => {
  const whole = layoutOf(item, [], writeInstant);
  const isWanted = ({ path: [field = ''] }: { readonly path: ColumnPath }) => fields?.includes(field) ?? true;
  const lines = whole.lines !== null && isWanted(whole.lines) ? whole.lines : null;
  const layout = { columns: whole.columns.filter(isWanted), lines };
  return {
    columns: [...layout.columns, ...(lines?.columns ?? [])].map(({ path }) => path),
    rows: items.flatMap((one) => rowsOf(layout, one)),
  };
};
