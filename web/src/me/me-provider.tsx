import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { valueOf } from '../api/answer.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { serverClock } from '../clock/server-clock.ts';
import { useLanguage } from '../language/language.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LoadingPage } from '../ui/loading.tsx';
import { ME_KEY, MeContext } from './me.ts';

async function readMe({ api }: Connection) {
  const sentAt = Date.now();
  const me = valueOf(await api('who-am-i'));
  serverClock.observe(Date.parse(me.now), sentAt, Date.now());
  return me;
}

/** Everything below knows who is signed in. Once known, a lost connection leaves the page as it is. */
export function MeProvider({ children }: { readonly children: ReactNode }) {
  const connection = useConnection();
  const { prefer } = useLanguage();
  const me = useQuery({ queryKey: ME_KEY, queryFn: () => readMe(connection), refetchInterval: 60_000, staleTime: 0 });
  const preferred = me.data?.language;
  useEffect(() => {
    if (preferred !== undefined) prefer(preferred);
  }, [preferred, prefer]);
  if (me.data !== undefined) return <MeContext value={me.data}>{children}</MeContext>;
  if (me.error !== null) return <FailureNotice error={me.error} retry={() => void me.refetch()} page />;
  return <LoadingPage />;
}
