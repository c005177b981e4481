import type { ProblemCode } from '../problems.ts';
import type { FieldError } from './field-errors.ts';

export interface Done<Value> {
  readonly outcome: 'done';
  readonly value: Value;
}

/** An expected refusal, named by its code in the catalogue of problems. */
export interface Refused<Code extends ProblemCode> {
  readonly outcome: 'refused';
  readonly code: Code;
  readonly errors: readonly FieldError[];
}

export type Outcome<Value, Code extends ProblemCode> = Done<Value> | Refused<Code>;

export const done = <Value>(value: Value): Done<Value> => ({ outcome: 'done', value });

export const refused = <Code extends ProblemCode>(code: Code, errors: readonly FieldError[] = []): Refused<Code> => ({
  outcome: 'refused',
  code,
  errors,
});
