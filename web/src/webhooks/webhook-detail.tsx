import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { Webhook, WebhookSecret } from '../../../shared/contracts/http/webhooks.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useSubmission } from '../submission/submission.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { AddressPanel } from './address-panel.tsx';
import { type WebhookDraft, draftOf, mappingOf } from './mapping-draft.ts';
import { MappingForm, showErrors } from './mapping-form.tsx';
import { TrialPanel } from './trial-panel.tsx';
import { renewWebhooks, useWebhook } from './webhooks.ts';
import { webhooksTexts } from './webhooks-texts.ts';

function ChangeMapping({ webhook }: { readonly webhook: Webhook }) {
  const t = useTexts(webhooksTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<WebhookDraft>();
  const { submission, submit } = useSubmission((body: RequestBody<'change-webhook'>) =>
    api('change-webhook', { params: { webhookId: webhook.id }, body }),
  );
  const send = async (draft: WebhookDraft) => {
    const answer = await submit({ name: draft.name.trim(), mapping: mappingOf(draft) });
    showErrors(form, draft, answer);
    if (answer.outcome === 'ok') await renewWebhooks(queries);
  };
  return (
    <Panel title={t.mapping}>
      <MappingForm
        id="webhook"
        form={form}
        initial={draftOf(webhook)}
        isNew={false}
        submission={submission}
        submit={(draft) => void send(draft)}
      />
    </Panel>
  );
}

interface WebhookDetailProps {
  readonly webhookId: string;
  readonly secret: string | null;
  readonly rotated: (made: WebhookSecret) => void;
}

export function WebhookDetail({ webhookId, secret, rotated }: WebhookDetailProps) {
  const webhook = useWebhook(webhookId);
  if (webhook.isPending) return <Bone height={420} />;
  if (webhook.isLoadingError) return <FailureNotice error={webhook.error} retry={() => void webhook.refetch()} />;
  const isActive = webhook.data.state === 'active';
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <AddressPanel webhook={webhook.data} secret={secret} rotated={rotated} />
        {isActive && <ChangeMapping webhook={webhook.data} />}
      </div>
      <div className={columns.column}>{isActive && <TrialPanel webhook={webhook.data} />}</div>
    </div>
  );
}
