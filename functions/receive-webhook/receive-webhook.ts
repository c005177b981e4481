import { type Outcome, type Refused, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipts } from '../../shared/contracts/http/receipt.ts';
import type { ProblemCode } from '../../shared/contracts/problems.ts';
import type { WebhookRecord } from '../../shared/contracts/records/stored-webhook.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { isSigned, webhookSecretOf } from '../../shared/domain/webhooks/signature.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { Grid } from '../../shared/sheets/grid.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import type { WebhookPost } from '../../shared/ports/webhook-post.ts';
import type { WebhookStore } from '../../shared/ports/webhook-store.ts';
import { knownDepartment, type UploadFormsDeps } from '../check-forms.ts';
import { fileSheet } from '../file-sheet.ts';
import { mapPayload, ofOneForm, personNamed } from '../mapped-form.ts';

export interface ReceiveWebhookDeps extends UploadFormsDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly webhooks: Pick<WebhookStore, 'read'>;
  readonly webhookKey: SecretStore;
}

/**
 * Files what a form service posted, once it is proved to come from there. Whoever proves nothing learns nothing: an
 * unknown webhook, a revoked one, a wrong signature and an old one are refused alike.
 */
export const receiveWebhook = async (
  deps: ReceiveWebhookDeps,
  request: WebhookPost,
): Promise<Outcome<Receipts, ProblemCode>> => {
  const { departmentId, webhookId, receivedAt, language } = request;
  const [webhook, key] = await Promise.all([deps.webhooks.read(departmentId, webhookId), deps.webhookKey.read()]);
  if (!isProved(webhook, key, request) || webhook === undefined) return refused('webhook-not-accepted');
  const payload = await request.parse();
  if (payload.outcome === 'refused') return payload;
  const mapped = mapPayload(webhook.form, webhook.mapping, payload.value);
  if (mapped.outcome === 'refused') return mapped;
  const { person, submission, form } = mapped.value;
  const department = await deps.departments.read(departmentId);
  if (department === undefined) return refused('webhook-not-accepted');
  const today = dateIn(department.department, receivedAt);
  const actor = personNamed(department, person, today);
  if (actor.outcome === 'refused') return actor;
  const filed = await fileSheet(
    { ...deps, departments: knownDepartment(department) },
    {
      ...{ actor: actor.value, charter: department, receivedAt, language },
      idempotencyKey: keyOf(webhook, submission, form),
      params: { form: webhook.form },
      body: form,
    },
  );
  return filed.outcome === 'refused' ? ofTheForm(filed) : filed;
};

/** Posted again it is the same, whatever the service says about the delivery; edited there, it is filed as a correction. */
const keyOf = ({ id }: WebhookRecord, submission: string | null, { rows }: Grid): string => {
  const content = rows.map(({ number, cells }) => [
    number,
    ...[...cells].map(([column, cell]) => [column, String(cell)]),
  ]);
  return JSON.stringify(['webhook', id, digestOf([submission, content])]);
};

/** Against the secrets that hold now; of a webhook that is none, against one that nobody has. */
const isProved = (webhook: WebhookRecord | undefined, key: string, request: WebhookPost): boolean => {
  const { departmentId, webhookId, signature, body, receivedAt } = request;
  const receivedAtMs = receivedAt.epochMilliseconds;
  const { generation = 1, formerSecretUntil = null, state = 'revoked' } = webhook ?? {};
  const isFormerTaken = formerSecretUntil !== null && receivedAtMs < epochMsOf(formerSecretUntil);
  const generations = isFormerTaken ? [generation, generation - 1] : [generation];
  const secrets = generations.map((one) => webhookSecretOf(key, { departmentId, webhookId, generation: one }));
  return isSigned({ header: signature, body, receivedAtMs }, secrets) && state === 'active';
};

const ofTheForm = ({ code, errors }: Refused<ProblemCode>): Refused<ProblemCode> =>
  code === 'sheet-without-rows'
    ? refused('invalid-request', [{ pointer: '', code: 'empty' }])
    : refused(code, ofOneForm(errors));
