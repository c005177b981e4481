/**
 * Functions may do what they do, and nothing else: every request to AWS that a function made in the month is allowed by its
 * own policy in the synthesised template, and everything that a policy allows was asked for, or is known why not.
 * That no action is a wildcard, and no resource without a reason, is a test of its own (test/infra/permissions.test.ts).
 */

import { noneFound } from '../none-found.ts';
import type { Figure, ProofPart } from '../part.ts';
import { type RecordedMonth, recordedMonth } from '../recorded-month/recorded-month.ts';
import { type AwsCall, awsCallsOf } from './aws-call.ts';
import { compare, grantsOf } from './grants.ts';
import { isAllowed, type Policies, policiesOf } from './policies.ts';
import { REASONS } from './reasons.ts';

interface Calls {
  readonly made: number;
  /** Each that is like no other. */
  readonly different: readonly AwsCall[];
}

/** Of everybody but the local cloud itself, which plays those who need no permission. */
function callsIn({ traced, place }: RecordedMonth): Calls {
  const ofFunctions = traced.flatMap((one) =>
    one.kind === 'call' && one.caller !== 'local' ? awsCallsOf(one, place) : [],
  );
  return {
    made: ofFunctions.length,
    different: [...new Map(ofFunctions.map((call) => [JSON.stringify(call), call])).values()],
  };
}

export const forbidden = (policies: Policies, calls: readonly AwsCall[]): readonly string[] =>
  calls
    .filter((call) => !isAllowed(policies, call))
    .map(({ caller, action, resource }) => `${caller}: ${action} on ${resource}`);

/** Only a whole month makes use of everything. */
function usedIn(policies: Policies, calls: readonly AwsCall[]): Figure[] {
  const { superfluous, stale, explained } = compare(grantsOf(policies), calls, REASONS);
  return [
    { name: 'Permissions that no function made use of, with a reason', value: explained, unit: '' },
    noneFound('Permissions without use or reason', superfluous),
    noneFound('Reasons of what is used, or allowed to nobody', stale),
  ];
}

export const leastPrivilege: ProofPart = {
  id: 'least-privilege',
  title: 'What functions ask of AWS, and what their policies allow',
  async run(size) {
    const month = await recordedMonth(size);
    const policies = policiesOf(month.assembly, month.place);
    const { made, different } = callsIn(month);
    const callers = new Set(different.map(({ caller }) => caller)).size;
    return [
      { name: 'Functions with a policy', value: policies.size, unit: '', goal: { atLeast: 38 } },
      { name: 'Of them with requests to AWS', value: callers, unit: '', goal: { atLeast: size === 'full' ? 37 : 20 } },
      { name: 'Permissions', value: grantsOf(policies).length, unit: '' },
      { name: 'Requests to AWS', value: made, unit: '' },
      { name: 'Of them different', value: different.length, unit: '' },
      noneFound('Requests that a policy forbids', forbidden(policies, different)),
      ...(size === 'full' ? usedIn(policies, different) : []),
    ];
  },
};
