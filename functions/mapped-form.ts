/** What a form service posts, read as one of our forms by a webhook's mapping: on trial, and when it comes. */

import { staffId } from '../shared/contracts/forms/columns.ts';
import type { FormId } from '../shared/contracts/forms/form-ids.ts';
import type { Column } from '../shared/contracts/forms/form.ts';
import { formOf } from '../shared/contracts/forms/forms.ts';
import type { FieldError } from '../shared/contracts/http/field-errors.ts';
import type { Mapping } from '../shared/contracts/http/webhooks.ts';
import { type Outcome, done, refused } from '../shared/contracts/http/outcome.ts';
import { type Actor, actorOn } from '../shared/contracts/permissions.ts';
import type { DepartmentFile, StaffRecord } from '../shared/ports/department-store.ts';
import { FieldSchemas } from '../shared/sheets/field-schemas.ts';
import { gridOf } from '../shared/sheets/form-grid.ts';
import type { Grid } from '../shared/sheets/grid.ts';
import { LIST_SEPARATOR } from '../shared/sheets/table-of.ts';

/** More lines than any form takes: a longer list is a mistake of the mapping. */
const MOST_LINES = 1000;

interface FormField {
  /** `date`, or `visits.customer` of a line. */
  readonly name: string;
  readonly column: Column;
  readonly isOfLine: boolean;
}

/** Whose form it is, is not among them: the mapping says it apart. */
const fieldsOf = (form: FormId): readonly FormField[] => {
  const { columns, lines } = formOf(form);
  const own = columns.filter((column) => column !== staffId);
  return [
    ...own.map((column) => ({ name: column.field, column, isOfLine: false })),
    ...(lines?.columns ?? []).map((column) => ({
      name: `${lines?.field ?? ''}.${column.field}`,
      column,
      isOfLine: true,
    })),
  ];
};

/** What is wrong with a mapping for a form; pointers go into a body with the mapping at `/mapping`. */
export const mappingErrors = (form: FormId, { fields }: Mapping): readonly FieldError[] => {
  const known = fieldsOf(form);
  const schemas = new FieldSchemas(formOf(form));
  const options = known.map(({ name }) => name).join(', ');
  const seen = new Set<string>();
  const errors = fields.flatMap(({ field, from, always }, index): FieldError[] => {
    const pointer = `/mapping/fields/${index}`;
    const isTwice = seen.has(field);
    seen.add(field);
    if (!known.some(({ name }) => name === field)) {
      return [{ pointer: `${pointer}/field`, code: 'not-an-option', values: { options } }];
    }
    if (isTwice) return [{ pointer: `${pointer}/field`, code: 'named-twice' }];
    return from.length > 0 === (always !== null) ? [{ pointer: `${pointer}/from`, code: 'from-or-always' }] : [];
  });
  const missing = known.filter(({ name, column }) => !seen.has(name) && !schemas.isOptional(column));
  if (missing.length === 0) return errors;
  const names = missing.map(({ name }) => name).join(', ');
  return [...errors, { pointer: '/mapping/fields', code: 'fields-missing', values: { options: names } }];
};

export interface MappedForm {
  /** As the payload says it; null where it says nothing. */
  readonly person: string | null;
  /** The service's id of the submission; null where there is none. */
  readonly submission: string | null;
  readonly form: Grid;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const memberOf = (value: unknown, name: string): unknown => {
  if (Array.isArray(value)) return /^\d{1,4}$/.test(name) ? value[Number(name)] : undefined;
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
};

/** What stands at a path: one value, or with `*` one for each item of the list. */
const valuesAt = (payload: unknown, path: string): readonly unknown[] =>
  path
    .split('.')
    .reduce<readonly unknown[]>(
      (found, name) =>
        name === '*'
          ? found.flatMap((value): unknown[] => (Array.isArray(value) ? value : []))
          : found.map((value) => memberOf(value, name)),
      [payload],
    );

/** As people would write it into a cell; nothing where there is nothing to write. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(textOf).filter(Boolean).join(LIST_SEPARATOR) : '';
};

/** Reads a payload; more lines than a form can have are refused with the field that brings them. */
export const mapPayload = (
  form: FormId,
  { person, submission, fields }: Mapping,
  payload: unknown,
): Outcome<MappedForm, 'invalid-request'> => {
  const own = new Map<string, string>();
  const lines: Map<string, string>[] = [];
  const known = new Map(fieldsOf(form).map((field) => [field.name, field]));
  for (const { field, from, always } of fields) {
    const target = known.get(field);
    const values = from.flatMap((path) => valuesAt(payload, path)).map(textOf);
    if (target === undefined) continue;
    if (values.length > MOST_LINES) {
      return refused('invalid-request', [{ pointer: `/${field}`, code: 'too-many', values: { maximum: MOST_LINES } }]);
    }
    const { column, isOfLine } = target;
    if (!isOfLine) own.set(column.field, always ?? values.filter(Boolean).join(LIST_SEPARATOR));
    for (const [index, value] of isOfLine ? values.entries() : []) {
      (lines[index] ??= new Map<string, string>()).set(column.field, value);
    }
  }
  setAlways(fields, known, lines);
  const read = (path: string) => textOf(valuesAt(payload, path)[0]) || null;
  return done({
    person: read(person),
    submission: submission === null ? null : read(submission),
    form: gridOf(form, own, lines),
  });
};

/** What is the same for every line, for each that says anything. */
const setAlways = (
  fields: Mapping['fields'],
  known: ReadonlyMap<string, FormField>,
  lines: readonly Map<string, string>[],
): void => {
  const filled = lines.filter((line) => [...line.values()].some(Boolean));
  for (const { field, always } of fields) {
    const target = known.get(field);
    if (always === null || target?.isOfLine !== true) continue;
    for (const line of filled) line.set(target.column.field, always);
  }
};

const NOBODY: FieldError = { pointer: '/person', code: 'no-such-person' };

/** The person that a payload names by staff id or e-mail address, as employed on the day. */
export const personNamed = (
  department: DepartmentFile | undefined,
  named: string | null,
  today: string,
): Outcome<Actor, 'invalid-request'> => {
  if (named === null) return refused('invalid-request', [{ pointer: '/person', code: 'required' }]);
  const isNamed = ({ id, email }: StaffRecord) => id === named || email?.toLowerCase() === named.toLowerCase();
  const [staff, ...others] = department?.staff.filter(isNamed) ?? [];
  // An address that two people share identifies neither.
  const actor =
    department === undefined || staff === undefined || others.length > 0
      ? null
      : actorOn(department.department.id, staff, today);
  return actor === null ? refused('invalid-request', [NOBODY]) : done(actor);
};

/** Errors of the one submission, by its fields: whoever posted it has seen neither a list nor a cell. */
export const ofOneForm = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.map(({ pointer, code, values }) => ({
    pointer: pointer.replace(/^\/0(?=\/|$)/, ''),
    code,
    ...(values !== undefined && { values }),
  }));
