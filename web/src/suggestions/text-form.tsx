import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Answer } from '../api/answer.ts';
import type { Shelf } from '../device/shelf.ts';
import { useTexts } from '../language/texts.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import list from '../ui/list.module.css';
import styles from './suggestions.module.css';
import { suggestionsTexts } from './suggestions-texts.ts';

interface TextFormProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly submit: string;
  readonly maxLength: number;
  readonly drafts: Shelf<string>;
  readonly draft: string;
  readonly send: (text: string, idempotencyKey: string) => Promise<Answer<Receipt>>;
  readonly sent: () => Promise<void>;
}

/** One text, kept on the device until it has been received: a suggestion, or a word about one. */
export function TextForm({ name, label, hint, submit, maxLength, drafts, draft, send, sent }: TextFormProps) {
  const t = useTexts(suggestionsTexts);
  const [form] = Form.useForm<{ text: string }>();
  const { submission, submit: submitText } = useSubmission(send);
  const finish = async ({ text }: { text: string }) => {
    const answer = await submitText(text);
    form.setFields([...refusedFields(answer, { text: 'text' } as const)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(draft);
    form.setFieldsValue({ text: '' });
    await sent();
  };
  return (
    <Form<{ text: string }>
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      initialValues={{ text: drafts.all().get(draft) ?? '' }}
      disabled={submission.state === 'sending'}
      onValuesChange={(_, { text }) => {
        drafts.put(draft, text);
      }}
      onFinish={(values) => void finish(values)}
    >
      <Form.Item
        label={label}
        name="text"
        extra={hint}
        rules={[{ required: true, whitespace: true, message: t.required }]}
      >
        <Input.TextArea maxLength={maxLength} rows={3} />
      </Form.Item>
      <SubmissionResult submission={submission} words={{ onTime: t.received, late: t.received }} />
      <p className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {submit}
        </Button>
        <span className={list.quiet}>{t.draft}</span>
      </p>
    </Form>
  );
}
