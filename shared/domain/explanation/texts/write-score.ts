import { yearOf } from '../../time/civil.ts';
import type { ScoreExplanation, YearScoreExplanation } from '../score-explanation.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Language } from '../../language.ts';
import type { Pen } from './pen.ts';
import { penOf } from './pen.ts';
import type { ScoreMessages } from './score-messages.ts';
import { writeParameters } from './write-grounds.ts';

const NOTHING_LOST = '0.00';

const writeOutcome = (messages: ScoreMessages, explanation: ScoreExplanation, pen: Pen): string => {
  const { score, components } = explanation;
  const written = components.map((component) => messages.component(component, pen));
  if (score.status === 'none') return messages.none(explanation, pen);
  return score.value === null
    ? messages.incomplete(explanation, written, pen)
    : messages.complete(explanation, score.value, written, pen);
};

/** How a month's score came about and what would have raised it, as a paragraph. */
export const writeScore = (explanation: ScoreExplanation, language: Language): string => {
  const { script, grounds, scores } = CATALOGUES[language];
  const { score, components, unrecorded, assumed, clauses, month, timeZone } = explanation;
  const pen = penOf(script, timeZone, yearOf(month));
  const lost = components.filter((component) => component.lost !== null && component.lost !== NOTHING_LOST);
  return grounds.paragraph([
    grounds.under(clauses, writeOutcome(scores, explanation, pen)),
    ...(unrecorded.length > 0 ? [scores.unrecorded(explanation, pen)] : []),
    ...(assumed ? [grounds.assumed()] : []),
    ...writeParameters(grounds, explanation, pen),
    ...(score.missing.length > 0 ? [scores.missing(explanation, pen)] : []),
    ...(lost.length > 0 ? [scores.lost(lost, pen)] : []),
  ]);
};

/** Which months a year's mean score comes from. */
export const writeYearScore = (explanation: YearScoreExplanation, timeZone: string, language: Language): string => {
  const { script, grounds, scores } = CATALOGUES[language];
  return grounds.under(explanation.clauses, scores.year(explanation, penOf(script, timeZone, explanation.year)));
};
