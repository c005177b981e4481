import type { Contender } from '../../award-explanation.ts';
import type { Receipt } from '../../explanation.ts';
import type { AwardMessages } from '../award-messages.ts';
import type { Pen } from '../pen.ts';
import { ZH_WORDS } from './words.ts';
import { present } from '../../../present.ts';

const names = (named: readonly { readonly name: string }[], pen: Pen): string =>
  pen.list(named.map(({ name }) => name));

const receivedAll = (facts: readonly Receipt[], pen: Pen): string =>
  pen.list(facts.map(({ id, receivedAt }) => `${pen.moment(receivedAt)}（${id}）`));

const shared = (sharedWith: readonly { readonly name: string }[], pen: Pen): readonly string[] =>
  sharedWith.length === 0 ? [] : [`与${names(sharedWith, pen)}并列，各得全额。`];

const passedOver = (people: readonly Contender[], pen: Pen): readonly string[] =>
  people.length === 0 ? [] : [`${names(people, pen)}若保有当月评优资格，则应由其获奖；资格已失，故顺延。`];

const runnersUp = (people: readonly Contender[], why: string, pen: Pen): readonly string[] =>
  people.length === 0 ? [] : [`其次为${names(people, pen)}，${why}；若获奖者失去资格，则由其递补。`];

export const ZH_AWARDS: AwardMessages = {
  outcome: {
    'most-prospects': (
      { award, month, facts, winner, sharedWith, runnersUp: next, decidedBy, passedOver: over },
      pen,
    ) => {
      const other = next[0] ?? winner;
      const why = {
        'valid-prospects': `有效准客户${other.validProspects}家`,
        'visits-to-prospects': `同为${other.validProspects}家，但对这些准客户的有效拜访为${other.visitsToProspects}次，少于${winner.visitsToProspects}次`,
        'last-prospect': `家数和拜访相同，但最后一家于${pen.moment(present(other.lastProspectAt))}登记，晚于${pen.moment(present(winner.lastProspectAt))}`,
      };
      const told = decidedBy === 'visits-to-prospects' || decidedBy === 'last-prospect' ? decidedBy : 'valid-prospects';
      return [
        `${pen.month(month)}${winner.name}有效准客户${winner.validProspects}家，为最多，登记于${receivedAll(facts, pen)}，获奖${pen.yuan(present(award.amountFen))}。`,
        ...shared(sharedWith, pen),
        ...passedOver(over, pen),
        ...runnersUp(next, why[told], pen),
      ];
    },
    'most-visits': ({ award, month, winner, sharedWith, runnersUp: next, decidedBy, passedOver: over }, pen) => {
      const other = next[0] ?? winner;
      const why = {
        'counted-visits': `有效拜访${other.countedVisits}次`,
        customers: `有效拜访同为${other.countedVisits}次，但客户为${other.distinctCustomers}家，少于${winner.distinctCustomers}家`,
        'valid-prospects': `有效拜访和客户数相同，但有效准客户为${other.validProspects}家，少于${winner.validProspects}家`,
      };
      const told = decidedBy === 'customers' || decidedBy === 'valid-prospects' ? decidedBy : 'counted-visits';
      return [
        `${pen.month(month)}${winner.name}没有拜访不足的日子，有效拜访${winner.countedVisits}次，为最多，通报表扬并获奖${pen.yuan(present(award.amountFen))}。`,
        ...shared(sharedWith, pen),
        ...passedOver(over, pen),
        ...runnersUp(next, why[told], pen),
      ];
    },
    'unit-prospects': ({ month, facts, winner, sharedWith, runnersUp: next }, pen) => [
      `${pen.month(month)}${winner.name}有效准客户${winner.validProspects}家，为最多，登记于${receivedAll(facts, pen)}，获营业部活动一次。`,
      ...(sharedWith.length === 0 ? [] : [`与${names(sharedWith, pen)}并列，各得一次。`]),
      ...(next.length === 0
        ? []
        : [`其次为${names(next, pen)}，${present(next[0]).validProspects}家；若无获奖营业部，则由其获奖。`]),
    ],
    suggestion: ({ award, name, suggestionId, adoptedAt }, pen) => [
      `${name}的建议（${suggestionId}）于${pen.moment(adoptedAt)}被采纳，获奖${pen.yuan(present(award.amountFen))}，不论评优资格。`,
    ],
    premium: ({ award, year, facts, name, premiumFen, planFen, percent, next }, pen) => [
      `${year}年${name}保费${pen.yuan(premiumFen)}，超过计划${pen.yuan(planFen)}，为计划的${percent}%，名列第${award.rank}，获奖${pen.yuan(award.amountFen)}；录入于${receivedAll(facts, pen)}。`,
      ...(next.length === 0 ? [] : [`其后为${pen.list(next.map((one) => `${one.name}（${one.percent}%）`))}。`]),
      `若保费不超过计划，则不获奖。`,
    ],
  },
  none: {
    pending: ({ award, period }, pen) => `${pen.period(period)}尚未结束，${ZH_WORDS.award[award]}待评。`,
    held: ({ award, period }, pen) => `${pen.period(period)}的工作日历尚未公布，${ZH_WORDS.award[award]}暂缓评定。`,
    'eligibility-lost': ({ award, period, but }, pen) =>
      `${pen.period(period)}${ZH_WORDS.award[award]}空缺：有资格者中无人符合条件；${pen.list(but)}若保有当月评优资格，则应获奖。`,
    'short-days': ({ award, period, but }, pen) =>
      `${pen.period(period)}${ZH_WORDS.award[award]}空缺：无人全月没有拜访不足；${pen.list(but)}若保有资格且没有不足的日子，则应获奖。`,
    'no-candidate': ({ award, period }, pen) =>
      `${pen.period(period)}${ZH_WORDS.award[award]}空缺：月末在岗的业务人员和营业部经理中，无人有可计的业绩。`,
    'no-valid-prospect': ({ award, period }, pen) =>
      `${pen.period(period)}${ZH_WORDS.award[award]}空缺：当月没有有效准客户；有一家即可参评。`,
    'nothing-adopted': ({ award, period }, pen) =>
      `${pen.period(period)}${ZH_WORDS.award[award]}空缺：当月没有建议被采纳；每采纳一条即奖一次。`,
    'plan-not-exceeded': ({ award, period }, pen) =>
      `${pen.period(period)}${ZH_WORDS.award[award]}空缺：无人保费超过计划；超过者均可获奖。`,
  },
  review: {
    promote: ({ name, year }) => `${year}年${name}建议晋升：保费和客户数均达标，且保有晋升资格。`,
    hold: ({ name, year }) => `${year}年${name}建议暂缓晋升：保费和客户数均达标，但晋升资格已失。`,
    demote: ({ name, year }) => `${year}年${name}建议降级：保费和客户数未全部达标。最终由人决定。`,
  },
  reached: ({ premium, customers, facts }, pen) =>
    `保费${pen.yuan(premium.resultFen)}，目标${pen.yuan(premium.targetFen)}；客户${customers.result}家，目标${customers.target}家；录入于${receivedAll(facts, pen)}。`,
  costlyStrikes: ({ costlyStrikes }, pen) =>
    `使晋升资格丧失的是：${pen.list(costlyStrikes.map(({ rule, on }) => `${pen.day(on)}的${ZH_WORDS.strike[rule]}`))}。`,
  ifReached: ({ premium, customers }, outcome, pen) =>
    `若保费达到${pen.yuan(premium.targetFen)}、客户达到${customers.target}家，则${outcome === 'promote' ? '建议晋升' : '建议暂缓晋升'}。`,
  ifSpared: () => '若没有这些违规，则建议晋升。',
};
