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
import { attendanceTexts } from './attendance-texts.ts';
import styles from './session-view.module.css';
import { refreshSessions } from './sessions.ts';

/** Offered as long as nobody is marked: a session with a mark was held. */
export function CancelSession({ sessionId }: { readonly sessionId: string }) {
  const t = useTexts(attendanceTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const { submission, submit } = useSubmission((body: RequestBody<'cancel-session'>, idempotencyKey) =>
    api('cancel-session', { params: { sessionId }, body, idempotencyKey }),
  );
  const send = async (body: { reason: string }) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, { reason: 'reason' } as const)]);
    await refreshSessions(queries);
  };
  return (
    <div className={styles.stack}>
      <p>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t.cancel}
        </Button>
      </p>
      <Form
        id={id}
        name="cancel"
        hidden={!open}
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={submission.state === 'sending'}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          label={t.cancelReason}
          name="reason"
          extra={t.cancelHint}
          rules={[{ required: true, whitespace: true, message: t.mandatory }]}
        >
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
        <SubmissionResult submission={submission} words={{ onTime: t.saved, late: t.saved }} />
        <ConfirmButton
          look="default"
          label={t.cancelConfirm}
          question={t.cancelQuestion}
          loading={submission.state === 'sending'}
          confirmed={() => {
            form.submit();
          }}
        />
      </Form>
    </div>
  );
}
