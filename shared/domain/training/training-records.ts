import type { StepOf } from '../facts/thread.ts';

/** What the programme teaches (5.2): macro policy, management rules, internal systems, products, experience. */
export const TRAINING_TOPICS = [
  'macro-policy',
  'management-rules',
  'internal-systems',
  'products',
  'experience',
] as const;
export type TrainingTopic = (typeof TRAINING_TOPICS)[number];

/** The Friday session of a week, or one between. */
export const TRAINING_KINDS = ['weekly', 'ad-hoc'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

/** What may be revised later. */
export interface TrainingContent {
  readonly topic: TrainingTopic;
  readonly title: string;
  readonly organiserId: string;
  readonly coOrganiserIds: readonly string[];
}

/** An entry of the training programme (日常训练) as it was planned. */
export interface TrainingEntry extends TrainingContent {
  readonly id: string;
  readonly type: 'training-entry';
  readonly receivedAt: string;
  readonly kind: TrainingKind;
  readonly date: string;
}

export type TrainingChange =
  ({ readonly change: 'revise' } & TrainingContent) | { readonly change: 'cancel'; readonly reason: string };

export type TrainingStep = StepOf<'training-step', TrainingChange>;

/** A file (课件) of an entry; its bytes are in the course file store under `fileKey`. */
export interface Courseware {
  readonly id: string;
  readonly type: 'courseware';
  readonly receivedAt: string;
  /** Id of the entry, which stands in the same month, under the same period and subject. */
  readonly of: string;
  readonly fileName: string;
  readonly fileKey: string;
}

/** A Friday and who presents on it. */
export interface SpeakerTurn {
  readonly date: string;
  readonly staffId: string;
}

/** The speakers of a month's Fridays as they were published; there is one rota for a month. */
export interface SpeakerRota {
  readonly id: string;
  readonly type: 'speaker-rota';
  readonly receivedAt: string;
  readonly month: string;
  readonly turns: readonly SpeakerTurn[];
}

export type SwapAction =
  /** Whoever has the turn of `date` asks for the turn of `forDate`. */
  | { readonly action: 'propose'; readonly date: string; readonly forDate: string }
  /** Whoever has the turn that a proposal asks for gives it. */
  | { readonly action: 'accept'; readonly proposal: string };

export type SpeakerSwap = StepOf<'speaker-swap', SwapAction>;
