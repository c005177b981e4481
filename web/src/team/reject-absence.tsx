import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { absenceTexts } from './absence-texts.ts';
import { type Absence, isLeave, refreshAbsences } from './absences.ts';
import styles from './absences.module.css';

interface RejectAbsenceProps {
  readonly absence: Absence;
  /** What it is about, beside the name. */
  readonly what: string;
}

function useRejection(absence: Absence) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const { submission, submit } = useSubmission((body: RequestBody<'reject-leave'>, idempotencyKey) =>
    isLeave(absence)
      ? api('reject-leave', { params: { leaveId: absence.id }, body, idempotencyKey })
      : api('reject-excuse', { params: { excuseId: absence.id }, body, idempotencyKey }),
  );
  const send = async (body: { reason: string }) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, { reason: 'reason' } as const)]);
    await refreshAbsences(queries);
  };
  return { form, submission, send };
}

/** The reason stands beside the decision for good. */
export function RejectAbsence({ absence, what }: RejectAbsenceProps) {
  const t = useTexts(absenceTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const { form, submission, send } = useRejection(absence);
  return (
    <>
      <p>
        <Button
          size="small"
          aria-label={t.rejectOf(absence.staffName, what)}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t.reject}
        </Button>
      </p>
      <Form
        id={id}
        name={`reject-${absence.id}`}
        className={styles.form ?? ''}
        hidden={!open}
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={submission.state === 'sending'}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          label={t.rejectReason}
          name="reason"
          extra={t.rejectHint}
          rules={[{ required: true, whitespace: true, message: t.mandatory }]}
        >
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
        <SubmissionResult submission={submission} words={{ onTime: t.done, late: t.done }} />
        <ConfirmButton
          look="primary"
          label={t.confirm}
          question={t.question}
          loading={submission.state === 'sending'}
          confirmed={() => {
            form.submit();
          }}
        />
      </Form>
    </>
  );
}
