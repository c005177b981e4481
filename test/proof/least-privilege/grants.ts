/** What policies allow, permission by permission, and which of it nobody made use of. */

import type { AwsCall } from './aws-call.ts';
import { matches, type Policies } from './policies.ts';

export interface Grant {
  readonly functionName: string;
  readonly action: string;
  readonly resource: string;
}

export const grantsOf = (policies: Policies): readonly Grant[] =>
  [...policies].flatMap(([functionName, statements]) =>
    statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action, Resource }) =>
        Action.flatMap((action) => Resource.map((resource) => ({ functionName, action, resource }))),
      ),
  );

const isUsed = ({ functionName, action, resource }: Grant, calls: readonly AwsCall[]): boolean =>
  calls.some(
    (call) => call.caller === functionName && matches(action, call.action) && matches(resource, call.resource),
  );

/** Why a grant is there although no function made use of it. */
export interface Unused {
  readonly why: string;
  readonly is: (grant: Grant) => boolean;
}

const told = ({ functionName, action, resource }: Grant): string => `${functionName}: ${action} on ${resource}`;

export interface Compared {
  /** Neither used nor explained. */
  readonly superfluous: readonly string[];
  /** Explanations of what nobody is granted, or what are used after all. */
  readonly stale: readonly string[];
  readonly explained: number;
}

export function compare(grants: readonly Grant[], calls: readonly AwsCall[], reasons: readonly Unused[]): Compared {
  const isExplained = (grant: Grant) => reasons.some(({ is }) => is(grant));
  const [used, unused] = [
    grants.filter((grant) => isUsed(grant, calls)),
    grants.filter((grant) => !isUsed(grant, calls)),
  ];
  return {
    superfluous: unused.filter((grant) => !isExplained(grant)).map(told),
    stale: [
      ...reasons.filter(({ is }) => !unused.some(is)).map(({ why }) => `explains nothing: ${why}`),
      ...used.filter(isExplained).map((grant) => `is used: ${told(grant)}`),
    ],
    explained: unused.filter(isExplained).length,
  };
}
