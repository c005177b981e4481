import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useMemo } from 'react';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { WebhookSecret } from '../../../shared/contracts/http/webhooks.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useSubmission } from '../submission/submission.ts';
import { Panel } from '../ui/panel.tsx';
import { type WebhookDraft, blankDraft, mappingOf } from './mapping-draft.ts';
import { MappingForm, showErrors } from './mapping-form.tsx';
import { openWebhookDrafts } from './webhook-drafts.ts';
import { renewWebhooks } from './webhooks.ts';
import { webhooksTexts } from './webhooks-texts.ts';

/** A new webhook; half-written it stays on the device. */
export function CreateWebhook({ created }: { readonly created: (made: WebhookSecret) => void }) {
  const t = useTexts(webhooksTexts);
  const { api } = useConnection();
  const { staffId } = useMe();
  const queries = useQueryClient();
  const drafts = useMemo(() => openWebhookDrafts(), []);
  const [form] = Form.useForm<WebhookDraft>();
  const { submission, submit } = useSubmission((body: RequestBody<'create-webhook'>, idempotencyKey) =>
    api('create-webhook', { body, idempotencyKey }),
  );
  const send = async (draft: WebhookDraft) => {
    const answer = await submit({ name: draft.name.trim(), form: draft.form, mapping: mappingOf(draft) });
    showErrors(form, draft, answer);
    if (answer.outcome !== 'ok') return;
    drafts.remove(staffId);
    await renewWebhooks(queries);
    created(answer.value);
  };
  return (
    <Panel title={t.create}>
      <MappingForm
        id="new-webhook"
        form={form}
        initial={drafts.all().get(staffId) ?? blankDraft('daily-log')}
        isNew
        submission={submission}
        changed={(draft) => {
          drafts.put(staffId, draft);
        }}
        submit={(draft) => void send(draft)}
      />
    </Panel>
  );
}
