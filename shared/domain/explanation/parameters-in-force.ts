import type { DepartmentView } from '../department-view.ts';
import type { ParameterName } from '../policy/parameters.ts';
import { inForceSince } from '../policy/policy-in-force.ts';
import type { ParameterInForce } from './explanation.ts';

/** A parameter, and the days whose value was used. */
export interface AskedParameter {
  readonly name: ParameterName;
  readonly dates: readonly string[];
}

const inForce = <Name extends ParameterName>(
  view: DepartmentView,
  name: Name,
  date: string,
): ParameterInForce<Name> => ({
  name,
  value: view.policy(name, date),
  since: inForceSince(view.dossier.policies, name, date),
});

/** The values in force on the days, each with its first day; a value that changed between the days stands twice. */
export const parametersInForce = (
  view: DepartmentView,
  asked: readonly AskedParameter[],
): readonly ParameterInForce[] =>
  asked.flatMap(({ name, dates }) => {
    const bySince = new Map<string | null, ParameterInForce>();
    for (const date of [...dates].sort()) {
      const value = inForce(view, name, date);
      if (!bySince.has(value.since)) bySince.set(value.since, value);
    }
    return [...bySince.values()];
  });
