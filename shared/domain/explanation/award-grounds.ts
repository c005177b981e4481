import type { MonthAwardId } from '../judgement.ts';
import type { ParameterName } from '../policy/parameters.ts';
import type { AwardOutcome } from './award-explanation.ts';
import type { Grounds } from './explanation.ts';
import { groundsOf } from './grounds.ts';
import type { MonthOnRecord } from './month-on-record.ts';
import { epochMsOf } from '../time/instant.ts';

/** The days whose value of a parameter decided on an award of the month. */
const daysOf = (
  { view, frame, prospectDossier }: MonthOnRecord,
  name: ParameterName,
  outcome: AwardOutcome,
): readonly string[] => {
  switch (name) {
    case 'visits.quota':
    case 'visits.offsets':
      return frame.dates;
    case 'awards.suggestionFen':
      return [outcome.kind === 'suggestion' ? view.clock.dateOf(epochMsOf(outcome.adoptedAt)) : frame.last];
    case 'prospects.horizonDays': {
      const facts = outcome.kind === 'none' || outcome.kind === 'premium' ? [] : outcome.award.facts;
      const found = prospectDossier.facts.flatMap((fact) =>
        fact.type === 'prospect' && facts.includes(fact.id) ? [fact.foundOn] : [],
      );
      return found.length === 0 ? [frame.last] : found;
    }
    default:
      return [frame.last];
  }
};

/** Clause, certainty and values in force of an award of the month. */
export const awardGrounds = (month: MonthOnRecord, award: MonthAwardId, outcome: AwardOutcome): Grounds =>
  groundsOf(month.view, award, (name) => daysOf(month, name, outcome));
