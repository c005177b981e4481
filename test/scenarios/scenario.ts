import { describe, expect, it } from 'vitest';
import type { MonthJudgement, Ruling, RuleId } from '../../shared/domain/judgement.ts';
import type { DossierBuilder } from '../support/dossier-builder.ts';

/** One row of a clause's table: what was the case, when one looks, what the policy makes of it, and why. */
export interface Scenario<Outcome> {
  readonly given: string;
  readonly dossier: DossierBuilder;
  /** The month, and the instant if it is not the month's end. */
  readonly when?: readonly [month: string, asOf?: string];
  readonly then: Outcome;
  readonly because: string;
}

const NOVEMBER: NonNullable<Scenario<unknown>['when']> = ['2026-11'];

/** Runs a table: `outcome` reads from the judgement what the rows of the table compare. */
export const scenarios = <Outcome>(
  clause: string,
  outcome: (judgement: MonthJudgement) => Outcome,
  rows: readonly Scenario<Outcome>[],
): void => {
  describe(clause, () => {
    it.each(rows)('$given: $because', ({ dossier, when, then }) => {
      const [month, asOf] = when ?? NOVEMBER;
      expect(outcome(dossier.judged(month, asOf))).toEqual(then);
    });
  });
};

export const rulingsOf =
  (rule: RuleId) =>
  (judgement: MonthJudgement): readonly Ruling[] =>
    judgement.rulings.filter((ruling) => ruling.rule === rule);

/** The days on which a rule was broken. */
export const daysOf =
  (rule: RuleId) =>
  (judgement: MonthJudgement): readonly string[] =>
    rulingsOf(rule)(judgement).map(({ on }) => on);

/** Whether a rule was broken on a day, held or not at all. */
export const statusOn =
  (rule: RuleId, on: string) =>
  (judgement: MonthJudgement): Ruling['status'] | 'no ruling' =>
    rulingsOf(rule)(judgement).find((ruling) => ruling.on === on)?.status ?? 'no ruling';
