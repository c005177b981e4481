import type { Outage } from '../../domain/outages/outage.ts';
import type { JudgeAgain } from '../change-store.ts';
import type { OutageStore } from '../outage-store.ts';
import type { DepartmentItems } from './department-items.ts';

export class InMemoryOutageStore implements OutageStore {
  readonly #items: DepartmentItems;

  constructor(items: DepartmentItems) {
    this.#items = items;
  }

  declare(departmentId: string, outage: Outage, judgeAgain: JudgeAgain): Promise<Outage> {
    const { outages } = this.#items.of(departmentId);
    const { startedAt, endedAt } = outage;
    const former = outages.find((one) => one.startedAt === startedAt && one.endedAt === endedAt);
    if (former !== undefined) return Promise.resolve(former);
    outages.push(outage);
    this.#items.mark(departmentId, `OUTAGE ${startedAt} ${endedAt}`, judgeAgain);
    return Promise.resolve(outage);
  }
}
