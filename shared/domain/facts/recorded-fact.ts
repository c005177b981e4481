import type { CompetitionVersion, Payment } from '../competitions/competition.ts';
import type { SuggestionComment, SuggestionDecision } from '../suggestions/suggestion-records.ts';
import type { Appeal, AppealDecision } from '../appeals/appeal-records.ts';
import type { CaseOpening, CaseStep } from '../cases/case-records.ts';
import type { Fact } from '../dossier.ts';
import type {
  Courseware,
  SpeakerRota,
  SpeakerSwap,
  TrainingEntry,
  TrainingStep,
} from '../training/training-records.ts';
import type { RecordedDraw } from '../draw/recorded-draw.ts';
import type { Minutes, SessionCancellation } from './session-records.ts';
import type { MonthConfirmation } from '../months/month-confirmation.ts';
import type { PhoneReveal } from '../privacy/phone-reveal.ts';
import type { TaskCompletion } from '../tasks/task.ts';
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
export type ProductRecord =
  | Rejection
  | SuggestionComment
  | SuggestionDecision
  | CompetitionVersion
  | Payment
  | CaseOpening
  | CaseStep
  | TrainingEntry
  | TrainingStep
  | Courseware
  | SpeakerRota
  | SpeakerSwap
  | Appeal
  | AppealDecision
  | SessionCancellation
  | Minutes
  | RecordedDraw
  | FollowUp
  | PhoneReveal
  | MonthConfirmation
  | TaskCompletion;

export type RecordedFact = Fact | ProductRecord;

export const PRODUCT_RECORDS: Readonly<Record<ProductRecord['type'], true>> = {
  rejection: true,
  'suggestion-comment': true,
  'suggestion-decision': true,
  competition: true,
  payment: true,
  case: true,
  'case-step': true,
  'training-entry': true,
  'training-step': true,
  courseware: true,
  'speaker-rota': true,
  'speaker-swap': true,
  appeal: true,
  'appeal-decision': true,
  'session-cancellation': true,
  minutes: true,
  'spot-check-draw': true,
  'follow-up': true,
  'phone-reveal': true,
  'month-confirmation': true,
  'task-completion': true,
};

export const isProductType = (type: string): type is ProductRecord['type'] => Object.hasOwn(PRODUCT_RECORDS, type);

/** A record of one type. */
export type RecordOfType<Type extends RecordedFact['type']> = Extract<RecordedFact, { readonly type: Type }>;

export const isOfType = <Type extends RecordedFact['type']>(
  record: RecordedFact,
  type: Type,
): record is RecordOfType<Type> => record.type === type;

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
