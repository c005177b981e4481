import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import type { AppealItem } from '../../../shared/contracts/http/appeals.ts';
import { ATTENDANCE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { APPEAL_VERDICTS } from '../../../shared/domain/appeals/appeal-records.ts';
import { reversedBy } from '../../../shared/domain/appeals/reversal.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import list from '../ui/list.module.css';
import { DECIDABLE_KEY } from './appeals.ts';
import styles from './appeals.module.css';
import { appealsTexts } from './appeals-texts.ts';
import { type DecisionDraft, decisionDrafts } from './decision-drafts.ts';

const MARKS = ['present', 'excused'] as const;
const FIELDS = { verdict: 'verdict', attendance: 'attendance', reason: 'reason' } as const;

function useDecision({ id, rule }: AppealItem) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<DecisionDraft>();
  const { submission, submit } = useSubmission((body: RequestBody<'decide-appeal'>, idempotencyKey) =>
    api('decide-appeal', { params: { appealId: id }, body, idempotencyKey }),
  );
  const decide = async ({ verdict, attendance, reason }: DecisionDraft) => {
    if (verdict === undefined) return;
    const marks = verdict === 'reversed' && reversedBy(rule) === 'attendance' && attendance !== undefined;
    const answer = await submit({ verdict, reason, ...(marks && { attendance }) });
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    decisionDrafts.remove(id);
    await Promise.all(
      [DECIDABLE_KEY, 'rulings-of-department'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
    );
  };
  const keep = (values: DecisionDraft) => {
    decisionDrafts.put(id, values);
  };
  return { form, initial: decisionDrafts.all().get(id) ?? { reason: '' }, submission, decide, keep };
}

/** What the decision brings, said before it is made. */
function Brings({ verdict, rule }: { readonly verdict: DecisionDraft['verdict']; readonly rule: AppealItem['rule'] }) {
  const t = useTexts(appealsTexts);
  if (verdict === undefined) return null;
  const by = reversedBy(rule);
  return (
    <p className={styles.brings}>
      {verdict === 'upheld' ? t.brings.upheld : t.brings[by ?? 'nothing']}{' '}
      {verdict === 'reversed' && by !== null && t.closedMonth}
    </p>
  );
}

/** The one decision on an appeal; it is confirmed in place, because it stands. */
export function DecisionForm({ appeal }: { readonly appeal: AppealItem }) {
  const t = useTexts(appealsTexts);
  const { language } = useLanguage();
  const { form, initial, submission, decide, keep } = useDecision(appeal);
  const typed: DecisionDraft = { ...initial, ...Form.useWatch([], form) };
  const { verdict } = typed;
  const required = { required: true, message: t.required };
  return (
    <Form<DecisionDraft>
      form={form}
      name={`decision-${appeal.id}`}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      disabled={submission.state === 'sending'}
      onValuesChange={(_, values) => {
        keep(values);
      }}
      onFinish={(values) => void decide(values)}
    >
      <Form.Item label={t.verdict} name="verdict" rules={[required]}>
        <Radio.Group options={APPEAL_VERDICTS.map((value) => ({ value, label: t.verdicts[value] }))} />
      </Form.Item>
      {verdict === 'reversed' && reversedBy(appeal.rule) === 'attendance' && (
        <Form.Item label={t.attendance} name="attendance" rules={[required]}>
          <Radio.Group options={MARKS.map((value) => ({ value, label: ATTENDANCE_OPTIONS[value][language] }))} />
        </Form.Item>
      )}
      <Brings verdict={verdict} rule={appeal.rule} />
      <Form.Item
        label={t.decisionReason}
        name="reason"
        extra={t.decisionReasonHint}
        rules={[{ ...required, whitespace: true }]}
      >
        <Input.TextArea maxLength={2000} rows={3} />
      </Form.Item>
      <SubmissionResult submission={submission} words={{ onTime: t.decidedNow, late: t.decidedNow }} />
      <p className={styles.actions}>
        {verdict === undefined || typed.reason.trim() === '' ? (
          <Button type="primary" htmlType="submit">
            {t.submit}
          </Button>
        ) : (
          <ConfirmButton
            key={verdict}
            look="primary"
            label={t.submit}
            question={t.confirm[verdict]}
            loading={submission.state === 'sending'}
            confirmed={form.submit}
          />
        )}
        <span className={list.quiet}>{t.draft}</span>
      </p>
    </Form>
  );
}
