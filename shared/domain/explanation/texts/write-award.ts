import type { AwardExplanation, AwardOutcomes, ReviewExplanation } from '../award-explanation.ts';
import type { OneOf } from '../explanation.ts';
import type { AwardMessages } from './award-messages.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Language } from '../../language.ts';
import type { Pen } from './pen.ts';
import { penOf } from './pen.ts';
import { writeParameters } from './write-grounds.ts';

const writeWon = <Kind extends Exclude<keyof AwardOutcomes, 'none'>>(
  messages: AwardMessages['outcome'],
  outcome: OneOf<AwardOutcomes, Kind>,
  pen: Pen,
): readonly [string, ...string[]] => messages[outcome.kind](outcome, pen);

/** Why an award was won, or that it was not and why, as a paragraph. */
export const writeAward = (explanation: AwardExplanation, language: Language): string => {
  const { script, grounds, awards } = CATALOGUES[language];
  const { outcome, timeZone, year, clauses, assumed } = explanation;
  const pen = penOf(script, timeZone, year);
  const [first, ...more] =
    outcome.kind === 'none'
      ? ([awards.none[outcome.reason](outcome, pen)] as const)
      : writeWon(awards.outcome, outcome, pen);
  return grounds.paragraph([
    grounds.under(clauses, first),
    ...more,
    ...(assumed ? [grounds.assumed()] : []),
    ...writeParameters(grounds, explanation, pen),
  ]);
};

/** Why a promotion review came out as it did, and what would have changed it, as a paragraph. */
export const writeReview = (explanation: ReviewExplanation, timeZone: string, language: Language): string => {
  const { script, grounds, awards } = CATALOGUES[language];
  const { review, clauses, assumed, costlyStrikes, ifReached, year } = explanation;
  const pen = penOf(script, timeZone, year);
  return grounds.paragraph([
    grounds.under(clauses, awards.review[review.outcome](explanation)),
    awards.reached(explanation, pen),
    ...(costlyStrikes.length > 0 ? [awards.costlyStrikes(explanation, pen)] : []),
    ...(assumed ? [grounds.assumed()] : []),
    ...writeParameters(grounds, explanation, pen),
    ...(ifReached === null ? [] : [awards.ifReached(explanation, ifReached, pen)]),
    ...(review.outcome === 'hold' ? [awards.ifSpared(explanation)] : []),
  ]);
};
