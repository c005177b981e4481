import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Webhook, WebhookSecret } from '../../shared/contracts/http/webhooks.ts';
import type { OperationId } from '../../shared/contracts/routes.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import { mappingErrors } from '../mapped-form.ts';
import { changeWebhook, type ChangeWebhookDeps, webhookOf, withSecret } from './webhook-found.ts';

type ChangeCall = 'change-webhook' | 'rotate-webhook-secret' | 'revoke-webhook';
export type ChangeRefusal = 'not-found' | 'webhook-revoked' | 'changed-meanwhile' | 'invalid-request';

const changeOf = <Op extends ChangeCall & OperationId>({ actor, params, receivedAt }: Call<Op>) => ({
  actor,
  webhookId: params.webhookId,
  at: receivedAt.toString({ fractionalSecondDigits: 3 }),
});

/** Another name or mapping; the form and the secret stay. */
export const renameAndMap = async (
  deps: ChangeWebhookDeps,
  call: Call<'change-webhook'>,
): Promise<Outcome<Webhook, ChangeRefusal>> => {
  const { name, mapping } = call.body;
  const changed = await changeWebhook(deps, changeOf(call), ({ form }) => {
    const errors = mappingErrors(form, mapping);
    return errors.length > 0 ? refused('invalid-request', errors) : done({ name, mapping });
  });
  return changed.outcome === 'refused' ? changed : done(webhookOf(call.actor.departmentId, changed.value));
};

/** Time enough to enter the new secret at the form service. */
const FORMER_SECRET_HOURS = 24;

/** A new secret; the former one is taken for a day, and no earlier one. */
export const rotateSecret = async (
  deps: ChangeWebhookDeps & { readonly webhookKey: SecretStore },
  call: Call<'rotate-webhook-secret'>,
): Promise<Outcome<WebhookSecret, ChangeRefusal>> => {
  const until = call.receivedAt.add({ hours: FORMER_SECRET_HOURS }).toString({ fractionalSecondDigits: 3 });
  const changed = await changeWebhook(deps, changeOf(call), ({ generation }) =>
    done({ generation: generation + 1, formerSecretUntil: until }),
  );
  if (changed.outcome === 'refused') return changed;
  return done(await withSecret(deps.webhookKey, call.actor.departmentId, changed.value));
};

/** Nothing is taken from it any more, for good. */
export const revokeWebhook = async (
  deps: ChangeWebhookDeps,
  call: Call<'revoke-webhook'>,
): Promise<Outcome<Webhook, ChangeRefusal>> => {
  const changed = await changeWebhook(deps, changeOf(call), () => done({ state: 'revoked', formerSecretUntil: null }));
  return changed.outcome === 'refused' ? changed : done(webhookOf(call.actor.departmentId, changed.value));
};
