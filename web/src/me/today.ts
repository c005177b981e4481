import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { ME_KEY } from './me.ts';

/** Asked again with the duties: what is filed or missed changes what is at stake. */
export function useToday() {
  const { api } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [...ME_KEY, 'today', language],
    refetchInterval: 60_000,
    queryFn: async () => valueOf(await api('show-today')),
  });
}
