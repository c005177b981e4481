import type { Receipt, VisitDay } from '../../explanation.ts';
import type { Pen } from '../pen.ts';
import type { RulingMessages } from '../ruling-messages.ts';
import { ZH_WORDS } from './words.ts';

const received = ({ id, receivedAt }: Receipt, pen: Pen): string => `${pen.moment(receivedAt)}（${pen.cite(id)}）`;

const receivedAll = (receipts: readonly Receipt[], pen: Pen): string =>
  pen.list(receipts.map((receipt) => received(receipt, pen)));

const visitDays = (days: readonly VisitDay[], pen: Pen): string =>
  pen.list(days.map(({ on, due, counted }) => `${pen.day(on)}（应${due}次，计${counted}次）`));

export const ZH_RULINGS: RulingMessages = {
  cause: {
    'not-in-time': ({ duty, period, deadline, received: late }, pen) => {
      const due = `${pen.period(period)}的${ZH_WORDS.fact[duty]}应不迟于${pen.boundary(deadline)}送达`;
      const [only, ...more] = late;
      if (only === undefined) return `${due}，至评定时仍未收到。`;
      return more.length === 0
        ? `${due}，实际于${received(only, pen)}送达，已经逾期。`
        : `${due}，${late.length}次送达均已逾期：${receivedAll(late, pen)}。`;
    },
    'short-day': ({ on, due, counted, quota, offsets, deadline, log, late }, pen) => {
      const asked =
        offsets === 0
          ? `${pen.day(on)}应有有效拜访${due}次`
          : `${pen.day(on)}应有有效拜访${due}次（定额${quota}次，会议、培训抵扣${offsets}次）`;
      if (log !== null) return `${asked}；计入的日志于${received(log, pen)}送达，其中有效拜访${counted}次。`;
      return late.length === 0
        ? `${asked}；至${pen.boundary(deadline)}没有收到日志，计${counted}次。`
        : `${asked}；至${pen.boundary(deadline)}没有收到日志，计${counted}次，其后送达的${receivedAll(late, pen)}不计。`;
    },
    'short-days': ({ on, limit, days, log }, pen) => {
      const counted = `当月拜访不足满${limit}天即取消评优资格；${pen.day(on)}是第${days.length}天：${visitDays(days, pen)}`;
      return log === null
        ? `${counted}。当日没有按时送达的日志。`
        : `${counted}。当日计入的日志于${received(log, pen)}送达。`;
    },
    'late-notice': ({ on, before, received: late }, pen) =>
      `${pen.day(on)}的下户应在${pen.boundary(before)}之前登记；登记于${receivedAll(late, pen)}送达，已经逾期。`,
    mismatch: ({ on, check }, pen) =>
      `日志应当属实；${received(check, pen)}收到的随机核对认定${pen.day(on)}的日志不实。`,
    'session-missed': ({ session, startsAt, latestArrival, status, arrivedAt, mark }, pen) => {
      const due = `${ZH_WORDS.session[session]}于${pen.boundary(startsAt)}开始，应不迟于${pen.boundary(latestArrival)}到场`;
      const marked = `考勤记录于${received(mark, pen)}送达`;
      if (status === 'absent') return `${due}；无故缺席，${marked}。`;
      return arrivedAt === null
        ? `${due}；记为迟到，${marked}。`
        : `${due}；实际于${pen.moment(arrivedAt)}到场，${marked}。`;
    },
    'few-prospects': ({ unit, month, quota, valid }, pen) => {
      const due = `${pen.month(month)}${unit}应有有效新准客户${quota}家`;
      return valid.length === 0
        ? `${due}，实际没有。`
        : `${due}，实际${valid.length}家，登记于${receivedAll(valid, pen)}。`;
    },
  },
  effect: {
    'lose-month': ({ month }, pen, held) =>
      held ? `如果成立，将取消${pen.month(month)}评优资格。` : `因此取消${pen.month(month)}评优资格。`,
    'cancel-incentive': ({ outcome, incentive, lookbackMonths }, pen) => {
      if (outcome === 'none' || incentive === null) return `此前${lookbackMonths}个月内没有可取消的竞赛激励。`;
      const named = `竞赛激励“${incentive.competition}”（${pen.cite(incentive.id)}，${pen.yuan(incentive.amountFen)}）`;
      return outcome === 'recover' && incentive.paidOn !== null
        ? `${named}已于${pen.day(incentive.paidOn)}发放，应予追回。`
        : `${named}在违规当日尚未发放，予以取消。`;
    },
    'lose-promotion': ({ year }) => `因此取消${year}年晋升资格。`,
  },
  harmless: {
    'short-day': '单日不足本身不影响评优资格。',
    'few-prospects': '仅作通报，不影响任何人的资格。',
    other: '仅作提醒，不影响资格。',
  },
  strike: ({ number, year, limit }) => `这是${year}年同类违规的第${number}次，满${limit}次取消当年晋升资格。`,
  held: () => '决定此项的工作日历尚未公布，暂不评定，也不产生影响。',
  borderline: () => '临界：当月不足天数恰好等于上限，制度对此有两种读法。',
  supposition: {
    'arrived-in-time': ({ what, fact, by }, pen) =>
      `${ZH_WORDS.fact[what]}（${pen.cite(fact.id)}）早${pen.between(by, fact.receivedAt)}、即不迟于${pen.boundary(by)}送达（实际为${pen.moment(fact.receivedAt)}）`,
    filed: ({ duty, period, by }, pen) => `${pen.period(period)}的${ZH_WORDS.fact[duty]}不迟于${pen.boundary(by)}送达`,
    'not-rejected': ({ what, fact, rejectedAt }, pen) =>
      `${pen.moment(fact.receivedAt)}收到的${ZH_WORDS.fact[what]}（${pen.cite(fact.id)}）没有在${pen.moment(rejectedAt)}被驳回`,
    'visits-reached': ({ days }, pen) =>
      pen.list(days.map(({ on, due, counted }) => `${pen.day(on)}的有效拜访达到${due}次（实际计${counted}次）`)),
    'log-true': ({ on }, pen) => `核对认定${pen.day(on)}的日志属实`,
    attended: ({ session, on, by }, pen) =>
      by === null ? `${pen.day(on)}的${ZH_WORDS.session[session]}按时到场` : `不迟于${pen.boundary(by)}到场`,
    'prospects-found': ({ missing }) => `再有${missing}家有效准客户`,
    'other-reading': ({ limit }) => `按另一种读法，满${limit}天才取消资格`,
  },
  consequence: {
    month: ({ month, outcome }, otherBreaches, pen) => {
      switch (outcome) {
        case 'kept':
          return `${pen.month(month)}评优资格仍然保留`;
        case 'still-lost':
          return `这一违规不成立，但${pen.month(month)}评优资格仍因另外${otherBreaches}项违规而取消`;
        case 'not-at-stake':
          return '不会有这项认定';
      }
    },
    promotion: ({ year, kept }) => (kept ? `${year}年晋升资格仍然保留` : `${year}年晋升资格仍因其他违规而取消`),
    incentive: ({ id, competition, kept }, pen) =>
      kept
        ? `竞赛激励“${competition}”（${pen.cite(id)}）仍然保留`
        : `竞赛激励“${competition}”（${pen.cite(id)}）仍因其他违规而取消`,
  },
  counterfactual: (supposition, consequences) => `若${supposition}，则${consequences.join('，')}。`,
};
