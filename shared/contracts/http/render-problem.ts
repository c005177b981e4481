import { fillIn } from '../fill-in.ts';
import type { Problem } from '../problem.ts';
import { type Language, PROBLEMS, type ProblemCode } from '../problems.ts';
import { type CellPlace, FIELD_ERRORS, type FieldError } from './field-errors.ts';
import { RESPONSE_HEADERS } from './response-headers.ts';

export interface RenderedProblem {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON of `ProblemSchema`. */
  readonly body: string;
}

const PLACE_TEXTS: Readonly<Record<Language, (place: CellPlace) => string>> = {
  'zh-CN': ({ sheet, cell, heading }) =>
    `${sheet === null ? '' : `工作表“${sheet}”`}单元格 ${cell}：${heading === null ? '' : `${heading['zh-CN']}：`}`,
  en: ({ sheet, cell, heading }) =>
    `${sheet === null ? 'Cell' : `Sheet ${sheet} cell`} ${cell}: ${heading === null ? '' : `${heading.en}: `}`,
};

const detailOf = ({ code, values, place }: FieldError, language: Language): string =>
  `${place === undefined ? '' : PLACE_TEXTS[language](place)}${fillIn(FIELD_ERRORS[code][language], values)}`;

const writtenError = (error: FieldError, language: Language): Problem['errors'][number] => {
  const { pointer, code, place } = error;
  const told = { pointer, code, detail: detailOf(error, language) };
  if (place === undefined) return told;
  return { ...told, cell: place.cell, ...(place.sheet !== null && { sheet: place.sheet }) };
};

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
    errors: errors.map((error) => writtenError(error, language)),
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
