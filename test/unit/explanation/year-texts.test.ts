import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { explainPremiumAwards, explainReviews, yearOnRecord } from '../../../shared/domain/explanation/explain-year.ts';
import type { YearOnRecord } from '../../../shared/domain/explanation/explain-year.ts';
import { writeAward, writeReview } from '../../../shared/domain/explanation/texts/write-award.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { quiet } from './quiet-department.ts';
import type { Texts } from './texts.ts';

const yearOf = (dossier: DossierBuilder, asOf = '2027-01-01T00:00:00+08:00'): YearOnRecord =>
  yearOnRecord(dossier.build(), 2026, Temporal.Instant.from(asOf));

/** A year whose plan is 1,000,000 yuan and 10 customers. */
const year = (premiumFen: number, customers = 0) =>
  quiet()
    .receives('target', { id: 'target-1', year: 2026, premiumFen: 100_000_000, customers: 10 })
    .receives('result', { id: 'result-1', year: 2026, premiumFen, customers });

const besideLi = (dossier: DossierBuilder) =>
  dossier
    .employs('李强')
    .receives('target', { staffId: '李强', year: 2026, premiumFen: 100_000_000 })
    .receives('result', { staffId: '李强', year: 2026, premiumFen: 110_000_000 });

const withThreeMismatches = (dossier: DossierBuilder) =>
  ['2026-10-12', '2026-10-13', '2026-10-14'].reduce(
    (built, logDate) => built.receives('spot-check', { logDate }),
    dossier,
  );

interface YearCase {
  readonly given: string;
  readonly year: YearOnRecord;
  readonly texts: Texts;
}

const PREMIUM_CASES: readonly YearCase[] = [
  {
    given: 'the first of two',
    year: yearOf(besideLi(year(125_000_000))),
    texts: {
      'zh-CN':
        '依据制度第7.4条，2026年wang保费1,250,000元，超过计划1,000,000元，为计划的125.00%，名列第1，获奖3,000元；录入于1月1日 09:00:00（target-1）、1月1日 09:00:00（result-1）。其后为李强（110.00%）。若保费不超过计划，则不获奖。制度原文未写明，此处按推定处理。适用参数：保费奖按名次3,000元、2,000元、1,000元，其后同末档（制度原定）。',
      en: 'Under clause 7.4, wang wins 3,000 yuan for 2026: a premium of 1,250,000 yuan exceeds the plan of 1,000,000 yuan, is 125.00% of it and ranks 1st; entered on 1 January 09:00:00 (target-1) and 1 January 09:00:00 (result-1). Next: 李强 (110.00%). Had the premium not exceeded the plan, there would be no award. The written policy leaves this open; it is decided by an assumption. In force: premium awards by rank 3,000 yuan, 2,000 yuan and 1,000 yuan, the last repeating (as written).',
    },
  },
  {
    given: 'a premium equal to the plan',
    year: yearOf(year(100_000_000)),
    texts: {
      'zh-CN':
        '依据制度第7.4条，2026年保费奖空缺：无人保费超过计划；超过者均可获奖。制度原文未写明，此处按推定处理。适用参数：保费奖按名次3,000元、2,000元、1,000元，其后同末档（制度原定）。',
      en: 'Under clause 7.4, there is no premium award for 2026, because no premium exceeded its plan; each one that does would win. The written policy leaves this open; it is decided by an assumption. In force: premium awards by rank 3,000 yuan, 2,000 yuan and 1,000 yuan, the last repeating (as written).',
    },
  },
  {
    given: 'a year that has not ended',
    year: yearOf(year(125_000_000), '2026-12-31T23:59:59+08:00'),
    texts: {
      'zh-CN':
        '依据制度第7.4条，2026年尚未结束，保费奖待评。制度原文未写明，此处按推定处理。适用参数：保费奖按名次3,000元、2,000元、1,000元，其后同末档（制度原定）。',
      en: 'Under clause 7.4, 2026 has not ended: the premium award is still open. The written policy leaves this open; it is decided by an assumption. In force: premium awards by rank 3,000 yuan, 2,000 yuan and 1,000 yuan, the last repeating (as written).',
    },
  },
];

const REVIEW_CASES: readonly YearCase[] = [
  {
    given: 'both targets reached',
    year: yearOf(year(100_000_000, 10)),
    texts: {
      'zh-CN':
        '依据制度第7.1条、第8.1条，2026年wang建议晋升：保费和客户数均达标，且保有晋升资格。保费1,000,000元，目标1,000,000元；客户10家，目标10家；录入于1月1日 09:00:00（target-1）、1月1日 09:00:00（result-1）。适用参数：同类违规一年满3次取消晋升资格（制度原定）。',
      en: 'Under clauses 7.1 and 8.1, wang is recommended for promotion for 2026: both targets are reached and the eligibility is kept. Premium 1,000,000 yuan, target 1,000,000 yuan; 10 customers, target 10; entered on 1 January 09:00:00 (target-1) and 1 January 09:00:00 (result-1). In force: promotion is lost at 3 strikes a year (as written).',
    },
  },
  {
    given: 'both reached, eligibility lost',
    year: yearOf(withThreeMismatches(year(100_000_000, 10))),
    texts: {
      'zh-CN':
        '依据制度第7.1条、第8.1条，2026年wang建议暂缓晋升：保费和客户数均达标，但晋升资格已失。保费1,000,000元，目标1,000,000元；客户10家，目标10家；录入于1月1日 09:00:00（target-1）、1月1日 09:00:00（result-1）。使晋升资格丧失的是：10月14日的日志不实。适用参数：同类违规一年满3次取消晋升资格（制度原定）。若没有这些违规，则建议晋升。',
      en: 'Under clauses 7.1 and 8.1, the promotion of wang for 2026 is on hold: both targets are reached, but the eligibility is lost. Premium 1,000,000 yuan, target 1,000,000 yuan; 10 customers, target 10; entered on 1 January 09:00:00 (target-1) and 1 January 09:00:00 (result-1). What cost the eligibility: untrue log of 14 October. In force: promotion is lost at 3 strikes a year (as written). Without these breaches the recommendation would have been promotion.',
    },
  },
  {
    given: 'a customer too few',
    year: yearOf(year(100_000_000, 9)),
    texts: {
      'zh-CN':
        '依据制度第7.1条、第8.1条，2026年wang建议降级：保费和客户数未全部达标。最终由人决定。保费1,000,000元，目标1,000,000元；客户9家，目标10家；录入于1月1日 09:00:00（target-1）、1月1日 09:00:00（result-1）。适用参数：同类违规一年满3次取消晋升资格（制度原定）。若保费达到1,000,000元、客户达到10家，则建议晋升。',
      en: 'Under clauses 7.1 and 8.1, wang is recommended for demotion for 2026: the targets are not both reached. A human decides. Premium 1,000,000 yuan, target 1,000,000 yuan; 9 customers, target 10; entered on 1 January 09:00:00 (target-1) and 1 January 09:00:00 (result-1). In force: promotion is lost at 3 strikes a year (as written). With a premium of 1,000,000 yuan and 10 customers the recommendation would have been promotion.',
    },
  },
  {
    given: 'a fen too little, eligibility lost',
    year: yearOf(withThreeMismatches(year(99_999_999, 10))),
    texts: {
      'zh-CN':
        '依据制度第7.1条、第8.1条，2026年wang建议降级：保费和客户数未全部达标。最终由人决定。保费999,999.99元，目标1,000,000元；客户10家，目标10家；录入于1月1日 09:00:00（target-1）、1月1日 09:00:00（result-1）。使晋升资格丧失的是：10月14日的日志不实。适用参数：同类违规一年满3次取消晋升资格（制度原定）。若保费达到1,000,000元、客户达到10家，则建议暂缓晋升。',
      en: 'Under clauses 7.1 and 8.1, wang is recommended for demotion for 2026: the targets are not both reached. A human decides. Premium 999,999.99 yuan, target 1,000,000 yuan; 10 customers, target 10; entered on 1 January 09:00:00 (target-1) and 1 January 09:00:00 (result-1). What cost the eligibility: untrue log of 14 October. In force: promotion is lost at 3 strikes a year (as written). With a premium of 1,000,000 yuan and 10 customers the recommendation would have been to hold the promotion.',
    },
  },
];

/** The explanation of whoever is named `wang`, or of nobody. */
const premiumTexts = (record: YearOnRecord): Texts | null => {
  const explanation = explainPremiumAwards(record).find(
    ({ outcome }) => outcome.kind === 'none' || outcome.award.staffId === 'wang',
  );
  return explanation === undefined
    ? null
    : { 'zh-CN': writeAward(explanation, 'zh-CN'), en: writeAward(explanation, 'en') };
};

const reviewTexts = (record: YearOnRecord): readonly Texts[] =>
  explainReviews(record).map((explanation) => ({
    'zh-CN': writeReview(explanation, 'Asia/Shanghai', 'zh-CN'),
    en: writeReview(explanation, 'Asia/Shanghai', 'en'),
  }));

describe('what is said of award.premium', () => {
  it.each(PREMIUM_CASES)('$given', (one) => {
    expect(premiumTexts(one.year)).toEqual(one.texts);
  });
});

describe('what is said of review.promotion', () => {
  it.each(REVIEW_CASES)('$given', (one) => {
    expect(reviewTexts(one.year)).toEqual([one.texts]);
  });

  it('says so where the written policy leaves it open', () => {
    const said = explainReviews(yearOf(year(100_000_000, 10))).map((explanation) =>
      (['zh-CN', 'en'] as const).map((language) =>
        writeReview({ ...explanation, assumed: true }, 'Asia/Shanghai', language),
      ),
    );
    expect(said).toEqual([
      [
        expect.stringContaining('制度原文未写明，此处按推定处理。适用参数'),
        expect.stringContaining('The written policy leaves this open; it is decided by an assumption. In force:'),
      ],
    ]);
  });
});
