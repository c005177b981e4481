import type { Effect, Ruling } from '../judgement.ts';
import { timeZoneOf } from '../time/local-time.ts';
import { yearOf } from '../time/civil.ts';
import { causeOf } from './causes.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import type { ExplainedEffect, NamedIncentive, RulingExplanation } from './explanation.ts';
import type { MonthOnRecord } from './month-on-record.ts';
import { rulingGrounds } from './ruling-grounds.ts';
import { present } from '../present.ts';

const incentiveNamed = (month: MonthOnRecord, ruling: Ruling, incentiveId: string | null): NamedIncentive | null => {
  const record = month.personOf(present(ruling.staffId));
  const incentive = record?.person.facts.incentives.find(({ id }) => id === incentiveId);
  if (incentive === undefined) return null;
  const { id, competition, amountFen, paidOn } = incentive;
  return { id, competition, amountFen, paidOn: paidOn ?? null };
};

const explainedEffect = (month: MonthOnRecord, ruling: Ruling, effect: Effect): ExplainedEffect => {
  if (effect.type !== 'cancel-incentive') return effect;
  const lookbackMonths = month.view.policy('incentives.lookbackMonths', ruling.on);
  return { ...effect, incentive: incentiveNamed(month, ruling, effect.incentiveId), lookbackMonths };
};

const strikeOf = ({ view }: MonthOnRecord, { strike, on }: Ruling): RulingExplanation['strike'] =>
  strike === null ? null : { number: strike, year: yearOf(on), limit: view.policy('strikes.limit', on) };

/** Why one of the month's rulings was made, and what would have spared it. */
export const explainRuling = (month: MonthOnRecord, ruling: Ruling): RulingExplanation => {
  const cause = causeOf(month, ruling);
  return {
    ruling,
    timeZone: timeZoneOf(month.view.dossier.department),
    ...rulingGrounds(month, ruling),
    cause,
    effects: ruling.effects.map((effect) => explainedEffect(month, ruling, effect)),
    strike: strikeOf(month, ruling),
    counterfactuals: counterfactualsOf(month, ruling, cause),
  };
};
