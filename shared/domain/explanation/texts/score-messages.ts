import type { Budget } from '../budget.ts';
import type { ExplainedComponent, ScoreExplanation, YearScoreExplanation } from '../score-explanation.ts';
import type { Duty } from '../../duties/duties-on.ts';
import type { StrikeRuleId } from '../../judgement.ts';
import type { Pen } from './pen.ts';

/** Every sentence that can explain a score, in one language. */
export interface ScoreMessages {
  readonly complete: (score: ScoreExplanation, value: string, components: readonly string[], pen: Pen) => string;
  readonly incomplete: (score: ScoreExplanation, components: readonly string[], pen: Pen) => string;
  readonly none: (score: ScoreExplanation, pen: Pen) => string;
  readonly component: (component: ExplainedComponent, pen: Pen) => string;
  /** What full marks would have added. */
  readonly lost: (components: readonly ExplainedComponent[], pen: Pen) => string;
  readonly missing: (score: ScoreExplanation, pen: Pen) => string;
  readonly unrecorded: (score: ScoreExplanation, pen: Pen) => string;
  readonly year: (score: YearScoreExplanation, pen: Pen) => string;
}

/** Every sentence that can tell a person's budget, in one language. */
export interface BudgetMessages {
  readonly nothingOpen: (budget: Budget, pen: Pen) => string;
  readonly open: (duty: Duty, pen: Pen) => string;
  readonly openVisits: (duty: Duty, visits: NonNullable<Duty['visits']>, pen: Pen) => string;
  readonly shortDays: (allowance: NonNullable<Budget['shortDays']>, pen: Pen) => string;
  readonly strikes: (rule: StrikeRuleId, budget: Budget) => string;
  readonly month: (budget: Budget, pen: Pen) => string;
  readonly promotion: (budget: Budget) => string;
  readonly incentive: (incentive: NonNullable<Budget['atStake']['incentive']>, pen: Pen) => string;
}
