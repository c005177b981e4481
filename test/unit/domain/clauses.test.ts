import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderClauses } from '../../../commands/clauses/render-clauses.ts';
import { MONTH_AWARDS, RULES } from '../../../shared/domain/judgement.ts';
import { CLAUSES, clausesOf } from '../../../shared/domain/policy/clauses.ts';
import { PARAMETER_NAMES } from '../../../shared/domain/policy/parameters.ts';

const subjects = [...RULES, ...MONTH_AWARDS, 'award.premium', 'review.promotion', 'score.monthly'] as const;

describe('the clause table', () => {
  it.each(subjects)('has a clause for %s', (subject) => {
    expect(clausesOf(subject)).not.toEqual([]);
  });

  it('names no rule, award or review that the judgement does not know', () => {
    expect(CLAUSES.map(({ subject }) => subject).filter((subject) => !subjects.includes(subject))).toEqual([]);
  });

  it.each(PARAMETER_NAMES)('says which clause the parameter %s belongs to', (name) => {
    expect(CLAUSES.filter(({ parameters }) => parameters.includes(name))).not.toEqual([]);
  });

  it('names no parameter that the policy does not have', () => {
    const named = CLAUSES.flatMap(({ parameters }) => parameters);
    expect(named.filter((name) => !PARAMETER_NAMES.includes(name))).toEqual([]);
  });

  it('marks what the written policy leaves open', () => {
    const marked = CLAUSES.filter(({ status }) => status !== 'stated').map(({ subject, status }) => [subject, status]);
    expect(marked).toEqual([
      ['visits.limit-reached', 'borderline'],
      ['award.premium', 'assumed'],
      ['score.monthly', 'assumed'],
      ['score.monthly', 'assumed'],
    ]);
  });

  it('is the page docs/clauses.md: run `npm run clauses` after a change', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/clauses.md'), 'utf8');
    expect(page).toBe(await renderClauses());
  });
});
