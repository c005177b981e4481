import { describe, expect, it } from 'vitest';
import { FIELD_ERRORS, type FieldErrorCode } from '../../../shared/contracts/http/field-errors.ts';
import { renderProblem } from '../../../shared/contracts/http/render-problem.ts';
import { ProblemSchema } from '../../../shared/contracts/problem.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { PROBLEMS, type ProblemCode } from '../../../shared/contracts/problems.ts';

const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];
const FIELD_CODES = Object.keys(FIELD_ERRORS) as FieldErrorCode[];
const VALUES = {
  expected: 'string',
  options: 'own, unit',
  maximum: 4000,
  minimum: 2,
  today: '2026-11-23',
  joinedOn: '2026-11-16',
  leftOn: '2026-11-20',
  firstMonth: '2026-01',
  latest: '2027-11-24',
  duty: 'visits',
  earliest: '2026-11-01',
  first: 2026,
  last: 2028,
  endedOn: '2026-10-31',
  date: '2026-11-23',
};

describe('the catalogue of refusals', () => {
  it.each([...PROBLEM_CODES, ...FIELD_CODES])('%s is a kebab-case code', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(PROBLEM_CODES.flatMap((code) => LANGUAGES.map((language) => ({ code, language }))))(
    '$code renders in $language without any framework',
    ({ code, language }) => {
      const { status, headers, body } = renderProblem(code, language, 'request-1');
      const problem = ProblemSchema.parse(JSON.parse(body));
      expect(problem).toMatchObject({ code, status, correlationId: 'request-1', errors: [] });
      expect(problem.title).not.toBe('');
      expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'content-language': language });
    },
  );

  it.each(FIELD_CODES.flatMap((code) => LANGUAGES.map((language) => ({ code, language }))))(
    '$code leaves no place unfilled in $language',
    ({ code, language }) => {
      const { body } = renderProblem('invalid-request', language, '1', [{ pointer: '/x', code, values: VALUES }]);
      expect(body).not.toMatch(/\{\w+\}/);
    },
  );

  it('fills a place literally, whatever the value holds', () => {
    const { body } = renderProblem('invalid-request', 'en', '1', [
      { pointer: '/x', code: 'not-an-option', values: { options: '$& {options}' } },
    ]);
    expect(body).toContain('Must be one of: $& {options}.');
  });
});
