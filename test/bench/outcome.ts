import type { MonthJudgement, RuleId } from '../../shared/domain/judgement.ts';

/** What every contender must find in the same data: the number of rulings of the daily-log and visit rules. */
export interface Outcome {
  readonly missed: number;
  readonly short: number;
  readonly limitReached: number;
}

export const NOTHING_FOUND: Outcome = { missed: 0, short: 0, limitReached: 0 };

export function outcomeOf({ rulings }: Pick<MonthJudgement, 'rulings'>): Outcome {
  const count = (rule: RuleId) => rulings.filter((ruling) => ruling.rule === rule).length;
  return { missed: count('log.missed'), short: count('visits.short'), limitReached: count('visits.limit-reached') };
}

export const addOutcomes = (a: Outcome, b: Outcome): Outcome => ({
  missed: a.missed + b.missed,
  short: a.short + b.short,
  limitReached: a.limitReached + b.limitReached,
});
