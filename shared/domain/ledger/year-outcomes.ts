import type { YearJudgement, YearOutcome } from '../judgement.ts';
import { compareText } from '../text-order.ts';
import { identityOf } from './difference.ts';
import type { LedgerEntry } from './entry.ts';

/** Awards, then reviews, then scores, each by person. */
const KINDS = ['award', 'outcome', 'mean'] as const;

const kindOf = (outcome: YearOutcome): number => KINDS.findIndex((key) => key in outcome);

export const compareOutcomes = (a: YearOutcome, b: YearOutcome): number =>
  kindOf(a) - kindOf(b) || compareText(a.staffId, b.staffId);

type YearFigures = Pick<YearJudgement, 'awards' | 'reviews' | 'scores'>;

export const outcomesOf = ({ awards, reviews, scores }: YearFigures): readonly YearOutcome[] =>
  [...awards, ...reviews, ...scores].sort(compareOutcomes);

/** The parts of a year's judgement again, in its order. */
export const figuresOf = (outcomes: readonly YearOutcome[]): YearFigures => {
  const sorted = outcomes.toSorted(compareOutcomes);
  return {
    awards: sorted.filter((outcome) => 'award' in outcome),
    reviews: sorted.filter((outcome) => 'outcome' in outcome),
    scores: sorted.filter((outcome) => 'mean' in outcome),
  };
};

/** What the entries of a December's ledger, in their order, say of the year; null while it is not closed. */
export const standingYear = (entries: Iterable<LedgerEntry>): YearFigures | null => {
  const standing = new Map<string, YearOutcome>();
  let isClosed = false;
  for (const { cause, year } of entries) {
    isClosed ||= cause.kind === 'year-close';
    for (const outcome of year?.reversed ?? []) standing.delete(identityOf(outcome));
    for (const outcome of year?.added ?? []) standing.set(identityOf(outcome), outcome);
  }
  return isClosed ? figuresOf([...standing.values()]) : null;
};
