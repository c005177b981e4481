import type { ParameterName, ParameterValues } from '../../policy/parameters.ts';
import type { Pen } from './pen.ts';

/** How a language names clauses and writes parameter values. */
export interface GroundMessages {
  readonly under: (clauses: readonly string[], sentence: string) => string;
  readonly assumed: () => string;
  readonly parameters: (entries: readonly string[]) => string;
  readonly parameter: {
    readonly [Name in ParameterName]: (value: ParameterValues[Name], pen: Pen) => string;
  };
  /** A value with the first day it was in force on; null for the policy as written. */
  readonly since: (value: string, since: string | null, pen: Pen) => string;
  readonly paragraph: (sentences: readonly string[]) => string;
}
