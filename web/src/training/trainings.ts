import { useQuery } from '@tanstack/react-query';
import type { TrainingItem } from '../../../shared/contracts/http/trainings.ts';
import type { Relation } from '../../../shared/contracts/permissions.ts';
import { firstDateOf, lastDateOf } from '../../../shared/domain/time/month.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useMe } from '../me/me.ts';
import { usePeople } from '../people/people.ts';

export const TRAININGS_KEY = ['trainings'];
export const rotaKey = (month: string) => ['rota', month];

/** The programme of a month, day by day. */
export function useTrainings(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: [...TRAININGS_KEY, month],
    queryFn: () =>
      readPages((paging) =>
        api('list-trainings', { query: { month, scope: 'department', sort: 'period', ...paging } }),
      ),
  });
}

/** Who speaks on the Fridays of a month; null before it is published. */
export function useRota(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: rotaKey(month),
    queryFn: async () => {
      const answer = await api('show-speaker-rota', { params: { month } });
      return answer.outcome === 'refused' && answer.problem.code === 'not-found' ? null : valueOf(answer);
    },
  });
}

/** People of a month to choose from, by id: those the reader may know, and whoever is named by the programme and the rota. */
export function useNames(month: string): ReadonlyMap<string, string> {
  const people = usePeople(firstDateOf(month), lastDateOf(month)).data ?? [];
  const trainings = useTrainings(month).data ?? [];
  const turns = useRota(month).data?.turns ?? [];
  return new Map([
    ...trainings.flatMap(({ organiserId, organiserName }) =>
      organiserName === null ? [] : [[organiserId, organiserName] as const],
    ),
    ...turns.flatMap(({ staffId, staffName }) => (staffName === null ? [] : [[staffId, staffName] as const])),
    ...people.map(({ staffId, name }) => [staffId, name] as const),
  ]);
}

/** The reader's relation to an entry: their own where they run it, otherwise that to its organiser. */
export function useRelation({ date, organiserId, coOrganiserIds }: TrainingItem): Relation {
  const { staffId, unit } = useMe();
  const month = date.slice(0, 7);
  const people = usePeople(firstDateOf(month), lastDateOf(month)).data ?? [];
  if (organiserId === staffId || coOrganiserIds.includes(staffId)) return 'own';
  const unitId = people.find((person) => person.staffId === organiserId)?.unitId ?? null;
  return unitId !== null && unitId === unit?.id ? 'unit' : 'department';
}
