import type { CompetitionVersion, Payment } from '../competitions/competition.ts';
import type { Fact } from '../dossier.ts';
import type { SuggestionComment, SuggestionDecision } from '../suggestions/suggestion-records.ts';

/** A manager's refusal of a leave or an excuse: a record of its own, folded into `rejectedAt` when facts are read. */
export interface Rejection {
  readonly id: string;
  readonly type: 'rejection';
  readonly receivedAt: string;
  /** Id of the leave or excuse, which stands in the same month's partition. */
  readonly rejects: string;
  readonly reason: string;
}

/** What the product keeps beside the facts of a dossier. */
export type ProductRecord = Rejection | SuggestionComment | SuggestionDecision | CompetitionVersion | Payment;

export type RecordedFact = Fact | ProductRecord;

const PRODUCT_RECORDS: Readonly<Record<ProductRecord['type'], true>> = {
  rejection: true,
  'suggestion-comment': true,
  'suggestion-decision': true,
  competition: true,
  payment: true,
};

export const isProductType = (type: string): type is ProductRecord['type'] => Object.hasOwn(PRODUCT_RECORDS, type);

/** Whether the record is of the dossier, hence for the judge. */
export const isDossierFact = (record: RecordedFact): record is Fact => !isProductType(record.type);

/** Where a fact stands: its month's partition, and the parts of its sort key. */
export interface FactPlace {
  readonly departmentId: string;
  readonly month: string;
  readonly type: RecordedFact['type'];
  /** The day, week, month or year the fact is for; for what is filed about another record, the period of that one. */
  readonly period: string;
  /** The staff id, or `-` where the fact is about no person. */
  readonly subject: string;
  /** Derived from the client's Idempotency-Key, else from the content: a retry finds its first receipt. */
  readonly key: string;
}
