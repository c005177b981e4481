import { done } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { WebhookStore } from '../../shared/ports/webhook-store.ts';
import type { UploadFormsDeps } from '../check-forms.ts';
import { renameAndMap, revokeWebhook, rotateSecret } from './change-webhooks.ts';
import { createWebhook, type CreateWebhookDeps } from './create-webhook.ts';
import { listWebhooks } from './list-webhooks.ts';
import { findWebhook, webhookOf } from './webhook-found.ts';

type WebhookDeps = UploadFormsDeps & CreateWebhookDeps & { readonly webhooks: WebhookStore };

export const webhookUseCases = (deps: WebhookDeps) => ({
  'create-webhook': (call: Call<'create-webhook'>) => createWebhook(deps, call),
  'list-webhooks': (call: Call<'list-webhooks'>) => listWebhooks(deps, call),
  'show-webhook': async ({ actor, params }: Call<'show-webhook'>) => {
    const found = await findWebhook(deps, actor, params.webhookId);
    return found.outcome === 'refused' ? found : done(webhookOf(actor.departmentId, found.value));
  },
  'change-webhook': (call: Call<'change-webhook'>) => renameAndMap(deps, call),
  'rotate-webhook-secret': (call: Call<'rotate-webhook-secret'>) => rotateSecret(deps, call),
  'revoke-webhook': (call: Call<'revoke-webhook'>) => revokeWebhook(deps, call),
  // Every form and its columns.
  'try-webhook': async (call: Call<'try-webhook'>) => (await import('./try-webhook.ts')).tryWebhook(deps, call),
});
