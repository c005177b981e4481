import type { BudgetMessages, ScoreMessages } from '../score-messages.ts';
import { count, EN_WORDS } from './words.ts';

export const EN_SCORES: ScoreMessages = {
  complete: ({ name, month }, value, components, pen) =>
    `the score of ${name} for ${pen.month(month)} is ${value}: ${pen.list(components)}.`,
  incomplete: ({ name, month }, components, pen) =>
    `the score of ${name} for ${pen.month(month)} is incomplete, which is not zero: ${pen.list(components)}.`,
  none: ({ name, month }, pen) => `${name} has no score for ${pen.month(month)}: the role has no weights.`,
  component: ({ component, percent, points, entered }, pen) => {
    const named = EN_WORDS.component[component];
    if (points === null) return `${named} missing (weight ${percent}%)`;
    return entered === null
      ? `${named} ${points} (weight ${percent}%)`
      : `${named} ${points} (weight ${percent}%, entered on ${pen.moment(entered.receivedAt)}, ${entered.id})`;
  },
  lost: (components, pen) =>
    `Full marks would have added: ${pen.list(components.map(({ component, lost }) => `${lost ?? ''} for ${EN_WORDS.component[component]}`))}.`,
  missing: ({ score }, pen) =>
    `With ${pen.list(score.missing.map((component) => EN_WORDS.component[component]))} it would be complete.`,
  unrecorded: ({ unrecorded }, pen) =>
    `Without a mark, so not yet part of attendance: ${pen.list(unrecorded.map(({ session, on }) => `${EN_WORDS.session[session]} of ${pen.day(on)}`))}.`,
  year: ({ name, year, score, months }, pen) =>
    `the mean score of ${name} for ${year} is ${score.mean}, of ${count(score.completeMonths, 'complete month', 'complete months')}: ${pen.list(months.map(({ month, value }) => `${pen.month(month)} ${value}`))}. Incomplete months do not count.`,
};

export const EN_BUDGET: BudgetMessages = {
  nothingOpen: ({ date }, pen) => `Nothing is open on ${pen.day(date)}.`,
  open: ({ kind, period, deadline }, pen) =>
    `Open: the ${kind === 'visits' ? 'visits' : EN_WORDS.fact[kind]} of ${pen.period(period)}, by ${pen.boundary(deadline)}.`,
  openVisits: ({ on, deadline }, { due, counted }, pen) =>
    `Open: ${count(due, 'counted visit', 'counted visits')} on ${pen.day(on)}, ${counted} counted so far, by a log received by ${pen.boundary(deadline)}.`,
  shortDays: ({ used, limit }) =>
    used >= limit
      ? `${count(used, 'short day', 'short days')} this month: the limit of ${limit} is reached.`
      : `${count(used, 'short day', 'short days')} this month; the month is lost at ${limit}, so ${limit - used} to go.`,
  strikes: (rule, { year, strikes }) =>
    `${count(strikes[rule].used, EN_WORDS.strike[rule], `${EN_WORDS.strike[rule]}s`)} in ${year}; promotion is lost at ${strikes[rule].limit}.`,
  month: ({ month, atStake }, pen) =>
    atStake.month
      ? `Eligibility for the awards of ${pen.month(month)} stands; a late log, plan or inventory, or a morning meeting or training missed or come late to, would cost it.`
      : `Eligibility for the awards of ${pen.month(month)} is lost already.`,
  promotion: ({ year, atStake }) =>
    atStake.promotion
      ? `Eligibility for promotion in ${year} stands.`
      : `Eligibility for promotion in ${year} is lost already.`,
  incentive: ({ id, competition, amountFen, paidOn }, pen) =>
    paidOn === null
      ? `An untrue log or a missed morning meeting of this day would cancel the incentive "${competition}" (${id}, ${pen.yuan(amountFen)}).`
      : `An untrue log or a missed morning meeting of this day would have the paid incentive "${competition}" (${id}, ${pen.yuan(amountFen)}) recovered.`,
};
