import { useQueryClient } from '@tanstack/react-query';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { ReasonedDecision } from '../submission/reasoned-decision.tsx';
import { attendanceTexts } from './attendance-texts.ts';
import { refreshSessions } from './sessions.ts';

/** Offered as long as nobody is marked: a session with a mark was held. */
export function CancelSession({ sessionId }: { readonly sessionId: string }) {
  const t = useTexts(attendanceTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  return (
    <ReasonedDecision
      name="cancel"
      look="default"
      words={{
        open: t.cancel,
        reason: t.cancelReason,
        hint: t.cancelHint,
        mandatory: t.mandatory,
        confirm: t.cancelConfirm,
        question: t.cancelQuestion,
        done: t.saved,
      }}
      send={(body, idempotencyKey) => api('cancel-session', { params: { sessionId }, body, idempotencyKey })}
      sent={() => refreshSessions(queries)}
    />
  );
}
