import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useMemo } from 'react';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { ME_KEY, useMe } from '../me/me.ts';
import { type LeaveDraft, openLeaveDrafts } from './absence-drafts.ts';
import styles from './absence.module.css';
import { leaveTexts } from './leave-texts.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';

const FIELDS = { from: 'from', to: 'to', reason: 'reason' } as const;

export function LeaveForm() {
  const t = useTexts(leaveTexts);
  const { api } = useConnection();
  const { staffId, today } = useMe();
  const queries = useQueryClient();
  const drafts = useMemo(() => openLeaveDrafts(), []);
  const [form] = Form.useForm<LeaveDraft>();
  const blank: LeaveDraft = { from: today, to: today, reason: '' };
  const { submission, submit } = useSubmission((body: LeaveDraft, idempotencyKey) =>
    api('submit-leave', { body, idempotencyKey }),
  );
  const send = async (body: LeaveDraft) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(staffId);
    form.setFieldsValue(blank);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['leaves'] }),
      queries.invalidateQueries({ queryKey: ME_KEY }),
    ]);
  };
  return (
    <Form
      form={form}
      name="leave"
      layout="vertical"
      requiredMark={false}
      initialValues={drafts.all().get(staffId) ?? blank}
      disabled={submission.state === 'sending'}
      onValuesChange={(_, values: LeaveDraft) => {
        drafts.put(staffId, values);
      }}
      onFinish={(values) => void send(values)}
    >
      <div className={styles.pair}>
        <Form.Item label={t.from} name="from" rules={[{ required: true, message: t.required }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item label={t.to} name="to" rules={[{ required: true, message: t.required }]}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item label={t.reason} name="reason" rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
      <p className={styles.hint}>{t.leaveHint}</p>
      <SubmissionResult submission={submission} words={t} />
      <Button type="primary" htmlType="submit" block loading={submission.state === 'sending'}>
        {t.submitLeave}
      </Button>
    </Form>
  );
}
