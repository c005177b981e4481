import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { serverClock } from '../clock/server-clock.ts';
import { useLanguage } from '../language/language.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LoadingPage } from '../ui/loading.tsx';
import { keepMe, knowsDuties, recallMe } from './kept-me.ts';
import { ME_KEY, MeContext } from './me.ts';

async function readMe({ api, session }: Connection) {
  const sentAt = Date.now();
  const me = valueOf(await api('who-am-i'));
  const offsetMs = serverClock.observe(Date.parse(me.now), sentAt, Date.now());
  const subject = session.subject();
  if (subject !== undefined) keepMe({ subject, me, offsetMs });
  return me;
}

/** Shown at once while the server is asked; of an earlier day only where it cannot be asked. */
function recalled({ session }: Connection) {
  const kept = recallMe(session.subject());
  if (kept === undefined || (!knowsDuties(kept.me) && navigator.onLine)) return undefined;
  serverClock.setOffset(kept.offsetMs);
  return kept.me;
}

/** Everything below knows who is signed in. Once known, a lost connection leaves the page as it is. */
export function MeProvider({ children }: { readonly children: ReactNode }) {
  const connection = useConnection();
  const { prefer } = useLanguage();
  const kept = useMemo(() => recalled(connection), [connection]);
  const me = useQuery({
    queryKey: ME_KEY,
    queryFn: () => readMe(connection),
    refetchInterval: 60_000,
    staleTime: 0,
    initialData: kept,
    initialDataUpdatedAt: 0,
  });
  const preferred = me.data?.language;
  useEffect(() => {
    if (preferred !== undefined) prefer(preferred);
  }, [preferred, prefer]);
  if (me.data !== undefined) return <MeContext value={me.data}>{children}</MeContext>;
  if (me.error !== null) return <FailureNotice error={me.error} retry={() => void me.refetch()} page />;
  return <LoadingPage />;
}
