import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import styles from './training.module.css';
import { trainingTexts } from './training-texts.ts';
import { TRAININGS_KEY } from './trainings.ts';

interface Reason {
  readonly reason: string;
}

/** Cancels an entry of the programme; it stays in the programme, with the reason. */
export function CancelForm({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useTexts(trainingTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<Reason>();
  const { submission, submit } = useSubmission((body: Reason, idempotencyKey) =>
    api('cancel-training', { params: { trainingId: id }, body, idempotencyKey }),
  );
  const cancel = async (body: Reason) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, { reason: 'reason' as const })]);
    if (answer.outcome !== 'ok') return;
    await queries.invalidateQueries({ queryKey: TRAININGS_KEY });
    close();
  };
  return (
    <Form
      form={form}
      name="cancel-training"
      layout="vertical"
      requiredMark={false}
      onFinish={(body) => void cancel(body)}
    >
      <Form.Item
        name="reason"
        label={t.cancelReason}
        rules={[{ required: true, whitespace: true, message: t.required }]}
      >
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
      <SubmissionResult submission={submission} words={t} />
      <div className={styles.buttons}>
        <Button danger htmlType="submit" loading={submission.state === 'sending'}>
          {t.cancelQuestion}
        </Button>
        <Button type="text" onClick={close}>
          {t.close}
        </Button>
      </div>
    </Form>
  );
}
