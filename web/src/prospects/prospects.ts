import { useQuery } from '@tanstack/react-query';
import type { ProspectItem } from '../../../shared/contracts/http/prospects.ts';
import { mayDo, RELATIONS, type Relation } from '../../../shared/contracts/permissions.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useLanguage } from '../language/language.ts';
import { useMe } from '../me/me.ts';

export const PROSPECTS_KEY = ['prospects'];

export const scopesFor = (role: Role): readonly Relation[] =>
  RELATIONS.filter((scope) => mayDo('list-prospects', role, scope));

/** Of several people the API answers one month at a time: the months that a prospect's horizon spans. */
const MONTHS_SHOWN = 3;

/** One's own of all time; of others what was registered within the last months. The latest first. */
export function useProspects(scope: Relation) {
  const { api } = useConnection();
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  return useQuery({
    queryKey: [...PROSPECTS_KEY, scope, language],
    queryFn: async (): Promise<readonly ProspectItem[]> => {
      const months =
        scope === 'own' ? [undefined] : Array.from({ length: MONTHS_SHOWN }, (_, back) => addMonths(current, -back));
      const read = (month: string | undefined) =>
        readPages((paging) => api('list-prospects', { query: { scope, month, ...paging } }));
      return (await Promise.all(months.map(read))).flat();
    },
  });
}
