import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useConnection } from '../api/connection.ts';
import { ME_KEY, useMe } from '../me/me.ts';
import { useKeepSending } from '../outbox/desk.ts';
import { openOutbox } from '../outbox/outbox.ts';
import { keepReceipt, openReceipts } from '../receipt/receipts.ts';
import { openDrafts } from './draft.ts';
import { submitted } from './log-content.ts';
import { addFiledLog } from './filed-logs.ts';
import { type LogDesk, LogDeskContext } from './log-desk.ts';

function useDesk(): LogDesk {
  const { api, session } = useConnection();
  const { staffId } = useMe();
  const queries = useQueryClient();
  return useMemo(() => {
    const drafts = openDrafts(staffId);
    const receipts = openReceipts('daily-log', staffId);
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

export function LogDeskProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  useKeepSending(desk.outbox);
  return <LogDeskContext value={desk}>{children}</LogDeskContext>;
}
