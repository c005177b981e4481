import type { Fact, FactType } from '../dossier.ts';

/** A manager's refusal of a leave or an excuse: a record of its own, folded into `rejectedAt` when facts are read. */
export interface Rejection {
  readonly id: string;
  readonly type: 'rejection';
  readonly receivedAt: string;
  /** Id of the leave or excuse, which stands in the same month's partition. */
  readonly rejects: string;
  readonly reason: string;
}

export type RecordedFact = Fact | Rejection;

/** Where a fact stands: its month's partition, and the parts of its sort key. */
export interface FactPlace {
  readonly departmentId: string;
  readonly month: string;
  readonly type: FactType | 'rejection';
  /** The day, week or month the fact is for; for a rejection, the period of what it rejects. */
  readonly period: string;
  /** The staff id, or `-` where the fact is about no person. */
  readonly subject: string;
  /** Derived from the client's Idempotency-Key, else from the content: a retry finds its first receipt. */
  readonly key: string;
}
