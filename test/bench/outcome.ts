import type { MonthJudgement } from '../../shared/domain/judgement.ts';

/** What every contender must find in the same data: the number of rulings of the daily-log and visit rules. */
export interface Outcome {
  readonly missed: number;
  readonly short: number;
  readonly limitReached: number;
}

export function outcomeOf(judgements: readonly MonthJudgement[]): Outcome {
  const count = (rule: string) =>
    judgements.reduce((sum, { rulings }) => sum + rulings.filter((ruling) => ruling.rule === rule).length, 0);
  return { missed: count('log.missed'), short: count('visits.short'), limitReached: count('visits.limit-reached') };
}
