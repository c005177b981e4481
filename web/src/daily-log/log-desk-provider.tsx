import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useConnection } from '../api/connection.ts';
import { ME_KEY, useMe } from '../me/me.ts';
import { openDrafts, submitted } from './draft.ts';
import { addFiledLog } from './filed-logs.ts';
import { type LogDesk, LogDeskContext } from './log-desk.ts';
import { openOutbox } from './outbox.ts';
import { keepReceipt, openReceipts } from './receipts.ts';

function useDesk(): LogDesk {
  const { api, session } = useConnection();
  const { staffId } = useMe();
  const queries = useQueryClient();
  return useMemo(() => {
    const drafts = openDrafts(staffId);
    const receipts = openReceipts(staffId);
    const outbox = openOutbox({
      drafts,
      send: (date, content, idempotencyKey) =>
        api('submit-daily-log', { body: { date, ...submitted(content) }, idempotencyKey }),
      received: (date, content, receipt) => {
        keepReceipt(receipts, date, receipt);
        addFiledLog(queries, { staffId, date, content: submitted(content), receipt });
        void queries.invalidateQueries({ queryKey: ME_KEY });
      },
      signIn: () => void session.signIn(),
    });
    return { drafts, receipts, outbox };
  }, [api, session, staffId, queries]);
}

/** Keeps sending what was submitted, whichever page is open. */
export function LogDeskProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  useEffect(() => {
    const { outbox } = desk;
    const onVisible = () => {
      if (document.visibilityState === 'visible') outbox.wake();
    };
    outbox.wake();
    window.addEventListener('online', outbox.wake);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', outbox.wake);
      document.removeEventListener('visibilitychange', onVisible);
      outbox.close();
    };
  }, [desk]);
  return <LogDeskContext value={desk}>{children}</LogDeskContext>;
}
