import type { Outage } from '../../domain/outages/outage.ts';
import type { JudgeAgain } from '../../ports/change-store.ts';
import type { OutageStore } from '../../ports/outage-store.ts';
import { markOf, outageKey, outageOf } from './department-items.ts';
import type { DynamoTable } from './dynamo-table.ts';

export class DynamoOutageStore implements OutageStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async declare(departmentId: string, outage: Outage, judgeAgain: JudgeAgain): Promise<Outage> {
    const key = outageKey(departmentId, outage);
    const item = { ...key, outage, ...markOf(departmentId, judgeAgain) };
    const put = await this.#table.put(item, { text: 'attribute_not_exists(#pk)' });
    const first = put.outcome === 'written' ? undefined : await this.#table.get(key);
    return first === undefined ? outage : outageOf(first);
  }
}
