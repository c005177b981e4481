import type { BudgetMessages, ScoreMessages } from '../score-messages.ts';
import { ZH_WORDS } from './words.ts';

export const ZH_SCORES: ScoreMessages = {
  complete: ({ name, month }, value, components, pen) =>
    `${pen.month(month)}${name}考核得分${value}分：${pen.list(components)}。`,
  incomplete: ({ name, month }, components, pen) =>
    `${pen.month(month)}${name}考核得分尚不完整，不按零分计：${pen.list(components)}。`,
  none: ({ name, month }, pen) => `${pen.month(month)}${name}所任岗位没有考核权重，不计得分。`,
  component: ({ component, percent, points, entered }, pen) => {
    const named = ZH_WORDS.component[component];
    if (points === null) return `${named}缺（占${percent}%）`;
    return entered === null
      ? `${named}${points}（占${percent}%）`
      : `${named}${points}（占${percent}%，${pen.moment(entered.receivedAt)}录入，${entered.id}）`;
  },
  lost: (components, pen) =>
    `若得满分，可再加：${pen.list(components.map(({ component, lost }) => `${ZH_WORDS.component[component]}${lost ?? ''}分`))}。`,
  missing: ({ score }, pen) =>
    `${pen.list(score.missing.map((component) => ZH_WORDS.component[component]))}补齐后，即有得分。`,
  unrecorded: ({ unrecorded }, pen) =>
    `尚无考勤记录、暂不计入出勤的有：${pen.list(unrecorded.map(({ session, on }) => `${pen.day(on)}的${ZH_WORDS.session[session]}`))}。`,
  year: ({ name, year, score, months }, pen) =>
    `${year}年${name}平均得分${score.mean}分，是${score.completeMonths}个完整月份的平均：${pen.list(months.map(({ month, value }) => `${pen.month(month)}为${value}分`))}。不完整的月份不计。`,
};

export const ZH_BUDGET: BudgetMessages = {
  nothingOpen: ({ date }, pen) => `${pen.day(date)}没有待办事项。`,
  open: ({ kind, period, deadline }, pen) =>
    `待办：${pen.period(period)}的${kind === 'visits' ? '拜访' : ZH_WORDS.fact[kind]}，截止${pen.boundary(deadline)}。`,
  openVisits: ({ on, deadline }, { due, counted }, pen) =>
    `待办：${pen.day(on)}的有效拜访应${due}次，已计${counted}次，日志截止${pen.boundary(deadline)}。`,
  shortDays: ({ used, limit }) =>
    used >= limit
      ? `本月拜访不足${used}天，已达上限${limit}天。`
      : `本月拜访不足${used}天，满${limit}天取消评优资格，还差${limit - used}天。`,
  strikes: (rule, { year, strikes }) =>
    `${year}年${ZH_WORDS.strike[rule]}${strikes[rule].used}次，满${strikes[rule].limit}次取消晋升资格。`,
  month: ({ month, atStake }, pen) =>
    atStake.month
      ? `${pen.month(month)}评优资格尚在；日志、计划、盘点逾期，或晨会、培训无故缺席、迟到，都会失去它。`
      : `${pen.month(month)}评优资格已经失去。`,
  promotion: ({ year, atStake }) => (atStake.promotion ? `${year}年晋升资格尚在。` : `${year}年晋升资格已经失去。`),
  incentive: ({ id, competition, amountFen, paidOn }, pen) =>
    paidOn === null
      ? `今日如有日志不实或晨会违规，竞赛激励“${competition}”（${id}，${pen.yuan(amountFen)}）将被取消。`
      : `今日如有日志不实或晨会违规，已发放的竞赛激励“${competition}”（${id}，${pen.yuan(amountFen)}）将被追回。`,
};
