import {
  PROCEDURE_NAMES,
  procedureInForce,
  type ProcedureName,
  type ProcedureValues,
  type ProcedureVersion,
} from '../agenda/procedure.ts';
import type { PolicyVersion } from '../dossier.ts';
import { identityOf } from '../ledger/difference.ts';
import { type Clause, CLAUSES } from './clauses.ts';
import type { ParameterName, ParameterValues } from './parameters.ts';
import { policyInForce } from './policy-in-force.ts';

export interface ParameterDifference {
  readonly name: ParameterName;
  readonly before: ParameterValues[ParameterName];
  readonly after: ParameterValues[ParameterName];
}

/** A clause that decides differently, with the parameters of it that change. */
export interface ClauseDifference extends Pick<Clause, 'clause' | 'subject' | 'status' | 'text'> {
  readonly parameters: readonly ParameterDifference[];
}

/** The clauses that two lists of versions read differently on a day (`YYYY-MM-DD`), in the order of the clause table. */
export const clauseDifferences = (
  before: readonly PolicyVersion[],
  after: readonly PolicyVersion[],
  day: string,
): readonly ClauseDifference[] => {
  const [was, is] = [policyInForce(before), policyInForce(after)];
  return CLAUSES.flatMap(({ clause, subject, status, text, parameters }) => {
    const differences = parameters
      .map((name) => ({ name, before: was(name, day), after: is(name, day) }))
      .filter((parameter) => identityOf(parameter.before) !== identityOf(parameter.after));
    return differences.length === 0 ? [] : [{ clause, subject, status, text, parameters: differences }];
  });
};

interface ProcedureDifference {
  readonly name: ProcedureName;
  readonly before: ProcedureValues[ProcedureName];
  readonly after: ProcedureValues[ProcedureName];
}

/** What of the procedure two lists of versions have otherwise on a day (`YYYY-MM-DD`). */
export const procedureDifferences = (
  before: readonly ProcedureVersion[],
  after: readonly ProcedureVersion[],
  day: string,
): readonly ProcedureDifference[] => {
  const [was, is] = [procedureInForce(before), procedureInForce(after)];
  return PROCEDURE_NAMES.map((name) => ({ name, before: was(name, day), after: is(name, day) })).filter(
    (difference) => identityOf(difference.before) !== identityOf(difference.after),
  );
};
