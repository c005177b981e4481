import { StoredAcknowledgementSchema } from '../../contracts/records/stored-department.ts';
import { type PolicyRecord, policyVersionText } from '../../domain/policy/policy-record.ts';
import type { JudgeAgain } from '../../ports/change-store.ts';
import type { Acknowledgement, PolicyKey, PolicyStore } from '../../ports/policy-store.ts';
import { markOf, policyKey, policyRecordOf, queryFamily } from './department-items.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { departmentPartition, type ItemKey, joinKey } from './item-key.ts';
import { parseItem, type StoredItem } from './stored-item.ts';

const itemOf = (departmentId: string, record: PolicyRecord): StoredItem & ItemKey => {
  const { effectiveFrom, parameters, procedure, state, proposedBy, proposedAt, decidedBy, decidedAt } = record;
  return {
    ...policyKey(departmentId, record),
    policy: { effectiveFrom, parameters },
    ...(Object.keys(procedure).length > 0 && { procedure }),
    state,
    ...(proposedBy !== null && { proposedBy, proposedAt }),
    ...(decidedBy !== null && { decidedBy, decidedAt }),
  };
};

const acknowledgementKey = (departmentId: string, { effectiveFrom, version }: PolicyKey, staffId: string): ItemKey => ({
  pk: departmentPartition(departmentId),
  sk: joinKey('ACKNOWLEDGEMENT', effectiveFrom, policyVersionText(version), staffId),
});

/** A version is one item from its proposal on; its decision is a write conditional on there being none yet. */
export class DynamoPolicyStore implements PolicyStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async list(departmentId: string): Promise<readonly PolicyRecord[]> {
    return (await queryFamily(this.#table, departmentId, 'POLICY')).map(policyRecordOf);
  }

  async propose(departmentId: string, record: PolicyRecord): Promise<'proposed' | 'taken'> {
    const { outcome } = await this.#table.put(itemOf(departmentId, record), { text: 'attribute_not_exists(#pk)' });
    return outcome === 'written' ? 'proposed' : 'taken';
  }

  async decide(
    departmentId: string,
    decided: PolicyRecord,
    judgeAgain: JudgeAgain | null,
  ): Promise<'decided' | 'decided-already'> {
    const item = { ...itemOf(departmentId, decided), ...markOf(departmentId, judgeAgain) };
    const condition = { text: '#state = :proposed', values: { proposed: 'proposed' } };
    const { outcome } = await this.#table.put(item, condition);
    return outcome === 'written' ? 'decided' : 'decided-already';
  }

  async acknowledge(
    departmentId: string,
    policy: PolicyKey,
    acknowledgement: Acknowledgement,
  ): Promise<Acknowledgement> {
    const key = acknowledgementKey(departmentId, policy, acknowledgement.staffId);
    const put = await this.#table.put({ ...key, ...acknowledgement }, { text: 'attribute_not_exists(#pk)' });
    const first = put.outcome === 'written' ? undefined : await this.#table.get(key);
    return first === undefined ? acknowledgement : parseItem(StoredAcknowledgementSchema, first);
  }

  async acknowledgements(
    departmentId: string,
    { effectiveFrom, version }: PolicyKey,
  ): Promise<readonly Acknowledgement[]> {
    const parts = [effectiveFrom, policyVersionText(version), ''];
    const items = await queryFamily(this.#table, departmentId, 'ACKNOWLEDGEMENT', parts);
    return items.map((item) => parseItem(StoredAcknowledgementSchema, item));
  }
}
