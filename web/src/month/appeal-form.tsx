import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import { useConnection } from '../api/connection.ts';
import { useNow } from '../clock/server-clock.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { appealDrafts } from './appeal-drafts.ts';
import styles from './appeal-form.module.css';
import { appealTexts } from './appeal-texts.ts';

interface AppealProps {
  readonly ruling: string;
  readonly month: string;
  readonly until: string;
}

function useAppeal({ ruling, month }: AppealProps) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const { submission, submit } = useSubmission((body: RequestBody<'file-appeal'>, idempotencyKey) =>
    api('file-appeal', { body, idempotencyKey }),
  );
  const send = async ({ reason }: { reason: string }) => {
    const answer = await submit({ month, ruling, reason });
    form.setFields([...refusedFields(answer, { reason: 'reason' } as const)]);
    if (answer.outcome !== 'ok') return;
    appealDrafts.remove(ruling);
    await Promise.all(['rulings', 'appeals'].map((name) => queries.invalidateQueries({ queryKey: [name, month] })));
  };
  const keep = (reason: string) => {
    appealDrafts.put(ruling, reason);
  };
  return { form, draft: appealDrafts.all().get(ruling), submission, send, keep };
}

function Appeal(props: AppealProps) {
  const t = useTexts(appealTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const id = useId();
  const { form, draft, submission, send, keep } = useAppeal(props);
  const [open, setOpen] = useState(draft !== undefined);
  return (
    <div className={styles.appeal}>
      <p className={styles.offer}>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t.appeal}
        </Button>
        {t.until(dayAndTimeText(props.until, timezone, language))}
      </p>
      <Form
        id={id}
        name={`appeal-${props.ruling}`}
        hidden={!open}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: draft ?? '' }}
        disabled={submission.state === 'sending'}
        onValuesChange={(_, { reason }) => {
          keep(reason);
        }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          label={t.reason}
          name="reason"
          extra={t.suspendsNothing}
          rules={[{ required: true, whitespace: true, message: t.required }]}
        >
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
        <SubmissionResult submission={submission} words={t} />
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {t.submit}
        </Button>
      </Form>
    </div>
  );
}

/** Offered below a ruling for as long as it may be appealed; an appeal filed stands with the ruling instead. */
export function AppealForm({ ruling, month }: { readonly ruling: RulingItem; readonly month: string }) {
  const now = useNow();
  const { id, appeal, appealableUntil } = ruling;
  if (appeal !== null || appealableUntil === null || Date.parse(appealableUntil) < now) return null;
  return <Appeal ruling={id} month={month} until={appealableUntil} />;
}
