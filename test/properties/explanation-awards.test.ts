import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainMonthAwards } from '../../shared/domain/explanation/explain-month-awards.ts';
import { explainScore, explainYearScores } from '../../shared/domain/explanation/explain-scores.ts';
import { explainPremiumAwards, explainReviews, yearOnRecord } from '../../shared/domain/explanation/explain-year.ts';
import type { Change } from '../../shared/domain/explanation/explanation.ts';
import type { MonthOnRecord } from '../../shared/domain/explanation/month-on-record.ts';
import { monthOnRecord } from '../../shared/domain/explanation/month-on-record.ts';
import { supposing } from '../../shared/domain/explanation/supposing.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { writeAward, writeReview } from '../../shared/domain/explanation/texts/write-award.ts';
import { writeScore, writeYearScore } from '../../shared/domain/explanation/texts/write-score.ts';
import { judgeYear } from '../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { MONTH_AWARDS } from '../../shared/domain/judgement.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { DrawnDossier } from './judge-dossiers.ts';
import { dossiers, numRuns } from './judge-dossiers.ts';

const recordOf = ({ dossier, month, asOf }: DrawnDossier): MonthOnRecord => monthOnRecord(dossier, month, asOf);

const law = (check: (drawn: DrawnDossier) => void): void => {
  fc.assert(fc.property(dossiers, check), { numRuns, endOnFailure: true });
};

const HOLES = /undefined|null|NaN|Infinity|\[object/;

/** A spot check that finds a log of the month's last day untrue. */
const mismatch = ({ month, asOf }: DrawnDossier, staffId: string): Change => ({
  kind: 'fact',
  fact: {
    id: `zz ${staffId}`,
    type: 'spot-check',
    receivedAt: printInstant(asOf),
    staffId,
    logDate: month.toPlainDate({ day: month.daysInMonth }).toString(),
    verdict: 'mismatch',
  },
});

describe('explanations of awards', () => {
  it('name at least one outcome of every award, and every award that was given', () => {
    law((drawn) => {
      const record = recordOf(drawn);
      const outcomes = explainMonthAwards(record).map(({ outcome }) => outcome);
      const told = outcomes.map((outcome) => (outcome.kind === 'none' ? outcome.award : outcome.award.award));
      expect([...new Set(told)]).toEqual([...MONTH_AWARDS]);
      const given = outcomes.flatMap((outcome) => (outcome.kind === 'none' ? [] : outcome.award));
      expect(given).toEqual(record.judgement.awards);
    });
  });

  it('name the runners-up who win once every winner loses the month', () => {
    law((drawn) => {
      const record = recordOf(drawn);
      for (const { outcome } of explainMonthAwards(record)) {
        if (outcome.kind !== 'most-prospects' && outcome.kind !== 'most-visits') continue;
        const winners = [outcome.winner, ...outcome.sharedWith].map(({ staffId }) => staffId);
        const supposed = supposing(
          drawn.dossier,
          winners.map((staffId) => mismatch(drawn, staffId)),
        );
        const next = judgeMonth(supposed, drawn.month, drawn.asOf).awards.filter(
          ({ award }) => award === outcome.award.award,
        );
        expect(next.map(({ staffId }) => staffId)).toEqual(outcome.runnersUp.map(({ staffId }) => staffId));
      }
    });
  });

  it('name as passed over only people who lost the month', () => {
    law((drawn) => {
      const record = recordOf(drawn);
      const eligible = new Set(
        record.judgement.standings.filter(({ monthEligible }) => monthEligible).map(({ staffId }) => staffId),
      );
      for (const { outcome } of explainMonthAwards(record)) {
        if (outcome.kind !== 'most-prospects' && outcome.kind !== 'most-visits') continue;
        expect(outcome.passedOver.filter(({ staffId }) => eligible.has(staffId))).toEqual([]);
      }
    });
  });

  it('have no holes', () => {
    law((drawn) => {
      const year = yearOnRecord(drawn.dossier, drawn.month.year, drawn.asOf);
      const awards = [...explainMonthAwards(recordOf(drawn)), ...explainPremiumAwards(year)];
      for (const language of LANGUAGES) {
        for (const award of awards) expect(writeAward(award, language)).not.toMatch(HOLES);
        for (const review of explainReviews(year)) expect(writeReview(review, 'UTC', language)).not.toMatch(HOLES);
      }
    });
  });
});

describe('explanations of reviews', () => {
  it('are right about what reaching both targets would have changed', () => {
    law(({ dossier, month: { year }, asOf }) => {
      for (const { review, premium, customers, ifReached } of explainReviews(yearOnRecord(dossier, year, asOf))) {
        if (ifReached === null) continue;
        const { staffId } = review;
        const receivedAt = printInstant(asOf);
        const reached = { premiumFen: premium.targetFen, customers: customers.target };
        const fact = { id: 'zz', type: 'result', receivedAt, staffId, year, ...reached } as const;
        const { reviews } = judgeYear(supposing(dossier, [{ kind: 'fact', fact }]), year, asOf);
        expect(reviews.find((one) => one.staffId === staffId)?.outcome).toBe(ifReached);
      }
    });
  });
});

describe('explanations of scores', () => {
  it('are right about what full marks would add, to the rounding of two decimals', () => {
    law((drawn) => {
      const record = recordOf(drawn);
      for (const { staffId, score } of record.judgement.standings) {
        for (const { component, lost } of explainScore(record, staffId)?.components ?? []) {
          const isEntered = component === 'company' || component === 'support' || component === 'efficiency';
          if (!isEntered || score.value === null || lost === null) continue;
          const { asOf, month } = drawn;
          const fact = {
            ...({ id: 'zz', type: 'score', receivedAt: printInstant(asOf), staffId } as const),
            ...{ month: month.toString(), component, points: 100 },
          };
          const { standings } = judgeMonth(supposing(drawn.dossier, [{ kind: 'fact', fact }]), month, asOf);
          const full = standings.find((standing) => standing.staffId === staffId)?.score.value;
          expect(Math.abs(Number(full) - Number(score.value) - Number(lost))).toBeLessThan(0.015);
        }
      }
    });
  });

  it('name a missing component without points, and every other with', () => {
    law((drawn) => {
      const record = recordOf(drawn);
      for (const { staffId, score } of record.judgement.standings) {
        const components = explainScore(record, staffId)?.components ?? [];
        expect(components.filter(({ points }) => points === null).map(({ component }) => component)).toEqual(
          score.missing,
        );
      }
    });
  });

  it('have no holes', () => {
    law((drawn) => {
      const record = recordOf(drawn);
      const year = yearOnRecord(drawn.dossier, drawn.month.year, drawn.asOf);
      for (const language of LANGUAGES) {
        for (const { staffId } of record.judgement.standings) {
          const score = explainScore(record, staffId);
          expect(score && writeScore(score, language)).not.toMatch(HOLES);
        }
        for (const score of explainYearScores(year)) {
          expect(score.months).toHaveLength(score.score.completeMonths);
          expect(writeYearScore(score, 'UTC', language)).not.toMatch(HOLES);
        }
      }
    });
  });
});
