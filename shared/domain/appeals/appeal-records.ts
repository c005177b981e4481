import type { Attendance, SpotCheck } from '../dossier.ts';
import type { RuleId } from '../judgement.ts';

/** Somebody's appeal against a ruling on them; there is one for a ruling. Its period is the ruling's month. */
export interface Appeal {
  readonly id: string;
  readonly type: 'appeal';
  readonly receivedAt: string;
  readonly staffId: string;
  /** Month of the ledger that the ruling stands in. */
  readonly month: string;
  /** Digest of the ruling, as the list of rulings names it. */
  readonly ruling: string;
  readonly rule: RuleId;
  /** The ruling's day. */
  readonly on: string;
  readonly reason: string;
  /** Staff ids of who recorded the facts that caused the ruling, sorted: they do not decide. */
  readonly recordedBy: readonly string[];
}

export const APPEAL_VERDICTS = ['upheld', 'reversed'] as const;
/** Of the ruling: it stays, or it goes. */
export type AppealVerdict = (typeof APPEAL_VERDICTS)[number];

/** A fact that says what was recorded wrongly before; the later one counts. */
export type Correction = Attendance | SpotCheck;

/** The one decision on an appeal. Its correction is read as a fact of the dossier: decision and effect are one write. */
export interface AppealDecision {
  readonly id: string;
  readonly type: 'appeal-decision';
  readonly receivedAt: string;
  /** Id of the appeal, which stands in the same month, under the same period and subject. */
  readonly of: string;
  readonly by: string;
  readonly verdict: AppealVerdict;
  readonly reason: string;
  /** Null where the ruling stays, or had gone before. */
  readonly correction: Correction | null;
}
