import type { Temporal } from 'temporal-polyfill';
import type { PolicyVersion } from '../dossier.ts';
import type { ParameterName, ParameterValues } from './parameters.ts';
import { PARAMETER_DEFAULTS } from './parameters.ts';

/** The value of a parameter in force on a day (a PlainDate or `YYYY-MM-DD`). */
export type PolicyInForce = <Name extends ParameterName>(
  name: Name,
  day: Temporal.PlainDate | string,
) => ParameterValues[Name];

/**
 * A department's policy by date. Each name's value is replaced whole; the greatest `effectiveFrom` not after the day
 * wins, among equals the later entry; before the first, the default. Versions have passed the dossier contract.
 */
export const policyInForce = (versions: readonly PolicyVersion[]): PolicyInForce => {
  const latestFirst = versions
    .toReversed()
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : 0));

  return (name, day) => {
    if (latestFirst.length === 0) return PARAMETER_DEFAULTS[name];
    const date = typeof day === 'string' ? day : day.toString();
    const version = latestFirst.find(
      ({ effectiveFrom, parameters }) => effectiveFrom <= date && parameters[name] !== undefined,
    );
    return version?.parameters[name] ?? PARAMETER_DEFAULTS[name];
  };
};

/** Since when the value of a parameter in force on a day stands; null for the policy as written. */
export const inForceSince = (versions: readonly PolicyVersion[], name: ParameterName, day: string): string | null =>
  versions
    .filter(({ effectiveFrom, parameters }) => effectiveFrom <= day && parameters[name] !== undefined)
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort()
    .at(-1) ?? null;
