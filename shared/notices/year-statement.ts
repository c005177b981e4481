import type { PromotionReview } from '../domain/judgement.ts';
import type { NoticeTemplate } from './notice-template.ts';

const ZH_REVIEW: Readonly<Record<PromotionReview['outcome'], string>> = {
  promote: '建议晋升',
  hold: '业绩达标，晋升资格已失去，建议维持',
  demote: '业绩未达标，建议降级',
};
const EN_REVIEW: Readonly<Record<PromotionReview['outcome'], string>> = {
  promote: 'promotion recommended',
  hold: 'targets reached, eligibility lost: no change recommended',
  demote: 'targets not reached: demotion recommended',
};

/** When a year closes, to everyone of whom it has something to say. */
export const YEAR_STATEMENT: NoticeTemplate<'year-statement'> = {
  'zh-CN': ({ date, award, review, score }, pen) => ({
    subject: `${pen.year(date)}度考核结果`,
    lead: `${pen.year(date)}度已经结账，以下是您的年度结果。`,
    facts: [
      ...(award === null
        ? []
        : [[pen.award('award.premium'), `第 ${award.rank} 名，${pen.prize(award.amountFen)}（第 7.4 条）`] as const]),
      ...(review === null ? [] : [['晋升评审', `${ZH_REVIEW[review.outcome]}（第 7.1、8.1 条）`] as const]),
      ...(score === null
        ? []
        : [['年度平均考核得分', `${score.mean} 分（${score.completeMonths} 个完整月份）`] as const]),
    ],
    lists: [],
    explanation: [
      '晋升评审是系统按《活动管理制度》第 7.1 条算出的建议，由人作出决定；您可以要求说明，也可以提出异议。',
      '以后更正的业绩或认定会使年度结果重新计算，并以调整项记入账目。',
    ],
    action: '查看我的年度结果',
  }),
  en: ({ date, award, review, score }, pen) => ({
    subject: `Results of the year ${pen.year(date)}`,
    lead: `The year ${pen.year(date)} is closed. This is what it came to for you.`,
    facts: [
      ...(award === null
        ? []
        : [[pen.award('award.premium'), `rank ${award.rank}, ${pen.prize(award.amountFen)} (clause 7.4)`] as const]),
      ...(review === null ? [] : [['Promotion review', `${EN_REVIEW[review.outcome]} (clauses 7.1, 8.1)`] as const]),
      ...(score === null
        ? []
        : [['Mean monthly score', `${score.mean} over ${score.completeMonths} complete months`] as const]),
    ],
    lists: [],
    explanation: [
      'The review is what the activity policy, clause 7.1, recommends; a person decides. You may ask for reasons, and object.',
      'Figures or rulings corrected later change these results; the ledger records that as an adjustment.',
    ],
    action: 'See my year',
  }),
};
