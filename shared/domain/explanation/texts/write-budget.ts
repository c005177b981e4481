import type { Budget } from '../budget.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Language } from '../../language.ts';
import { penOf } from './pen.ts';

/** A person's budget, a sentence for each thing to know: what is open, what is used up, what is at stake. */
export const writeBudget = (budget: Budget, language: Language): readonly string[] => {
  const { script, budget: messages } = CATALOGUES[language];
  const { open, shortDays, atStake } = budget;
  const pen = penOf(script, budget.timeZone, budget.year);
  return [
    ...(open.length === 0 ? [messages.nothingOpen(budget, pen)] : []),
    ...open.map((duty) =>
      duty.visits === null ? messages.open(duty, pen) : messages.openVisits(duty, duty.visits, pen),
    ),
    ...(shortDays === null ? [] : [messages.shortDays(shortDays, pen)]),
    messages.strikes('log.mismatch', budget),
    messages.strikes('morning-meeting.missed', budget),
    messages.month(budget, pen),
    messages.promotion(budget),
    ...(atStake.incentive === null ? [] : [messages.incentive(atStake.incentive, pen)]),
  ];
};
