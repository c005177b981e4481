import type { AwardInput } from '../awards/month-awards.ts';
import { monthAwards } from '../awards/month-awards.ts';
import type { MonthAward, MonthAwardId } from '../judgement.ts';
import { MONTH_AWARDS } from '../judgement.ts';
import { yearOf } from '../time/civil.ts';
import { epochMsOf, printEpochMs } from '../time/instant.ts';
import { timeZoneOf } from '../time/local-time.ts';
import type { AwardExplanation, AwardOutcome, Contender, DecidedBy, Won } from './award-explanation.ts';
import { receiptsOf } from './causes.ts';
import { awardGrounds } from './award-grounds.ts';
import { awardInput, contender, contendingUnit, winnersIf } from './month-award-input.ts';
import type { MonthOnRecord } from './month-on-record.ts';
import { noAwardReason } from './no-award.ts';
import { present } from '../present.ts';

type PersonAwardId = 'award.prospects.person' | 'award.activity';

const MEASURES: Readonly<Record<PersonAwardId, readonly (readonly [DecidedBy, keyof Contender])[]>> = {
  'award.prospects.person': [
    ['valid-prospects', 'validProspects'],
    ['visits-to-prospects', 'visitsToProspects'],
    ['last-prospect', 'lastProspectAt'],
  ],
  'award.activity': [
    ['counted-visits', 'countedVisits'],
    ['customers', 'distinctCustomers'],
    ['valid-prospects', 'validProspects'],
  ],
};

const namesOf = (awards: readonly MonthAward[]): readonly string[] =>
  awards.map(({ staffId }) => staffId).filter((staffId) => staffId !== null);

const decidedBy = (award: PersonAwardId, winner: Contender, runnerUp: Contender | undefined): DecidedBy | null => {
  if (runnerUp === undefined) return null;
  return MEASURES[award].find(([, measure]) => winner[measure] !== runnerUp[measure])?.[0] ?? null;
};

const rankedOutcome = (input: AwardInput, id: PersonAwardId, won: Won, staffId: string): AwardOutcome => {
  const winners = new Set(namesOf(winnersIf(input, id, () => ({}))));
  const others = (awards: readonly MonthAward[]): Contender[] =>
    namesOf(awards)
      .filter((name) => !winners.has(name))
      .map((name) => contender(input, name));
  const winner = contender(input, staffId);
  const runnersUp = others(
    winnersIf(input, id, ({ staff, standing }) => ({
      monthEligible: standing.monthEligible && !winners.has(staff.id),
    })),
  );
  return {
    kind: id === 'award.activity' ? 'most-visits' : 'most-prospects',
    ...won,
    winner,
    sharedWith: [...winners].filter((name) => name !== staffId).map((name) => contender(input, name)),
    runnersUp,
    decidedBy: decidedBy(id, winner, runnersUp[0]),
    passedOver: others(winnersIf(input, id, () => ({ monthEligible: true }))),
  };
};

const unitOutcome = (input: AwardInput, awards: readonly MonthAward[], won: Won): AwardOutcome => {
  const { award } = won;
  const winners = new Set(awards.filter((one) => one.award === award.award).map(({ unitId }) => unitId));
  const units = input.view.dossier.units.filter(({ id }) => !winners.has(id));
  const withoutWinners = { ...input, view: { ...input.view, dossier: { ...input.view.dossier, units } } };
  const runnersUp = monthAwards(withoutWinners).filter((one) => one.award === award.award);
  const shared = [...winners].filter((unitId) => unitId !== award.unitId);
  const unit = (unitId: string | null) => contendingUnit(input, present(unitId));
  return {
    kind: 'unit-prospects',
    ...won,
    winner: unit(award.unitId),
    sharedWith: shared.map(unit),
    runnersUp: runnersUp.map(({ unitId }) => unit(unitId)),
  };
};

const suggestionOutcome = ({ view, staff }: MonthOnRecord, award: MonthAward, staffId: string): AwardOutcome => {
  const suggestionId = present(award.facts[0]);
  const adoptedAt = present(view.facts.suggestions.find(({ id }) => id === suggestionId)?.adoptedAt);
  const name = present(staff.get(staffId)).name;
  return { kind: 'suggestion', award, name, suggestionId, adoptedAt: printEpochMs(epochMsOf(adoptedAt)) };
};

const outcomeOf = (month: MonthOnRecord, input: AwardInput, award: MonthAward): AwardOutcome => {
  const facts = receiptsOf(month.prospectDossier.facts, award.facts);
  const won: Won = { award, month: month.frame.month, facts };
  switch (award.award) {
    case 'award.prospects.unit':
      return unitOutcome(input, month.judgement.awards, won);
    case 'award.suggestion':
      return suggestionOutcome(month, award, present(award.staffId));
    case 'award.prospects.person':
    case 'award.activity':
      return rankedOutcome(input, award.award, won, present(award.staffId));
  }
};

/** Why each award of the month was won, and why an award was not: at least one explanation for every award. */
export const explainMonthAwards = (month: MonthOnRecord): readonly AwardExplanation[] => {
  const input = awardInput(month);
  const explained = (award: MonthAwardId, outcome: AwardOutcome): AwardExplanation => ({
    ...awardGrounds(month, award, outcome),
    timeZone: timeZoneOf(month.view.dossier.department),
    year: yearOf(month.frame.first),
    outcome,
  });
  return MONTH_AWARDS.flatMap((id) => {
    const awards = month.judgement.awards.filter(({ award }) => award === id);
    if (awards.length > 0) return awards.map((award) => explained(id, outcomeOf(month, input, award)));
    return [explained(id, { kind: 'none', award: id, period: month.frame.month, ...noAwardReason(month, input, id) })];
  });
};
