import type { MonthAwardId, RuleId } from '../judgement.ts';
import type { ParameterName } from './parameters.ts';

/** What a clause decides on: a rule, an award, the yearly review, or the score. */
export type ClauseSubject = RuleId | MonthAwardId | 'award.premium' | 'review.promotion' | 'score.monthly';

/**
 * How certain the reading of a clause is.
 * - `stated`: the written policy says so
 * - `borderline`: the written policy can be read two ways, and a case between the two is marked
 * - `assumed`: the written policy leaves it open, and the product shows the mark wherever the clause decides something
 */
export type ClauseStatus = 'stated' | 'borderline' | 'assumed';

/** One line of the clause table: clause → rule → parameters → status. */
export interface Clause {
  readonly clause: string;
  readonly subject: ClauseSubject;
  readonly parameters: readonly ParameterName[];
  readonly status: ClauseStatus;
  readonly text: { readonly 'zh-CN': string; readonly en: string };
}

export const CLAUSES: readonly Clause[] = [
  {
    clause: '3.1',
    subject: 'log.missed',
    parameters: ['dailyLog.roles', 'dailyLog.deadline', 'dailyLog.days'],
    status: 'stated',
    text: {
      'zh-CN': '每个工作日按时提交工作日志；未按时提交，取消当月评优资格。',
      en: 'A daily log for every workday, by its deadline; a breach costs the month.',
    },
  },
  {
    clause: '3.2',
    subject: 'field-visit.late-notice',
    parameters: ['fieldVisits.roles'],
    status: 'stated',
    text: {
      'zh-CN': '下户应在前一日登记；迟登记只作提醒。',
      en: 'A field visit is registered by the end of the day before; a late registration is a warning.',
    },
  },
  {
    clause: '4.1',
    subject: 'visits.short',
    parameters: ['visits.roles', 'visits.quota', 'visits.offsets', 'dailyLog.deadline'],
    status: 'stated',
    text: {
      'zh-CN': '每个工作日的有效拜访不少于当日定额减去会议、培训抵扣；单日不足本身不罚。',
      en: 'Counted visits of a workday reach the quota less the offsets; a short day by itself costs nothing.',
    },
  },
  {
    clause: '4.1',
    subject: 'visits.limit-reached',
    parameters: ['visits.limit'],
    status: 'borderline',
    text: {
      'zh-CN': '当月拜访不足的天数达到上限（“超过4天(含)”），取消当月评优资格；恰好等于上限的月份标为临界。',
      en: 'Short days of a month reach the limit ("超过4天(含)"): the month is lost; exactly the limit is marked borderline.',
    },
  },
  {
    clause: '4.2',
    subject: 'log.mismatch',
    parameters: ['strikes.limit', 'incentives.lookbackMonths'],
    status: 'stated',
    text: {
      'zh-CN': '随机核对发现日志不实：取消当月评优资格和最近一次竞赛激励；一年内达到次数的，取消当年晋升资格。',
      en: 'A spot check finds a log untrue: the month and the latest incentive are lost; at the limit within a year, promotion too.',
    },
  },
  {
    clause: '4.3',
    subject: 'weekly-plan.missed',
    parameters: ['plans.roles', 'weeklyPlan.due', 'dailyLog.deadline'],
    status: 'stated',
    text: {
      'zh-CN': '按时提交周活动计划执行表；未按时提交，取消截止日所在月的评优资格。',
      en: 'The weekly activity plan by its due date; a breach costs the month of the due date.',
    },
  },
  {
    clause: '4.3',
    subject: 'monthly-plan.missed',
    parameters: ['plans.roles', 'monthlyForms.due', 'dailyLog.deadline'],
    status: 'stated',
    text: {
      'zh-CN': '按时提交月活动计划执行表；未按时提交，取消当月评优资格。',
      en: 'The monthly activity plan by its due date; a breach costs the month.',
    },
  },
  {
    clause: '4.3, 6.2',
    subject: 'inventory.missed',
    parameters: ['plans.roles', 'monthlyForms.due', 'dailyLog.deadline'],
    status: 'stated',
    text: {
      'zh-CN': '与月计划同日提交准客户盘点表；未按时提交，取消当月评优资格。',
      en: 'The prospect inventory, due with the monthly plan; a breach costs the month.',
    },
  },
  {
    clause: '5.1, 8.2',
    subject: 'morning-meeting.missed',
    parameters: ['sessions.roles', 'sessions.graceMinutes', 'strikes.limit', 'incentives.lookbackMonths'],
    status: 'stated',
    text: {
      'zh-CN': '晨会迟到或无故缺席：取消当月评优资格和最近一次竞赛激励；一年内达到次数的，取消当年晋升资格。',
      en: 'Late to or absent from a morning meeting without leave: the month and the latest incentive are lost; at the limit within a year, promotion too.',
    },
  },
  {
    clause: '5.2, 8.3',
    subject: 'training.missed',
    parameters: ['sessions.roles', 'sessions.graceMinutes'],
    status: 'stated',
    text: {
      'zh-CN': '培训迟到或无故缺席：取消当月评优资格。',
      en: 'Late to or absent from a training without leave: the month is lost.',
    },
  },
  {
    clause: '6.1',
    subject: 'unit-prospects.short',
    parameters: ['prospects.unitQuota', 'prospects.horizonDays'],
    status: 'stated',
    text: {
      'zh-CN': '各营业部每月新增有效准客户不少于定额；不足时只作通报。',
      en: 'Each unit finds its quota of valid new prospects in a month; falling short is reported.',
    },
  },
  {
    clause: '6.1',
    subject: 'client-list.missed',
    parameters: ['clientList.due', 'dailyLog.deadline'],
    status: 'stated',
    text: {
      'zh-CN': '营业部经理在当月最后一个工作日前提交客户信息表；未按时提交只作提醒。',
      en: "The unit manager's client information list by the month's last workday; a breach is a warning.",
    },
  },
  {
    clause: '7.1, 8.1',
    subject: 'review.promotion',
    parameters: ['strikes.limit'],
    status: 'stated',
    text: {
      'zh-CN': '年终评审：保费和客户数均达标且保有晋升资格者建议晋升；达标但失去资格者暂缓；未达标者建议降级。',
      en: 'Yearly review: both targets reached and eligibility kept, promote; eligibility lost, hold; not reached, demote.',
    },
  },
  {
    clause: '7.2',
    subject: 'award.prospects.person',
    parameters: ['awards.prospectPersonFen', 'prospects.horizonDays'],
    status: 'stated',
    text: {
      'zh-CN': '当月有效准客户最多者获奖；失去资格者顺延。',
      en: 'The most valid prospects of the month wins; whoever lost eligibility is passed over.',
    },
  },
  {
    clause: '7.2',
    subject: 'award.prospects.unit',
    parameters: ['prospects.horizonDays'],
    status: 'stated',
    text: {
      'zh-CN': '当月有效准客户最多的营业部，获营业部活动一次。',
      en: 'The unit with the most valid prospects of the month wins a unit activity.',
    },
  },
  {
    clause: '7.3',
    subject: 'award.activity',
    parameters: ['awards.activityFen', 'visits.quota', 'visits.offsets'],
    status: 'stated',
    text: {
      'zh-CN': '当月无拜访不足日且有效拜访最多者，通报表扬并获奖。',
      en: 'The most counted visits of the month without a short day wins a commendation and a prize.',
    },
  },
  {
    clause: '7.4',
    subject: 'award.premium',
    parameters: ['awards.premiumTableFen'],
    status: 'assumed',
    text: {
      'zh-CN': '年终保费超过计划者，按保费与计划之比排名获奖；第三名以后的金额为推定。',
      en: 'At year end, premium above plan wins by its ratio to the plan; the amount after the second rank is assumed.',
    },
  },
  {
    clause: '7.5',
    subject: 'award.suggestion',
    parameters: ['awards.suggestionFen'],
    status: 'stated',
    text: {
      'zh-CN': '建议被采纳者获奖，不问评优资格。',
      en: 'Each adopted suggestion wins, whatever the eligibility.',
    },
  },
  {
    clause: 'P2.5',
    subject: 'score.monthly',
    parameters: ['scores.weights', 'sessions.roles', 'sessions.graceMinutes'],
    status: 'stated',
    text: {
      'zh-CN': '技术支持人员考核得分：出勤、支持服务、工作效率、公司评价按权重计算。',
      en: 'Score of technical support: attendance, support, efficiency and company assessment by their weights.',
    },
  },
  {
    clause: 'P2.5',
    subject: 'score.monthly',
    parameters: ['scores.weights', 'visits.quota', 'visits.offsets', 'prospects.unitQuota'],
    status: 'assumed',
    text: {
      'zh-CN': '业务人员、营业部经理考核得分：出勤、拜访完成、营业部准客户、公司评价（原公式遗失，为推定）。',
      en: 'Score of sales and unit managers: attendance, visits, unit prospects and company assessment (the written formula is lost: assumed).',
    },
  },
  {
    clause: 'P2.5',
    subject: 'score.monthly',
    parameters: ['scores.weights'],
    status: 'assumed',
    text: {
      'zh-CN': '客服人员考核得分：同技术支持人员（为推定）。',
      en: 'Score of customer service: as technical support (assumed).',
    },
  },
];

/** The clauses that decide on a subject. */
export const clausesOf = (subject: ClauseSubject): readonly Clause[] =>
  CLAUSES.filter((clause) => clause.subject === subject);
