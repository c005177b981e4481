import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { useConnection } from '../api/connection.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { usePolicyInForce } from '../me/policy-values.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { type DecisionDraft, decisionDrafts } from './suggestion-drafts.ts';
import styles from './suggestions.module.css';
import { SUGGESTIONS_KEY } from './suggestions.ts';
import { suggestionsTexts } from './suggestions-texts.ts';

const VERDICTS = ['adopted', 'declined'] as const;
const OPERATIONS = { adopted: 'adopt-suggestion', declined: 'decline-suggestion' } as const;

interface Decision extends RequestBody<'adopt-suggestion'> {
  readonly verdict: (typeof VERDICTS)[number];
}

function useDecision(suggestionId: string) {
  const { api } = useConnection();
  const { staffId } = useMe();
  const queries = useQueryClient();
  const draft = `${staffId}.${suggestionId}`;
  const [form] = Form.useForm<DecisionDraft>();
  const { submission, submit } = useSubmission(({ verdict, document }: Decision, idempotencyKey) =>
    api(OPERATIONS[verdict], { params: { suggestionId }, body: { document }, idempotencyKey }),
  );
  const decide = async ({ verdict, document }: DecisionDraft) => {
    if (verdict === undefined) return;
    const answer = await submit({ verdict, document });
    form.setFields([...refusedFields(answer, { document: 'document' } as const)]);
    if (answer.outcome !== 'ok') return;
    decisionDrafts.remove(draft);
    await queries.invalidateQueries({ queryKey: [SUGGESTIONS_KEY] });
  };
  const keep = (values: DecisionDraft) => {
    decisionDrafts.put(draft, values);
  };
  return { form, initial: decisionDrafts.all().get(draft) ?? { document: '' }, submission, decide, keep };
}

/** What the decision brings, said before it is made. */
function Brings({ verdict }: { readonly verdict: DecisionDraft['verdict'] }) {
  const t = useTexts(suggestionsTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  const prize = usePolicyInForce()?.('awards.suggestionFen', today);
  if (verdict === undefined) return null;
  const money = prize === undefined ? '' : moneyText(prize, language);
  return (
    <p className={styles.brings}>
      {verdict === 'adopted' ? t.brings.adopted(money, monthText(today.slice(0, 7), language)) : t.brings.declined}
    </p>
  );
}

/** Adopts or declines with a written document, confirmed in place because it stands. */
export function SuggestionDecisionForm({ suggestionId }: { readonly suggestionId: string }) {
  const t = useTexts(suggestionsTexts);
  const { form, initial, submission, decide, keep } = useDecision(suggestionId);
  const { verdict, document }: DecisionDraft = { ...initial, ...Form.useWatch([], form) };
  return (
    <Panel title={t.decide}>
      <Form<DecisionDraft>
        form={form}
        name="suggestion-decision"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        disabled={submission.state === 'sending'}
        onValuesChange={(_, values) => {
          keep(values);
        }}
        onFinish={(values) => void decide(values)}
      >
        <Form.Item label={t.verdict} name="verdict" rules={[{ required: true, message: t.required }]}>
          <Radio.Group options={VERDICTS.map((value) => ({ value, label: t.verdicts[value] }))} />
        </Form.Item>
        <Brings verdict={verdict} />
        <Form.Item
          label={t.document}
          name="document"
          extra={t.documentHint}
          rules={[{ required: true, whitespace: true, message: t.required }]}
        >
          <Input.TextArea maxLength={16_384} rows={4} />
        </Form.Item>
        <SubmissionResult submission={submission} words={{ onTime: t.received, late: t.received }} />
        <p className={styles.actions}>
          {verdict === undefined || document.trim() === '' ? (
            <Button type="primary" htmlType="submit">
              {t.submitDecision}
            </Button>
          ) : (
            <ConfirmButton
              key={verdict}
              look="primary"
              label={t.submitDecision}
              question={t.confirm[verdict]}
              loading={submission.state === 'sending'}
              confirmed={form.submit}
            />
          )}
          <span className={list.quiet}>{t.draft}</span>
        </p>
      </Form>
    </Panel>
  );
}
