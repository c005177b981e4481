import { compareAwards } from '../awards/award-order.ts';
import type { Dossier } from '../dossier.ts';
import type { MonthAward, MonthJudgement, RuleId } from '../judgement.ts';
import { differenceTo, identityOf } from '../ledger/difference.ts';
import type { RuleDifference } from './rule-differences.ts';
import { ruleDifferences } from './rule-differences.ts';

/** Somebody who loses or gains the month, with the rules that take it: after the change where lost, else before it. */
export interface Flip {
  readonly staffId: string;
  readonly rules: readonly RuleId[];
}

/** Those who lose and who gain something, by staff id. */
export interface Flips<Person> {
  readonly lost: readonly Person[];
  readonly gained: readonly Person[];
}

/** Integer fen before and after the change; the difference is after less before. */
export interface AmountDifference {
  readonly beforeFen: number;
  readonly afterFen: number;
  readonly differenceFen: number;
}

export interface Money {
  /** Prizes of the month's awards. */
  readonly awards: AmountDifference;
  /** Incentives that breaches of the month cancel or recover. */
  readonly incentivesTaken: AmountDifference;
  /** What the change costs the department: more for awards, less taken back. */
  readonly costFen: number;
}

export interface MonthDifference {
  readonly month: string;
  readonly asOf: string;
  /** Month eligibility. */
  readonly eligibility: Flips<Flip>;
  /** Promotion eligibility of the year as it stands at the month's end: ids of staff. */
  readonly promotion: Flips<string>;
  /** Of the rules with a difference only. */
  readonly rulings: readonly RuleDifference[];
  /** An award that goes to the same person for another amount or other facts is lost and won. */
  readonly awards: { readonly lost: readonly MonthAward[]; readonly won: readonly MonthAward[] };
  readonly money: Money;
}

const amountDifference = (beforeFen: number, afterFen: number): AmountDifference => ({
  beforeFen,
  afterFen,
  differenceFen: afterFen - beforeFen,
});

const moneyOf = (awards: AmountDifference, incentivesTaken: AmountDifference): Money => ({
  awards,
  incentivesTaken,
  costFen: awards.differenceFen - incentivesTaken.differenceFen,
});

export const NO_MONEY: Money = moneyOf(amountDifference(0, 0), amountDifference(0, 0));

const addAmounts = (a: AmountDifference, b: AmountDifference): AmountDifference =>
  amountDifference(a.beforeFen + b.beforeFen, a.afterFen + b.afterFen);

export const addMoney = (a: Money, b: Money): Money =>
  moneyOf(addAmounts(a.awards, b.awards), addAmounts(a.incentivesTaken, b.incentivesTaken));

const awardedFen = ({ awards }: MonthJudgement): number =>
  awards.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);

const takenFen = ({ rulings }: MonthJudgement, amountFen: ReadonlyMap<string, number>): number =>
  rulings
    .flatMap(({ effects }) => effects)
    .map((effect) => (effect.type === 'cancel-incentive' ? (amountFen.get(effect.incentiveId ?? '') ?? 0) : 0))
    .reduce((sum, fen) => sum + fen, 0);

const incentiveAmounts = ({ facts }: Dossier): ReadonlyMap<string, number> =>
  new Map(facts.flatMap((fact) => (fact.type === 'incentive' ? [[fact.id, fact.amountFen] as const] : [])));

const takingRules = ({ rulings }: MonthJudgement, staffId: string): RuleId[] => {
  const taking = rulings.filter(
    (ruling) =>
      ruling.staffId === staffId &&
      ruling.status === 'final' &&
      ruling.effects.some(({ type }) => type === 'lose-month'),
  );
  return [...new Set(taking.map(({ rule }) => rule))].sort();
};

/** Who is eligible by one judgement and not by the other. */
const losers = (
  from: MonthJudgement,
  to: MonthJudgement,
  key: 'monthEligible' | 'promotionEligible',
): readonly string[] => {
  const had = new Set(from.standings.filter((standing) => standing[key]).map(({ staffId }) => staffId));
  const lose = to.standings.filter((standing) => !standing[key] && had.has(standing.staffId));
  return lose.map(({ staffId }) => staffId);
};

const monthLosers = (from: MonthJudgement, to: MonthJudgement): readonly Flip[] =>
  losers(from, to, 'monthEligible').map((staffId) => ({ staffId, rules: takingRules(to, staffId) }));

/** The difference between two judgements of one month as of one instant, by the policy before and after a change. */
export const monthDifference = (dossier: Dossier, before: MonthJudgement, after: MonthJudgement): MonthDifference => {
  const amounts = incentiveAmounts(dossier);
  const held = new Map(before.awards.map((award) => [identityOf(award), award]));
  const { added, reversed } = differenceTo(held, after.awards, compareAwards);
  return {
    month: after.month,
    asOf: after.asOf,
    eligibility: { lost: monthLosers(before, after), gained: monthLosers(after, before) },
    promotion: {
      lost: losers(before, after, 'promotionEligible'),
      gained: losers(after, before, 'promotionEligible'),
    },
    rulings: ruleDifferences(before.rulings, after.rulings),
    awards: { lost: reversed, won: added },
    money: moneyOf(
      amountDifference(awardedFen(before), awardedFen(after)),
      amountDifference(takenFen(before, amounts), takenFen(after, amounts)),
    ),
  };
};
