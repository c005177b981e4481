import { inPolicyOrder, policyIdOf, type PolicyRecord } from '../../domain/policy/policy-record.ts';
import { compareText } from '../../domain/text-order.ts';
import type { JudgeAgain } from '../change-store.ts';
import type { Acknowledgement, PolicyKey, PolicyStore } from '../policy-store.ts';
import type { DepartmentItems } from './department-items.ts';

export class InMemoryPolicyStore implements PolicyStore {
  readonly #items: DepartmentItems;

  constructor(items: DepartmentItems) {
    this.#items = items;
  }

  list(departmentId: string): Promise<readonly PolicyRecord[]> {
    return Promise.resolve(inPolicyOrder([...this.#items.of(departmentId).policies.values()]));
  }

  propose(departmentId: string, record: PolicyRecord): Promise<'proposed' | 'taken'> {
    const { policies } = this.#items.of(departmentId);
    if (policies.has(policyIdOf(record))) return Promise.resolve('taken');
    policies.set(policyIdOf(record), record);
    return Promise.resolve('proposed');
  }

  decide(
    departmentId: string,
    decided: PolicyRecord,
    judgeAgain: JudgeAgain | null,
  ): Promise<'decided' | 'decided-already'> {
    const { policies } = this.#items.of(departmentId);
    const id = policyIdOf(decided);
    if (policies.get(id)?.state !== 'proposed') return Promise.resolve('decided-already');
    policies.set(id, decided);
    this.#items.mark(departmentId, `POLICY ${id}`, judgeAgain);
    return Promise.resolve('decided');
  }

  acknowledge(departmentId: string, policy: PolicyKey, acknowledgement: Acknowledgement): Promise<Acknowledgement> {
    const { acknowledgements } = this.#items.of(departmentId);
    const name = `${policyIdOf(policy)} ${acknowledgement.staffId}`;
    const first = acknowledgements.get(name) ?? acknowledgement;
    acknowledgements.set(name, first);
    return Promise.resolve(first);
  }

  acknowledgements(departmentId: string, policy: PolicyKey): Promise<readonly Acknowledgement[]> {
    const all = [...this.#items.of(departmentId).acknowledgements];
    const ofPolicy = all.filter(([name]) => name.startsWith(`${policyIdOf(policy)} `)).map(([, one]) => one);
    return Promise.resolve(ofPolicy.sort((a, b) => compareText(a.staffId, b.staffId)));
  }
}
