import { describe, expect, it } from 'vitest';
import { PARAMETER_NAMES } from '../../../../shared/domain/policy/parameters.ts';
import { CLAUSE_GROUPS, otherClausesOf } from '../../../../web/src/policy/editor/clause-groups.ts';

describe('the editor', () => {
  it('shows every parameter once, beside a clause that decides by it', () => {
    const shown = CLAUSE_GROUPS.flatMap(({ parameters }) => parameters);
    expect(shown.toSorted()).toEqual(PARAMETER_NAMES.toSorted());
    for (const { clause, parameters } of CLAUSE_GROUPS) {
      expect(clause.parameters).toEqual(expect.arrayContaining([...parameters]));
    }
  });

  it('names the other clauses that decide by it', () => {
    expect(otherClausesOf('strikes.limit')).toEqual(['5.1, 8.2', '7.1, 8.1']);
    expect(otherClausesOf('visits.limit')).toEqual([]);
  });
});
