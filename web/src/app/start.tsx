import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { recallMe } from '../me/kept-me.ts';
import { openSession, type Session } from '../sign-in/session.ts';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { signInTexts } from '../sign-in/sign-in-texts.ts';
import notice from '../ui/failure-notice.module.css';
import { LoadingPage } from '../ui/loading.tsx';
import { SignedIn } from './signed-in.tsx';

/** Nobody can sign in without a network, but whoever did last can write; what they submit waits for network and sign-in. */
const opensWithoutNetwork = (): boolean => !navigator.onLine && recallMe(undefined) !== undefined;

/** Decided once: the pages stay when the network returns, for whoever writes in them. */
function Opened({ session }: { readonly session: Session }) {
  const [opens] = useState(() => session.isSignedIn() || opensWithoutNetwork());
  return opens ? <SignedIn session={session} /> : <SignInPage session={session} />;
}

/** Takes up the session, and shows the sign-in page or the pages. */
export function Start() {
  const t = useTexts(signInTexts);
  const session = useQuery({
    queryKey: ['session'],
    queryFn: openSession,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  // The pages are drawn piece by piece: whoever writes in the early form meanwhile is answered in between.
  const opened = useDeferredValue(session.data);
  if (session.isError) {
    return (
      <main role="alert" className={`${notice.notice} ${notice.page}`}>
        <h1 className={notice.title}>{t.noStart}</h1>
        <p className={notice.detail}>{t.noStartDetail}</p>
        <Button onClick={() => void session.refetch()}>{t.retry}</Button>
      </main>
    );
  }
  return opened === undefined ? <LoadingPage /> : <Opened session={opened} />;
}
