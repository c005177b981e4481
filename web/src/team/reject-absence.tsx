import { useQueryClient } from '@tanstack/react-query';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { ReasonedDecision } from '../submission/reasoned-decision.tsx';
import { absenceTexts } from './absence-texts.ts';
import { type Absence, isLeave, refreshAbsences } from './absences.ts';

interface RejectAbsenceProps {
  readonly absence: Absence;
  /** What it is about, beside the name. */
  readonly what: string;
}

export function RejectAbsence({ absence, what }: RejectAbsenceProps) {
  const t = useTexts(absenceTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  return (
    <ReasonedDecision
      name={`reject-${absence.id}`}
      look="primary"
      words={{
        open: t.reject,
        openOf: t.rejectOf(absence.staffName, what),
        reason: t.rejectReason,
        hint: t.rejectHint,
        mandatory: t.mandatory,
        confirm: t.confirm,
        question: t.question,
        done: t.done,
      }}
      send={(body, idempotencyKey) =>
        isLeave(absence)
          ? api('reject-leave', { params: { leaveId: absence.id }, body, idempotencyKey })
          : api('reject-excuse', { params: { excuseId: absence.id }, body, idempotencyKey })
      }
      sent={() => refreshAbsences(queries)}
    />
  );
}
