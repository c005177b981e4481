import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Radio } from 'antd';
import { useMemo } from 'react';
import * as z from 'zod';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { CASE_KINDS } from '../../../shared/domain/cases/case-records.ts';
import { useConnection } from '../api/connection.ts';
import { openShelf } from '../device/shelf.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { Panel } from '../ui/panel.tsx';
import { CASES_KEY } from './cases.ts';
import styles from './cases.module.css';
import { caseTexts } from './case-texts.ts';

const DraftSchema = z.object({
  kind: z.enum(CASE_KINDS),
  company: z.string(),
  contact: z.string(),
  phone: z.string(),
  /** One a line. */
  furtherPapers: z.string(),
});
type Draft = z.infer<typeof DraftSchema>;

const FIELDS = {
  kind: 'kind',
  company: 'company',
  contact: 'contact',
  phone: 'phone',
  furtherPapers: 'furtherPapers',
} as const;
const BLANK: Draft = { kind: 'claim', company: '', contact: '', phone: '', furtherPapers: '' };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A new case; whoever opens it owns it. */
export function OpenCaseForm() {
  const t = useTexts(caseTexts);
  const { api } = useConnection();
  const { staffId } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/cases' });
  const drafts = useMemo(() => openShelf('baifang.draft.case.', DraftSchema), []);
  const [form] = Form.useForm<Draft>();
  const { submission, submit } = useSubmission((body: RequestBody<'open-case'>, idempotencyKey) =>
    api('open-case', { body, idempotencyKey }),
  );
  const send = async ({ furtherPapers, ...rest }: Draft) => {
    const answer = await submit({ ...rest, furtherPapers: linesOf(furtherPapers) });
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(staffId);
    form.setFieldsValue(BLANK);
    await queries.invalidateQueries({ queryKey: CASES_KEY });
    await navigate({ search: { id: answer.value.id } });
  };
  const required = [{ required: true, whitespace: true, message: t.required }];
  return (
    <Panel title={t.open}>
      <Form
        form={form}
        name="case"
        layout="vertical"
        requiredMark={false}
        initialValues={drafts.all().get(staffId) ?? BLANK}
        disabled={submission.state === 'sending'}
        onValuesChange={(_, values: Draft) => {
          drafts.put(staffId, values);
        }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item label={t.kindTitle} name="kind">
          <Radio.Group options={CASE_KINDS.map((value) => ({ value, label: t.kind[value] }))} />
        </Form.Item>
        <Form.Item label={t.company} name="company" rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item label={t.contact} name="contact" rules={required}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item label={t.phone} name="phone" rules={required}>
            <Input maxLength={50} inputMode="tel" autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item label={t.furtherPapers} name="furtherPapers" extra={t.furtherPapersHint}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <SubmissionResult submission={submission} words={{ onTime: t.opened, late: t.opened }} />
        <Button type="primary" htmlType="submit" block loading={submission.state === 'sending'}>
          {t.submitOpen}
        </Button>
      </Form>
    </Panel>
  );
}
