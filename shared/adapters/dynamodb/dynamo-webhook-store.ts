import { StoredWebhookSchema, type WebhookRecord } from '../../contracts/records/stored-webhook.ts';
import type { WebhookStore } from '../../ports/webhook-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { departmentPartition, type ItemKey, joinKey } from './item-key.ts';
import { parseItem, type StoredItem } from './stored-item.ts';

const WEBHOOK = 'WEBHOOK';

const keyOf = (departmentId: string, webhookId: string): ItemKey => ({
  pk: departmentPartition(departmentId),
  sk: joinKey(WEBHOOK, webhookId),
});

const recordOf = (item: StoredItem): WebhookRecord => parseItem(StoredWebhookSchema, item);

export class DynamoWebhookStore implements WebhookStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async create(departmentId: string, record: WebhookRecord): Promise<WebhookRecord> {
    const item = { ...keyOf(departmentId, record.id), ...record };
    const put = await this.#table.put(item, { text: 'attribute_not_exists(#pk)' });
    return put.outcome === 'written' ? record : ((await this.read(departmentId, record.id)) ?? record);
  }

  async read(departmentId: string, webhookId: string): Promise<WebhookRecord | undefined> {
    const item = await this.#table.get(keyOf(departmentId, webhookId));
    return item && recordOf(item);
  }

  async list(departmentId: string): Promise<readonly WebhookRecord[]> {
    const items = this.#table.query({
      where: {
        text: '#pk = :pk AND begins_with(#sk, :webhooks)',
        values: { pk: departmentPartition(departmentId), webhooks: joinKey(WEBHOOK, '') },
      },
      consistent: true,
    });
    return (await Array.fromAsync(items)).map(recordOf);
  }

  async save(departmentId: string, record: WebhookRecord): Promise<'saved' | 'changed-meanwhile'> {
    const item = { ...keyOf(departmentId, record.id), ...record };
    const condition = { text: '#version = :former', values: { former: record.version - 1 } };
    const { outcome } = await this.#table.put(item, condition);
    return outcome === 'written' ? 'saved' : 'changed-meanwhile';
  }
}
