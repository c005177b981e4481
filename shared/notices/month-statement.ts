import type { NoticeRequest, StatedAward } from '../domain/ledger/entry.ts';
import { awardLines } from './award-lines.ts';
import type { NoticeTemplate } from './notice-template.ts';
import type { Pen } from './pen.ts';

type Statement = Extract<NoticeRequest, { readonly kind: 'month-statement' }>;

const appealWorkdays = ({ date }: Statement, { procedure }: Pen): number => procedure('appeal.workdays', date);

const hasAwards = (statement: Statement): statement is Statement & { readonly awards: readonly StatedAward[] } =>
  statement.awards !== null;

/** When a month closes, to everyone who worked in it. */
export const MONTH_STATEMENT: NoticeTemplate<'month-statement'> = {
  'zh-CN': (statement, pen) => {
    const { standing } = statement;
    const month = pen.month(statement.date);
    return {
      subject: `${month}活动结果与评优公布`,
      lead: `${month}已经结账。您的当月评优资格${standing.monthEligible ? '有效' : '已失去'}。`,
      facts: [
        ['工作日志', `应交 ${standing.logs.due} 篇，未按时 ${standing.logs.missed} 篇`],
        [
          '拜访',
          `有任务 ${standing.visitDays.due} 天，不足 ${standing.visitDays.short} 天，计数 ${standing.countedVisits} 次`,
        ],
        ['有效准客户', `${standing.validProspects} 户`],
        ['当月评优资格', standing.monthEligible ? '有效' : '已失去'],
        ['年度晋级资格', standing.promotionEligible ? '有效' : '已失去'],
      ],
      lists: hasAwards(statement)
        ? [
            {
              title: '评优结果（《活动管理制度》第 7 条）',
              items: awardLines(statement.awards, statement.date, pen),
            },
          ]
        : [],
      explanation: [
        ...(hasAwards(statement) ? [] : ['当月的工作日历尚未确定，评优结果暂缓公布。']),
        `每一项认定的依据和“差在哪里”都可以在系统里查看；有异议请在认定通知后 ${appealWorkdays(statement, pen)} 个工作日内申诉。`,
        '结账后的月份不再改写；以后查实的问题以调整项记入账目。',
      ],
      action: '查看我的当月结果',
    };
  },
  en: (statement, pen) => {
    const { standing } = statement;
    const month = pen.month(statement.date);
    const eligibility = (kept: boolean): string => (kept ? 'kept' : 'lost');
    return {
      subject: `Results and awards of ${month}`,
      lead: `${month} is closed. You ${standing.monthEligible ? 'kept' : 'lost'} the eligibility for its awards.`,
      facts: [
        ['Daily logs', `${standing.logs.due} due, ${standing.logs.missed} not in time`],
        [
          'Visits',
          `${standing.countedVisits} counted; days due ${standing.visitDays.due}, short ${standing.visitDays.short}`,
        ],
        ['Valid prospects', String(standing.validProspects)],
        ["Eligibility for the month's awards", eligibility(standing.monthEligible)],
        ['Eligibility for promotion this year', eligibility(standing.promotionEligible)],
      ],
      lists: hasAwards(statement)
        ? [
            {
              title: 'Awards (activity policy, clause 7)',
              items: awardLines(statement.awards, statement.date, pen),
            },
          ]
        : [],
      explanation: [
        ...(hasAwards(statement) ? [] : ['The working calendar of the month is not settled yet: awards are held.']),
        `What each ruling rests on, and what would have changed it, is in the system; appeals are open for ${appealWorkdays(statement, pen)} workdays from the notice of a ruling.`,
        'A closed month is not rewritten: what is found out later becomes an adjustment.',
      ],
      action: 'See my month',
    };
  },
};
