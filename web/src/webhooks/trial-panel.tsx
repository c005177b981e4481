import { Alert, Button, Form, Input } from 'antd';
import type { Webhook, WebhookTrial } from '../../../shared/contracts/http/webhooks.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useSubmission } from '../submission/submission.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { samplePayload } from './mapping-draft.ts';
import styles from './webhooks.module.css';
import { webhooksTexts } from './webhooks-texts.ts';

type Payload = Readonly<Record<string, unknown>>;

function payloadIn(text: string): Payload | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function Trial({ trial: { staffName, preview } }: { readonly trial: WebhookTrial }) {
  const t = useTexts(webhooksTexts);
  const { add, change, unchanged } = preview;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t.tried(staffName)}
      description={t.counts(add, change, unchanged)}
    />
  );
}

/** What would become of a submission, before any comes. */
export function TrialPanel({ webhook }: { readonly webhook: Webhook }) {
  const t = useTexts(webhooksTexts);
  const { api } = useConnection();
  const { staffId } = useMe();
  const { submission, submit } = useSubmission((payload: Payload) =>
    api('try-webhook', { params: { webhookId: webhook.id }, body: { payload } }),
  );
  const answer = submission.state === 'answered' ? submission.answer : null;
  return (
    <Panel title={t.trial}>
      <Form
        name="trial"
        layout="vertical"
        requiredMark={false}
        initialValues={{ payload: samplePayload(webhook.mapping, staffId) }}
        onFinish={({ payload }: { readonly payload: string }) => void submit(payloadIn(payload) ?? {})}
      >
        <p className={list.quiet}>{t.trialDetail}</p>
        <Form.Item
          label={t.payload}
          name="payload"
          rules={[
            {
              validator: (_, text: string) =>
                payloadIn(text) === null ? Promise.reject(new Error(t.notJson)) : Promise.resolve(),
            },
          ]}
        >
          <Input.TextArea className={styles.payload ?? ''} rows={8} spellCheck={false} />
        </Form.Item>
        <div className={styles.stack}>
          {answer?.outcome === 'ok' && <Trial trial={answer.value} />}
          {answer !== null && answer.outcome !== 'ok' && <FailureAlert failure={answer} />}
          <div className={styles.actions}>
            <Button htmlType="submit" loading={submission.state === 'sending'}>
              {t.tryIt}
            </Button>
          </div>
        </div>
      </Form>
    </Panel>
  );
}
