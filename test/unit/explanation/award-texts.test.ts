import { describe, expect, it } from 'vitest';
import { explainMonthAwards } from '../../../shared/domain/explanation/explain-month-awards.ts';
import type { AwardExplanation } from '../../../shared/domain/explanation/award-explanation.ts';
import { writeAward } from '../../../shared/domain/explanation/texts/write-award.ts';
import { MONTH_AWARDS } from '../../../shared/domain/judgement.ts';
import { AWARD_CASES } from './award-cases.ts';
import { monthOf } from './texts.ts';

const awardOf = ({ outcome }: AwardExplanation): string =>
  outcome.kind === 'none' ? outcome.award : outcome.award.award;

describe('what is said of an award, or of none', () => {
  it.each(AWARD_CASES)('$award: $given', ({ award, dossier, when = ['2026-11'], texts }) => {
    const explanation = explainMonthAwards(monthOf(dossier, ...when)).find((one) => awardOf(one) === award);
    const written = explanation && {
      'zh-CN': writeAward(explanation, 'zh-CN'),
      en: writeAward(explanation, 'en'),
    };
    expect(written).toEqual(texts);
  });

  it('has a case for every award of a month, won and not', () => {
    const said = new Set(
      AWARD_CASES.map(({ award, texts }) => `${award} ${/ wins /.test(texts.en) ? 'won' : 'not won'}`),
    );
    expect([...said].sort()).toEqual(MONTH_AWARDS.flatMap((award) => [`${award} not won`, `${award} won`]).sort());
  });
});
