import type { PolicyRecord } from '../domain/policy/policy-record.ts';
import type { JudgeAgain } from './change-store.ts';

export type PolicyKey = Pick<PolicyRecord, 'effectiveFrom' | 'version'>;

/** "Read and acknowledge": that a person knows a version. */
export interface Acknowledgement {
  readonly staffId: string;
  /** An instant in UTC. */
  readonly acknowledgedAt: string;
}

export interface PolicyStore {
  /** Every version of a department in any state, in the order in which later ones win. Strongly consistent. */
  list(departmentId: string): Promise<readonly PolicyRecord[]>;
  /** Keeps a proposal; `taken` when its number of that day is used already. */
  propose(departmentId: string, record: PolicyRecord): Promise<'proposed' | 'taken'>;
  /** Keeps how a proposal was decided, if it still is one. With `judgeAgain` the same write makes the department due. */
  decide(
    departmentId: string,
    decided: PolicyRecord,
    judgeAgain: JudgeAgain | null,
  ): Promise<'decided' | 'decided-already'>;
  /** The person's first acknowledgement of the version, which is this one if there was none. */
  acknowledge(departmentId: string, policy: PolicyKey, acknowledgement: Acknowledgement): Promise<Acknowledgement>;
  /** Of one version, by staff id, strongly consistent. */
  acknowledgements(departmentId: string, policy: PolicyKey): Promise<readonly Acknowledgement[]>;
}
