import type { Dossier, Fact } from '../dossier.ts';
import type { Change } from './explanation.ts';

/** The dossier as it would be with the changes made. */
export const supposing = (dossier: Dossier, changes: readonly Change[]): Dossier => {
  const supposed = new Map<string, Fact>();
  const policies = [...dossier.policies];
  for (const change of changes) {
    if (change.kind === 'fact') supposed.set(change.fact.id, change.fact);
    else policies.push(change.version);
  }
  const kept = dossier.facts.filter(({ id }) => !supposed.has(id));
  return { ...dossier, policies, facts: [...kept, ...supposed.values()] };
};
