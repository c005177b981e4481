import { type Clause, CLAUSES } from '../../../../shared/domain/policy/clauses.ts';
import type { ParameterName } from '../../../../shared/domain/policy/parameters.ts';

interface ClauseGroup {
  readonly clause: Clause;
  /** Those that no clause before uses. */
  readonly parameters: readonly ParameterName[];
}

/** Every parameter once, beside the first clause that decides by it. */
export const CLAUSE_GROUPS: readonly ClauseGroup[] = CLAUSES.map((clause, index) => ({
  clause,
  parameters: clause.parameters.filter(
    (name) => !CLAUSES.slice(0, index).some(({ parameters }) => parameters.includes(name)),
  ),
})).filter(({ parameters }) => parameters.length > 0);

/** The numbers of the other clauses that decide by a parameter. */
export const otherClausesOf = (name: ParameterName): readonly string[] => {
  const [first, ...others] = CLAUSES.filter(({ parameters }) => parameters.includes(name));
  return [...new Set(others.map(({ clause }) => clause))].filter((clause) => clause !== first?.clause);
};
