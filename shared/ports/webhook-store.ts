import type { WebhookRecord } from '../contracts/records/stored-webhook.ts';

export interface WebhookStore {
  /** Keeps a new webhook. When there is one of its id already, answers with that and keeps nothing. */
  create(departmentId: string, record: WebhookRecord): Promise<WebhookRecord>;
  /** Strongly consistent. */
  read(departmentId: string, webhookId: string): Promise<WebhookRecord | undefined>;
  /** All of a department, by id; strongly consistent. */
  list(departmentId: string): Promise<readonly WebhookRecord[]>;
  /** Keeps the next version of a webhook, unless somebody else has changed it meanwhile. */
  save(departmentId: string, record: WebhookRecord): Promise<'saved' | 'changed-meanwhile'>;
}
