import type { RuleId, Ruling } from '../judgement.ts';
import { RULES } from '../judgement.ts';
import { identityOf } from '../ledger/difference.ts';

/** How many rulings of a rule a change of policy takes away, adds, and leaves standing with another content. */
export interface RuleDifference {
  readonly rule: RuleId;
  readonly removed: number;
  readonly added: number;
  readonly changed: number;
}

/** What a ruling is about. Two sessions of a day make two rulings about the same. */
const subjectOf = ({ staffId, unitId, period, on }: Ruling): string => identityOf([staffId, unitId, period, on]);

const differenceOf = (rule: RuleId, before: readonly Ruling[], after: readonly Ruling[]): RuleDifference => {
  const [held, judged] = [Map.groupBy(before, subjectOf), Map.groupBy(after, subjectOf)];
  let [removed, added, changed] = [0, 0, 0];
  for (const subject of new Set([...held.keys(), ...judged.keys()])) {
    const was = held.get(subject) ?? [];
    const is = judged.get(subject) ?? [];
    removed += Math.max(0, was.length - is.length);
    added += Math.max(0, is.length - was.length);
    const kept = new Set(was.map(identityOf));
    const same = is.filter((ruling) => kept.has(identityOf(ruling))).length;
    changed += Math.min(was.length, is.length) - same;
  }
  return { rule, removed, added, changed };
};

const isAny = ({ removed, added, changed }: RuleDifference): boolean => removed + added + changed > 0;

/** The rules with a difference, in the order of their ids. */
export const ruleDifferences = (before: readonly Ruling[], after: readonly Ruling[]): readonly RuleDifference[] => {
  const of = (rulings: readonly Ruling[], rule: RuleId) => rulings.filter((ruling) => ruling.rule === rule);
  return RULES.map((rule) => differenceOf(rule, of(before, rule), of(after, rule))).filter(isAny);
};

export const addRuleDifferences = (months: readonly (readonly RuleDifference[])[]): readonly RuleDifference[] =>
  RULES.map((rule) => {
    const ofRule = months.flat().filter((difference) => difference.rule === rule);
    const sum = (count: (difference: RuleDifference) => number) =>
      ofRule.reduce((total, difference) => total + count(difference), 0);
    return {
      rule,
      removed: sum(({ removed }) => removed),
      added: sum(({ added }) => added),
      changed: sum(({ changed }) => changed),
    };
  }).filter(isAny);
