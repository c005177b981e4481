import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import * as z from 'zod';
import type { ProspectCheck } from '../../../shared/contracts/http/prospects.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { openShelf } from '../device/shelf.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { Panel } from '../ui/panel.tsx';
import { PROSPECTS_KEY } from './prospects.ts';
import styles from './prospects.module.css';
import { prospectTexts } from './prospect-texts.ts';

const DraftSchema = z.object({
  company: z.string(),
  creditCode: z.string(),
  contact: z.string(),
  phone: z.string(),
  foundOn: z.string(),
  expectedOn: z.string(),
  insuredBefore: z.boolean(),
});
type Draft = z.infer<typeof DraftSchema>;

const FIELDS = {
  company: 'company',
  creditCode: 'creditCode',
  contact: 'contact',
  phone: 'phone',
  foundOn: 'foundOn',
  expectedOn: 'expectedOn',
} as const;

/** Whether it would count if it were registered now; asked once everything that decides is there. */
function useCheck(draft: Draft) {
  const { api } = useConnection();
  const { language } = useLanguage();
  const { company, creditCode, foundOn, expectedOn, insuredBefore } = useDeferredValue(draft);
  const claim = { company: company.trim(), creditCode, foundOn, expectedOn, insuredBefore };
  return useQuery({
    queryKey: [...PROSPECTS_KEY, 'check', claim, language],
    enabled: claim.company.length > 1 && foundOn !== '' && expectedOn !== '',
    retry: false,
    queryFn: async ({ signal }) => {
      // Somebody is still typing.
      await new Promise((resolve) => setTimeout(resolve, 400));
      signal.throwIfAborted();
      return valueOf(await api('check-prospect', { body: claim }));
    },
  });
}

function Foresight({ check }: { readonly check: ProspectCheck }) {
  const t = useTexts(prospectTexts);
  const { valid, flaws } = check.validity;
  return (
    <Alert
      className={styles.foresight ?? ''}
      showIcon
      role="status"
      type={valid ? 'success' : 'warning'}
      title={valid ? t.wouldBeValid : t.wouldBeInvalid}
      description={valid ? undefined : flaws.map(({ reason, detail }) => <p key={reason}>{detail}</p>)}
    />
  );
}

function useRegistering() {
  const { api } = useConnection();
  const { staffId, today } = useMe();
  const queries = useQueryClient();
  const drafts = useMemo(() => openShelf('baifang.draft.prospect.', DraftSchema), []);
  const [form] = Form.useForm<Draft>();
  const blank: Draft = {
    company: '',
    creditCode: '',
    contact: '',
    phone: '',
    foundOn: today,
    expectedOn: '',
    insuredBefore: false,
  };
  const { submission, submit } = useSubmission((body: Draft, idempotencyKey) =>
    api('submit-prospect', { body, idempotencyKey }),
  );
  const send = async (body: Draft) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(staffId);
    form.setFieldsValue(blank);
    await queries.invalidateQueries({ queryKey: PROSPECTS_KEY });
  };
  const initial = drafts.all().get(staffId) ?? blank;
  const keep = (values: Draft) => {
    drafts.put(staffId, values);
  };
  return { form, initial, submission, send, keep };
}

/** Registers a prospect; says before, while it is typed, whether it would count and why not. */
export function RegisterForm() {
  const t = useTexts(prospectTexts);
  const { today } = useMe();
  const { form, initial, submission, send, keep } = useRegistering();
  const typed: Draft = { ...initial, ...Form.useWatch([], form) };
  const check = useCheck(typed);
  const required = [{ required: true, whitespace: true, message: t.required }];
  return (
    <Panel title={t.register}>
      <Form
        form={form}
        name="prospect"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        disabled={submission.state === 'sending'}
        onValuesChange={(_, values: Draft) => {
          keep(values);
        }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item label={t.company} name="company" rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item label={t.creditCode} name="creditCode" extra={t.creditCodeHint}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item label={t.contact} name="contact" rules={required}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item label={t.phone} name="phone" rules={required}>
            <Input maxLength={50} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item label={t.foundOn} name="foundOn" rules={required}>
            <Input type="date" max={today} />
          </Form.Item>
          <Form.Item label={t.expectedOn} name="expectedOn" rules={required}>
            <Input type="date" min={typed.foundOn} />
          </Form.Item>
        </div>
        <Form.Item name="insuredBefore" valuePropName="checked">
          <Checkbox>{t.insuredBefore}</Checkbox>
        </Form.Item>
        {check.data !== undefined && <Foresight check={check.data} />}
        <SubmissionResult submission={submission} words={t} />
        <Button type="primary" htmlType="submit" block loading={submission.state === 'sending'}>
          {t.submit}
        </Button>
      </Form>
    </Panel>
  );
}
