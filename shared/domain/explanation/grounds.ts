import type { DepartmentView } from '../department-view.ts';
import type { ClauseSubject } from '../policy/clauses.ts';
import { clausesOf } from '../policy/clauses.ts';
import type { ParameterName } from '../policy/parameters.ts';
import type { Grounds } from './explanation.ts';
import { parametersInForce } from './parameters-in-force.ts';

/** Clause, certainty and values in force by the clause table. `daysOf`: the days whose value of a parameter decided. */
export const groundsOf = (
  view: DepartmentView,
  subject: ClauseSubject,
  daysOf: (name: ParameterName) => readonly string[],
): Grounds => {
  const clauses = clausesOf(subject);
  const names = [...new Set(clauses.flatMap(({ parameters }) => parameters))];
  return {
    clauses: [...new Set(clauses.flatMap(({ clause }) => clause.split(', ')))],
    assumed: clauses.some(({ status }) => status === 'assumed'),
    parameters: parametersInForce(
      view,
      names.map((name) => ({ name, dates: daysOf(name) })),
    ),
  };
};
