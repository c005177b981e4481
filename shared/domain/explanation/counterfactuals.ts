import type { DepartmentView } from '../department-view.ts';
import { viewDepartment } from '../department-view.ts';
import type { Dossier } from '../dossier.ts';
import type { Ruling, Standing } from '../judgement.ts';
import { validProspectsByMonth } from '../prospects/valid-prospects.ts';
import { isSameBreach } from '../rulings/same-breach.ts';
import { monthFrame, personMonth, rulingsAbout } from '../rulings/person-month.ts';
import type { Strike } from '../rulings/strikes.ts';
import { unitProspectRulings } from '../rulings/unit-rulings.ts';
import { standingOf } from '../standings/standing.ts';
import { yearOf } from '../time/civil.ts';
import type { Candidate } from './candidates.ts';
import type { Cause, Consequence, Counterfactual } from './explanation.ts';
import type { MonthOnRecord, PersonOnRecord } from './month-on-record.ts';
import { personCandidates } from './person-candidates.ts';
import { supposing } from './supposing.ts';
import { unitCandidates } from './unit-candidates.ts';
import { present } from '../present.ts';

const takesMonth = ({ status, effects }: Ruling): boolean =>
  status === 'final' && effects.some(({ type }) => type === 'lose-month');

interface Verdict {
  readonly rulings: readonly Ruling[];
  readonly standing: Standing;
  readonly strikes: readonly Strike[];
}

const viewOf = ({ asOf, frame }: MonthOnRecord, dossier: Dossier): DepartmentView =>
  viewDepartment(dossier, asOf, { from: frame.first, to: frame.last });

/** Judges one person's month again. */
const judgedAgain = (month: MonthOnRecord, { person }: PersonOnRecord, dossier: Dossier): Verdict | null => {
  const view = viewOf(month, dossier);
  const frame = monthFrame(view, month.frame.month);
  const again = personMonth(view, frame, person.staff);
  if (again === null) return null;
  const rulings = rulingsAbout(view, frame, again);
  const prospects = validProspectsByMonth(view)(frame.month);
  return {
    rulings,
    strikes: again.strikes,
    standing: standingOf({ view, frame, prospects, person: again, rulings }),
  };
};

const monthOutcome = (ruling: Ruling, wasEligible: boolean, { standing }: Verdict): Consequence['month']['outcome'] => {
  if (!wasEligible && standing.monthEligible) return 'kept';
  return takesMonth(ruling) ? 'still-lost' : 'not-at-stake';
};

const promotionAfter = (ruling: Ruling, { strikes }: Verdict): Consequence['promotion'] => {
  const lost = ruling.effects.find((effect) => effect.type === 'lose-promotion');
  if (lost === undefined) return null;
  const kept = !strikes.some(({ on, losesPromotion }) => losesPromotion && yearOf(on) === lost.year);
  return { year: lost.year, kept };
};

const incentiveAfter = (ruling: Ruling, record: PersonOnRecord, { strikes }: Verdict): Consequence['incentive'] => {
  const taken = ruling.effects.find((effect) => effect.type === 'cancel-incentive')?.incentiveId ?? null;
  const incentive = record.person.facts.incentives.find(({ id }) => id === taken);
  if (incentive === undefined) return null;
  const effects = strikes.flatMap((strike) => strike.effects);
  const kept = !effects.some((effect) => effect.type === 'cancel-incentive' && effect.incentiveId === taken);
  return { id: incentive.id, competition: incentive.competition, kept };
};

const forPerson =
  (month: MonthOnRecord, record: PersonOnRecord, ruling: Ruling) =>
  (candidate: Candidate): Counterfactual | null => {
    const verdict = judgedAgain(month, record, supposing(record.dossier, candidate.changes));
    if (verdict === null || verdict.rulings.some((other) => isSameBreach(ruling, other))) return null;
    const then: Consequence = {
      month: { month: month.frame.month, outcome: monthOutcome(ruling, record.standing.monthEligible, verdict) },
      otherBreaches: verdict.rulings.filter(takesMonth).length,
      promotion: promotionAfter(ruling, verdict),
      incentive: incentiveAfter(ruling, record, verdict),
    };
    return { ...candidate, then };
  };

const forUnit =
  (month: MonthOnRecord, ruling: Ruling) =>
  (candidate: Candidate): Counterfactual | null => {
    const view = viewOf(month, supposing(month.prospectDossier, candidate.changes));
    const prospects = validProspectsByMonth(view)(month.frame.month);
    const rulings = unitProspectRulings(view, month.frame.month, prospects);
    if (rulings.some((other) => isSameBreach(ruling, other))) return null;
    const outcome = { month: month.frame.month, outcome: 'not-at-stake' } as const;
    return { ...candidate, then: { month: outcome, otherBreaches: 0, promotion: null, incentive: null } };
  };

/** The first candidate that changes the outcome. */
const firstThatHolds = (
  candidates: readonly Candidate[],
  holds: (candidate: Candidate) => Counterfactual | null,
): Counterfactual | null => {
  for (const candidate of candidates) {
    const counterfactual = holds(candidate);
    if (counterfactual !== null) return counterfactual;
  }
  return null;
};

/** What would have spared the ruling: every answer comes from judging again. */
export const counterfactualsOf = (month: MonthOnRecord, ruling: Ruling, cause: Cause): readonly Counterfactual[] => {
  if (cause.kind === 'few-prospects') {
    const told = firstThatHolds(unitCandidates(month, ruling, cause), forUnit(month, ruling));
    return told === null ? [] : [told];
  }
  const record = present(month.personOf(present(ruling.staffId)));
  return personCandidates(month, record, ruling, cause)
    .map((group) => firstThatHolds(group, forPerson(month, record, ruling)))
    .filter((counterfactual) => counterfactual !== null);
};
