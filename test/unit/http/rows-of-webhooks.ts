/** Rows of the permission product: webhooks of form services. */

import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { WebhookPageSchema, WebhookSecretSchema } from '../../../shared/contracts/http/webhooks.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { departmentOf } from './filed.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import type { PermissionRow } from './permission-row.ts';

const ADMINISTRATORS = ['admin', 'department-manager'] as const;
/** A webhook belongs to the department, whoever made it. */
const ADMINISTERED = {
  own: ADMINISTRATORS,
  unit: ADMINISTRATORS,
  department: ADMINISTRATORS,
  'other-department': [],
} as const;

/** Who may, written apart from the table that implements it. */
export const MAY_WITH_WEBHOOKS = {
  'create-webhook': ADMINISTERED,
  'list-webhooks': ADMINISTERED,
  'show-webhook': ADMINISTERED,
  'change-webhook': ADMINISTERED,
  'rotate-webhook-secret': ADMINISTERED,
  'revoke-webhook': ADMINISTERED,
  'try-webhook': ADMINISTERED,
} as const satisfies Partial<Record<OperationId, Record<string, readonly Role[]>>>;

const isOfHangzhou = (owner: string): boolean => departmentOf(owner) === 'hz-01';

/** Made by an administrator of the owner's department. */
const webhookOf = async (api: InMemoryApi, owner: string): Promise<string> => {
  const as = isOfHangzhou(owner) ? 'd02' : 'x01';
  const created = await api.send('create-webhook', { as, body: exampleOf('create-webhook').body });
  return WebhookSecretSchema.parse(created.body).webhook.id;
};

const ofOneWebhook = (operation: OperationId): PermissionRow => ({
  make: webhookOf,
  address: ({ recordId }) => ({ params: { webhookId: recordId }, body: exampleOf(operation).body ?? {} }),
});

export const ROWS_OF_WEBHOOKS = {
  'create-webhook': {
    address: () => ({ body: exampleOf('create-webhook').body }),
    // It is created in one's own department: there is no way to name another.
    shows: (_body, owner) => isOfHangzhou(owner),
  },
  'list-webhooks': {
    make: webhookOf,
    address: () => ({}),
    shows: (body, owner) =>
      WebhookPageSchema.parse(body).items.some(({ createdBy }) => createdBy === (isOfHangzhou(owner) ? 'd02' : 'x01')),
  },
  'show-webhook': {
    make: webhookOf,
    address: ({ recordId }) => ({ params: { webhookId: recordId } }),
  },
  'change-webhook': ofOneWebhook('change-webhook'),
  'rotate-webhook-secret': ofOneWebhook('rotate-webhook-secret'),
  'revoke-webhook': ofOneWebhook('revoke-webhook'),
  // The example is of somebody in Hangzhou.
  'try-webhook': ofOneWebhook('try-webhook'),
} as const satisfies Partial<Record<OperationId, PermissionRow>>;
