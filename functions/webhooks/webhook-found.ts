import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type Webhook, webhookPathOf, type WebhookSecret } from '../../shared/contracts/http/webhooks.ts';
import type { WebhookRecord } from '../../shared/contracts/records/stored-webhook.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import { webhookSecretOf } from '../../shared/domain/webhooks/signature.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WebhookStore } from '../../shared/ports/webhook-store.ts';

export interface FindWebhookDeps {
  readonly webhooks: Pick<WebhookStore, 'read'>;
}

export interface ChangeWebhookDeps {
  readonly webhooks: Pick<WebhookStore, 'read' | 'save'>;
}

export const findWebhook = async (
  { webhooks }: FindWebhookDeps,
  { departmentId }: Actor,
  webhookId: string,
): Promise<Outcome<WebhookRecord, 'not-found'>> => {
  const record = await webhooks.read(departmentId, webhookId);
  return record === undefined ? refused('not-found') : done(record);
};

/** Keeps the next version of an active webhook. */
export const changeWebhook = async (
  deps: ChangeWebhookDeps,
  { actor, webhookId, at }: { readonly actor: Actor; readonly webhookId: string; readonly at: string },
  change: (record: WebhookRecord) => Outcome<Partial<WebhookRecord>, 'invalid-request'>,
): Promise<Outcome<WebhookRecord, 'not-found' | 'webhook-revoked' | 'changed-meanwhile' | 'invalid-request'>> => {
  const found = await findWebhook(deps, actor, webhookId);
  if (found.outcome === 'refused') return found;
  if (found.value.state === 'revoked') return refused('webhook-revoked');
  const changed = change(found.value);
  if (changed.outcome === 'refused') return changed;
  const next: WebhookRecord = {
    ...found.value,
    ...changed.value,
    changedBy: actor.staff.id,
    changedAt: at,
    version: found.value.version + 1,
  };
  const saved = await deps.webhooks.save(actor.departmentId, next);
  return saved === 'saved' ? done(next) : refused('changed-meanwhile');
};

const instantOf = (stored: string): string => printEpochMs(epochMsOf(stored));

/** A webhook as administrators see it. */
export const webhookOf = (departmentId: string, record: WebhookRecord): Webhook => {
  const { id, name, form, mapping, state, createdBy, createdAt, changedBy, changedAt, formerSecretUntil } = record;
  const path = webhookPathOf(departmentId, id);
  return {
    ...{ id, name, form, path, mapping, state },
    ...{ createdBy, createdAt: instantOf(createdAt), changedBy, changedAt: instantOf(changedAt) },
    formerSecretUntil: formerSecretUntil === null ? null : instantOf(formerSecretUntil),
  };
};

/** With the secret that holds now. */
export const withSecret = async (
  webhookKey: SecretStore,
  departmentId: string,
  record: WebhookRecord,
): Promise<WebhookSecret> => {
  const { id: webhookId, generation } = record;
  const secret = webhookSecretOf(await webhookKey.read(), { departmentId, webhookId, generation });
  return { webhook: webhookOf(departmentId, record), secret };
};
