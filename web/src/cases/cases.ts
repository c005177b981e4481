import { useQuery } from '@tanstack/react-query';
import type { CaseFileBody } from '../../../shared/contracts/http/cases.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { Me } from '../../../shared/contracts/http/me.ts';
import { type CaseActionName, type CaseParty, transition } from '../../../shared/domain/cases/transitions.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useLanguage } from '../language/language.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';

export const CASES_KEY = ['cases'];

/** A case that takes longer than this is found by its own address. */
const MONTHS_SHOWN = 6;

/** Every case that the reader may see of those opened within the last months; the latest first. */
export function useCases() {
  const { api } = useConnection();
  const { role, today } = useMe();
  const scope = widestScope('list-cases', role);
  return useQuery({
    queryKey: [...CASES_KEY, scope],
    queryFn: async () => {
      const months = Array.from({ length: MONTHS_SHOWN }, (_, back) => addMonths(today.slice(0, 7), -back));
      const read = (month: string) => readPages((paging) => api('list-cases', { query: { scope, month, ...paging } }));
      return (await Promise.all(months.map(read))).flat();
    },
  });
}

export function useCase(caseId: string) {
  const { api } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [...CASES_KEY, 'one', caseId, language],
    queryFn: async () => valueOf(await api('show-case', { params: { caseId } })),
  });
}

const partyOf = ({ ownerId }: CaseFileBody, { staffId, role }: Me): CaseParty =>
  ownerId === staffId ? 'owner' : mayDo('review-case', role, 'department') ? 'supervisor' : 'colleague';

const STEPS = ['note', 'submit', 'approve', 'send-back', 'hand-over', 'close'] as const;
export type Step = (typeof STEPS)[number];

const mayTake = (file: CaseFileBody, me: Me, action: CaseActionName): boolean =>
  mayDo('note-case', me.role, 'own') && transition(file.state, action, partyOf(file, me)).outcome === 'open';

/** What the reader may do with a case as it stands: the domain's own table decides. */
export const stepsFor = (file: CaseFileBody, me: Me): readonly Step[] =>
  STEPS.filter((step) => mayTake(file, me, step));

export const mayMarkPapers = (file: CaseFileBody, me: Me): boolean => mayTake(file, me, 'mark-papers');
