import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Answer } from '../api/answer.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import styles from './reasoned-decision.module.css';
import { refusedFields } from './refused-fields.ts';
import { SubmissionResult } from './submission-result.tsx';
import { useSubmission } from './submission.ts';

interface Reason {
  readonly reason: string;
}

interface ReasonedDecisionProps {
  /** Names the form on its page. */
  readonly name: string;
  readonly look: 'default' | 'primary';
  readonly words: {
    readonly open: string;
    /** The same in full, where many of them stand beside each other. */
    readonly openOf?: string;
    readonly reason: string;
    readonly hint: string;
    readonly mandatory: string;
    readonly confirm: string;
    readonly question: string;
    readonly done: (time: string) => string;
  };
  readonly send: (body: Reason, idempotencyKey: string) => Promise<Answer<Receipt>>;
  /** Whatever the answer: what is shown is asked for again. */
  readonly sent: () => Promise<unknown>;
}

/** A decision on what somebody else did, behind a button: with a reason, which stands beside it for good. */
export function ReasonedDecision({ name, look, words, send, sent }: ReasonedDecisionProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Reason>();
  const { submission, submit, sending } = useSubmission(send);
  const decide = async (body: Reason) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, { reason: 'reason' } as const)]);
    await sent();
  };
  return (
    <div className={styles.decision}>
      <p>
        <Button
          size="small"
          aria-label={words.openOf}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {words.open}
        </Button>
      </p>
      <Form
        id={id}
        name={name}
        hidden={!open}
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={sending}
        onFinish={(values) => void decide(values)}
      >
        <Form.Item
          label={words.reason}
          name="reason"
          extra={words.hint}
          rules={[{ required: true, whitespace: true, message: words.mandatory }]}
        >
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
        <SubmissionResult submission={submission} words={{ onTime: words.done, late: words.done }} />
        <ConfirmButton
          look={look}
          label={words.confirm}
          question={words.question}
          loading={sending}
          confirmed={() => {
            form.submit();
          }}
        />
      </Form>
    </div>
  );
}
