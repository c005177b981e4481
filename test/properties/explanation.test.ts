import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameBreach } from '../../shared/domain/rulings/same-breach.ts';
import { explainRuling } from '../../shared/domain/explanation/explain-rulings.ts';
import type { Counterfactual, RulingExplanation } from '../../shared/domain/explanation/explanation.ts';
import { monthOnRecord } from '../../shared/domain/explanation/month-on-record.ts';
import { supposing } from '../../shared/domain/explanation/supposing.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { writeRuling } from '../../shared/domain/explanation/texts/write-ruling.ts';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { MonthJudgement, Ruling } from '../../shared/domain/judgement.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import type { DrawnDossier } from './judge-dossiers.ts';
import { dossiers, numRuns } from './judge-dossiers.ts';

const explained = ({ dossier, month, asOf }: DrawnDossier): readonly RulingExplanation[] => {
  const record = monthOnRecord(dossier, month, asOf);
  return record.judgement.rulings.map((ruling) => explainRuling(record, ruling));
};

/** A failing dossier is told as drawn: its rulings are too many to shrink it by explaining them over and over. */
const settings = { numRuns, endOnFailure: true };

/** Applies the check to every ruling of drawn dossiers. */
const law = (check: (explanation: RulingExplanation, drawn: DrawnDossier) => void): void => {
  fc.assert(
    fc.property(dossiers, (drawn) => {
      for (const explanation of explained(drawn)) check(explanation, drawn);
    }),
    settings,
  );
};

const judgedWith = ({ dossier, month, asOf }: DrawnDossier, { changes }: Counterfactual): MonthJudgement =>
  judgeMonth(supposing(dossier, changes), month, asOf);

const isEligible = (judgement: MonthJudgement, staffId: string | null): boolean | undefined =>
  judgement.standings.find((standing) => standing.staffId === staffId)?.monthEligible;

const takesMonth = ({ status, effects }: Ruling): boolean =>
  status === 'final' && effects.some(({ type }) => type === 'lose-month');

describe('counterfactuals are true of the whole dossier judged again', () => {
  it('with the changes made the ruling is gone, month and incentive are kept as told, and as many breaches stay as told', () => {
    law(({ ruling, counterfactuals }, drawn) => {
      for (const counterfactual of counterfactuals) {
        const judgement = judgedWith(drawn, counterfactual);
        expect(judgement.rulings.filter((other) => isSameBreach(ruling, other))).toEqual([]);
        if (ruling.staffId === null) continue;
        const { outcome } = counterfactual.then.month;
        const { incentive } = counterfactual.then;
        const effects = judgement.rulings.flatMap((other) => other.effects);
        if (incentive?.kept === true)
          expect(effects).not.toContainEqual(expect.objectContaining({ incentiveId: incentive.id }));
        if (outcome !== 'not-at-stake') expect(isEligible(judgement, ruling.staffId)).toBe(outcome === 'kept');
        const lost = judgement.rulings.filter((other) => other.staffId === ruling.staffId && takesMonth(other));
        expect(counterfactual.then.otherBreaches).toBe(lost.length);
      }
    });
  });

  it('promotion is kept or lost in the year as told', () => {
    law(({ ruling, counterfactuals }, { dossier, month, asOf }) => {
      for (const { changes, then } of counterfactuals) {
        if (then.promotion === null || ruling.staffId === null) continue;
        const target = { type: 'target', id: 'a target', receivedAt: '2019-01-01T00:00:00Z' } as const;
        const fact = { ...target, staffId: ruling.staffId, year: month.year, premiumFen: 0, customers: 0 };
        const supposed = supposing(dossier, [...changes, { kind: 'fact', fact }]);
        const review = judgeYear(supposed, month.year, asOf).reviews.find(({ staffId }) => staffId === ruling.staffId);
        expect(review?.promotionEligible).toBe(then.promotion.kept);
      }
    });
  });

  it('every ruling about a person has one, but the client list of a unit manager without a unit', () => {
    law(({ ruling, counterfactuals }) => {
      const canBeFiled = ruling.rule !== 'client-list.missed' || ruling.unitId !== null;
      if (ruling.staffId !== null && canBeFiled) expect(counterfactuals, `of ${ruling.rule}`).not.toEqual([]);
    });
  });
});

describe('explanations', () => {
  it('name the value the judge used, of the version that set it', () => {
    law(({ parameters }, { dossier }) => {
      const policy = policyInForce(dossier.policies);
      for (const { name, value, since } of parameters) expect(policy(name, since ?? '0000-01-01')).toEqual(value);
    });
  });

  it('name every fact of a ruling, in both languages', () => {
    law((explanation) => {
      for (const language of LANGUAGES) {
        const text = writeRuling(explanation, language);
        for (const id of explanation.ruling.facts) expect(text).toContain(id);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });
  });

  it('do not change the dossier', () => {
    fc.assert(
      fc.property(dossiers, (drawn) => {
        const before = JSON.stringify(drawn.dossier);
        explained(drawn);
        expect(JSON.stringify(drawn.dossier)).toBe(before);
      }),
      settings,
    );
  });
});
