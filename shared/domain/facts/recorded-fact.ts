import type { Fact } from '../dossier.ts';
import type { FollowUpStatus } from '../prospects/follow-up-status.ts';

/** A manager's refusal of a leave or an excuse: a record of its own, folded into `rejectedAt` when facts are read. */
export interface Rejection {
  readonly id: string;
  readonly type: 'rejection';
  readonly receivedAt: string;
  /** Id of the leave or excuse, which stands in the same month's partition. */
  readonly rejects: string;
  readonly reason: string;
}

/** What became of a prospect, as whoever pursues it says: the latest one is where it stands, the others are its history. */
export interface FollowUp {
  readonly id: string;
  readonly type: 'follow-up';
  readonly receivedAt: string;
  /** Id of the prospect, which stands in the same month's partition. */
  readonly follows: string;
  readonly status: FollowUpStatus;
  readonly note: string;
  readonly nextStep: string;
}

/** What the product keeps beside the facts of a dossier. */
export type ProductRecord = Rejection | FollowUp;

export type RecordedFact = Fact | ProductRecord;

const PRODUCT_RECORDS: Readonly<Record<ProductRecord['type'], true>> = {
  rejection: true,
  'follow-up': true,
};

export const isProductType = (type: string): type is ProductRecord['type'] => Object.hasOwn(PRODUCT_RECORDS, type);

/** Whether the record is of the dossier, hence for the judge. */
export const isDossierFact = (record: RecordedFact): record is Fact => !isProductType(record.type);

/** Where a fact stands: its month's partition, and the parts of its sort key. */
export interface FactPlace {
  readonly departmentId: string;
  readonly month: string;
  readonly type: RecordedFact['type'];
  /** The day, week or month the fact is for; for a rejection or a follow-up, the period of what it speaks of. */
  readonly period: string;
  /** The staff id, or `-` where the fact is about no person. */
  readonly subject: string;
  /** Derived from the client's Idempotency-Key, else from the content: a retry finds its first receipt. */
  readonly key: string;
}
