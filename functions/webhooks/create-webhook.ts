import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { WebhookSecret } from '../../shared/contracts/http/webhooks.ts';
import type { WebhookRecord } from '../../shared/contracts/records/stored-webhook.ts';
import { canonicalJson } from '../../shared/domain/facts/canonical-json.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WebhookStore } from '../../shared/ports/webhook-store.ts';
import { mappingErrors } from '../mapped-form.ts';
import { withSecret } from './webhook-found.ts';

export interface CreateWebhookDeps {
  readonly webhooks: Pick<WebhookStore, 'create' | 'list'>;
  readonly webhookKey: SecretStore;
}

/** One read of a department lists them all. */
const MOST_WEBHOOKS = 100;

/** Creates a webhook and shows its secret. With the same Idempotency-Key it is created once. */
export const createWebhook = async (
  { webhooks, webhookKey }: CreateWebhookDeps,
  call: Call<'create-webhook'>,
): Promise<Outcome<WebhookSecret, 'invalid-request' | 'too-many-webhooks' | 'idempotency-key-reused'>> => {
  const { departmentId } = call.actor;
  const errors = mappingErrors(call.body.form, call.body.mapping);
  if (errors.length > 0) return refused('invalid-request', errors);
  const record = recordOf(call);
  const standing = await webhooks.list(departmentId);
  if (standing.length >= MOST_WEBHOOKS && !standing.some(({ id }) => id === record.id)) {
    return refused('too-many-webhooks');
  }
  const created = await webhooks.create(departmentId, record);
  if (!saysTheSame(created, record)) return refused('idempotency-key-reused');
  return done(await withSecret(webhookKey, departmentId, created));
};

const recordOf = ({ actor, body, receivedAt, idempotencyKey }: Call<'create-webhook'>): WebhookRecord => {
  const at = receivedAt.toString({ fractionalSecondDigits: 3 });
  const by = actor.staff.id;
  const distinguishing = idempotencyKey ?? { at, body };
  return {
    id: digestOf({ departmentId: actor.departmentId, by, distinguishing }),
    ...body,
    state: 'active',
    generation: 1,
    formerSecretUntil: null,
    createdBy: by,
    createdAt: at,
    changedBy: by,
    changedAt: at,
    version: 1,
  };
};

/** A webhook that has been changed since is still the one that was asked for. */
const saysTheSame = (created: WebhookRecord, { name, form, mapping }: WebhookRecord): boolean =>
  created.version > 1
    ? created.form === form
    : canonicalJson([created.name, created.form, created.mapping]) === canonicalJson([name, form, mapping]);
