import type { SessionKind } from '../dossier.ts';
import type { StandingScore, YearScore } from '../judgement.ts';
import type { ScoreComponent } from '../policy/parameters.ts';
import type { Grounds, Receipt } from './explanation.ts';

export interface ExplainedComponent {
  readonly component: ScoreComponent;
  readonly percent: number;
  /** Out of 100, two decimals; null where it is missing. */
  readonly points: string | null;
  /** What full marks in it would add to the score, two decimals; null where it is missing. */
  readonly lost: string | null;
  /** The entry it rests on; null for what is counted. */
  readonly entered: Receipt | null;
}

export interface ScoreExplanation extends Grounds {
  readonly staffId: string;
  readonly name: string;
  readonly month: string;
  readonly timeZone: string;
  readonly score: StandingScore;
  /** In the order of the weights; empty for a role without. */
  readonly components: readonly ExplainedComponent[];
  /** Sessions without a mark: they leave the denominator until it is there. */
  readonly unrecorded: readonly { readonly session: SessionKind; readonly on: string }[];
}

export interface YearScoreExplanation extends Grounds {
  readonly name: string;
  readonly year: number;
  readonly score: YearScore;
  readonly months: readonly { readonly month: string; readonly value: string }[];
}
