import type { WebhookRecord } from '../../contracts/records/stored-webhook.ts';
import { compareText } from '../../domain/text-order.ts';
import type { WebhookStore } from '../webhook-store.ts';

export class InMemoryWebhookStore implements WebhookStore {
  readonly #departments = new Map<string, Map<string, WebhookRecord>>();

  create(departmentId: string, record: WebhookRecord): Promise<WebhookRecord> {
    const webhooks = this.#of(departmentId);
    const first = webhooks.get(record.id) ?? record;
    webhooks.set(record.id, first);
    return Promise.resolve(first);
  }

  read(departmentId: string, webhookId: string): Promise<WebhookRecord | undefined> {
    return Promise.resolve(this.#of(departmentId).get(webhookId));
  }

  list(departmentId: string): Promise<readonly WebhookRecord[]> {
    return Promise.resolve([...this.#of(departmentId).values()].sort((a, b) => compareText(a.id, b.id)));
  }

  save(departmentId: string, record: WebhookRecord): Promise<'saved' | 'changed-meanwhile'> {
    const webhooks = this.#of(departmentId);
    if (webhooks.get(record.id)?.version !== record.version - 1) return Promise.resolve('changed-meanwhile');
    webhooks.set(record.id, record);
    return Promise.resolve('saved');
  }

  #of(departmentId: string): Map<string, WebhookRecord> {
    const webhooks = this.#departments.get(departmentId) ?? new Map<string, WebhookRecord>();
    this.#departments.set(departmentId, webhooks);
    return webhooks;
  }
}
