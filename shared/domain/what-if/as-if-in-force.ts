import type { PolicyVersion } from '../dossier.ts';
import type { PolicyParameters } from '../policy/parameters.ts';

/**
 * Versions that, put on top of others, let the parameters hold on every day from `since` (`YYYY-MM-DD`) on, whatever
 * later versions say: past months can then be judged by a policy that is still to come.
 */
export const asIfInForce = (
  versions: readonly PolicyVersion[],
  parameters: PolicyParameters,
  since: string,
): readonly PolicyVersion[] => {
  const laterDays = versions.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > since);
  return [...new Set([since, ...laterDays])].map((effectiveFrom) => ({ effectiveFrom, parameters }));
};
