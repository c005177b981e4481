import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useMemo } from 'react';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { ExcusableDuty } from '../../../shared/domain/dossier.ts';
import { isoWeekOf } from '../../../shared/domain/time/iso-week.ts';
import { useConnection } from '../api/connection.ts';
import { periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { dutyTexts } from '../me/duty-texts.ts';
import { ME_KEY, useMe } from '../me/me.ts';
import { EXCUSE_SPANS, type ExcuseDraft, openExcuseDrafts } from './absence-drafts.ts';
import styles from './absence.module.css';
import { leaveTexts } from './leave-texts.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';

type Span = ExcuseDraft['span'];
type SubmitExcuse = RequestBody<'submit-excuse'>;

const DUTIES_OF: Readonly<Record<Span, readonly ExcusableDuty[]>> = {
  day: ['daily-log', 'visits'],
  week: ['weekly-plan'],
  month: ['monthly-plan', 'inventory'],
};

const FIELDS = { period: 'date', duties: 'duties', reason: 'reason' } as const;

function periodOf(span: Span, date: string): string {
  switch (span) {
    case 'day':
      return date;
    case 'week':
      return isoWeekOf(date);
    case 'month':
      return date.slice(0, 7);
  }
}

const bodyOf = ({ span, date, duties, reason }: ExcuseDraft): SubmitExcuse => ({
  duties: duties.filter((duty) => DUTIES_OF[span].includes(duty)),
  period: periodOf(span, date),
  reason,
});

function useExcuse() {
  const { api } = useConnection();
  const { staffId, today } = useMe();
  const queries = useQueryClient();
  const drafts = useMemo(() => openExcuseDrafts(), []);
  const [form] = Form.useForm<ExcuseDraft>();
  const blank: ExcuseDraft = { span: 'day', date: today, duties: ['daily-log'], reason: '' };
  const { submission, submit } = useSubmission((body: SubmitExcuse, idempotencyKey) =>
    api('submit-excuse', { body, idempotencyKey }),
  );
  const send = async (values: ExcuseDraft) => {
    const answer = await submit(bodyOf(values));
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(staffId);
    form.setFieldsValue(blank);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['excuses'] }),
      queries.invalidateQueries({ queryKey: ME_KEY }),
    ]);
  };
  const keep = (changed: Partial<ExcuseDraft>, values: ExcuseDraft) => {
    const duties = changed.span === undefined ? values.duties : DUTIES_OF[changed.span].slice(0, 1);
    if (changed.span !== undefined) form.setFieldValue('duties', duties);
    drafts.put(staffId, { ...values, duties: [...duties] });
  };
  return { form, initial: drafts.all().get(staffId) ?? blank, submission, send, keep };
}

export function ExcuseForm() {
  const t = useTexts(leaveTexts);
  const words = useTexts(dutyTexts);
  const { language } = useLanguage();
  const { form, initial, submission, send, keep } = useExcuse();
  const { span, date } = { ...initial, ...Form.useWatch([], form) };
  return (
    <Form
      form={form}
      name="excuse"
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      disabled={submission.state === 'sending'}
      onValuesChange={keep}
      onFinish={(values) => void send(values)}
    >
      <Form.Item label={t.about} name="span">
        <Radio.Group options={EXCUSE_SPANS.map((value) => ({ value, label: t[value] }))} />
      </Form.Item>
      <Form.Item
        label={t.date}
        name="date"
        extra={span === 'day' || date === '' ? undefined : t.covers(periodText(periodOf(span, date), language))}
        rules={[{ required: true, message: t.required }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item label={t.duties} name="duties" rules={[{ type: 'array', min: 1, message: t.required }]}>
        <Checkbox.Group options={DUTIES_OF[span].map((value) => ({ value, label: words.duty[value] }))} />
      </Form.Item>
      <Form.Item label={t.reason} name="reason" rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
      <p className={styles.hint}>{t.excuseHint}</p>
      <SubmissionResult submission={submission} words={t} />
      <Button type="primary" htmlType="submit" block loading={submission.state === 'sending'}>
        {t.submitExcuse}
      </Button>
    </Form>
  );
}
