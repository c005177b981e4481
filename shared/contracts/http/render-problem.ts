import { fillIn } from '../fill-in.ts';
import { type Language, PROBLEMS, type Problem, type ProblemCode } from '../problems.ts';
import { FIELD_ERRORS, type FieldError } from './field-errors.ts';
import { RESPONSE_HEADERS } from './response-headers.ts';

export interface RenderedProblem {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON of `ProblemSchema`. */
  readonly body: string;
}

/** A problem as an HTTP answer, in the language asked for. */
export const renderProblem = (
  code: ProblemCode,
  language: Language,
  correlationId: string,
  errors: readonly FieldError[] = [],
): RenderedProblem => {
  const { status, title, detail } = PROBLEMS[code];
  const problem: Problem = {
    type: `urn:problem-type:baifang:${code}`,
    title: title[language],
    status,
    code,
    detail: detail[language],
    correlationId,
    errors: errors.map((error) => ({
      pointer: error.pointer,
      code: error.code,
      detail: fillIn(FIELD_ERRORS[error.code][language], error.values),
    })),
  };
  return {
    status,
    headers: {
      ...RESPONSE_HEADERS,
      'content-type': 'application/problem+json',
      'content-language': language,
    },
    body: JSON.stringify(problem),
  };
};
