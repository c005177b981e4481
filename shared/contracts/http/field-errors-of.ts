import type * as z from 'zod';
import { FIELD_ERRORS, type FieldError, type FieldErrorCode } from './field-errors.ts';
import { jsonPointer } from './json-pointer.ts';

type Issue = z.core.$ZodIssue;

/** A body of 64 KB can be wrong in thousands of ways; nobody reads further than this. */
const MOST_ERRORS = 100;

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[segment]
        : undefined,
    input,
  );

const isFieldErrorCode = (code: unknown): code is FieldErrorCode =>
  typeof code === 'string' && Object.hasOwn(FIELD_ERRORS, code);

const sizeCode = (
  origin: string,
  text: FieldErrorCode,
  list: FieldErrorCode,
  number: FieldErrorCode,
): FieldErrorCode => (origin === 'string' ? text : origin === 'array' ? list : number);

type CodeAndValues = Pick<FieldError, 'code' | 'values'>;

const describe = (issue: Issue, isAbsent: boolean): CodeAndValues => {
  if (isAbsent) return { code: 'required' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', values: { expected: issue.expected } };
    case 'too_big':
      return {
        code: sizeCode(issue.origin, 'too-long', 'too-many', 'too-large'),
        values: { maximum: Number(issue.maximum) },
      };
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { code: 'empty' };
      return {
        code: sizeCode(issue.origin, 'too-short', 'too-few', 'too-small'),
        values: { minimum: Number(issue.minimum) },
      };
    case 'invalid_value':
      return { code: 'not-an-option', values: { options: issue.values.map(String).join(', ') } };
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return { code: isFieldErrorCode(code) ? code : 'wrong-format' };
    }
    default:
      return { code: 'wrong-format' };
  }
};

/** Zod's issues in the words of the catalogue: the first for each value, in the order of the document. */
export const fieldErrorsOf = (error: z.ZodError, input: unknown): FieldError[] => {
  const byPointer = new Map<string, FieldError>();
  const add = (pointer: string, error: CodeAndValues): void => {
    if (!byPointer.has(pointer)) byPointer.set(pointer, { pointer, ...error });
  };
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add(jsonPointer([...issue.path, key]), { code: 'unknown-field' });
    } else {
      add(jsonPointer(issue.path), describe(issue, valueAt(input, issue.path) === undefined));
    }
  }
  return [...byPointer.values()].slice(0, MOST_ERRORS);
};
