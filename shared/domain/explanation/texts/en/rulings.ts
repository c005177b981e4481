import type { Receipt, VisitDay } from '../../explanation.ts';
import type { Pen } from '../pen.ts';
import type { RulingMessages } from '../ruling-messages.ts';
import { count, EN_WORDS, ordinal } from './words.ts';

const received = ({ id, receivedAt }: Receipt, pen: Pen): string => `${pen.moment(receivedAt)} (${pen.cite(id)})`;

const receivedAll = (receipts: readonly Receipt[], pen: Pen): string =>
  pen.list(receipts.map((receipt) => received(receipt, pen)));

const visitDays = (days: readonly VisitDay[], pen: Pen): string =>
  pen.list(days.map(({ on, due, counted }) => `${pen.day(on)} (${counted} of ${due})`));

const countedVisits = (number: number): string => count(number, 'counted visit was', 'counted visits were');

export const EN_RULINGS: RulingMessages = {
  cause: {
    'not-in-time': ({ duty, period, deadline, received: late }, pen) => {
      const due = `the ${EN_WORDS.fact[duty]} of ${pen.period(period)} was due by ${pen.boundary(deadline)}`;
      const [only, ...more] = late;
      if (only === undefined) return `${due}; nothing has arrived.`;
      return more.length === 0
        ? `${due}; it arrived on ${received(only, pen)}, too late.`
        : `${due}; ${late.length} versions arrived, all too late: ${receivedAll(late, pen)}.`;
    },
    'short-day': ({ on, due, counted, quota, offsets, deadline, log, late }, pen) => {
      const asked =
        offsets === 0
          ? `${countedVisits(due)} due on ${pen.day(on)}`
          : `${countedVisits(due)} due on ${pen.day(on)}, the quota of ${quota} less ${offsets} for sessions`;
      if (log !== null) return `${asked}; the log that counts arrived on ${received(log, pen)} and holds ${counted}.`;
      return late.length === 0
        ? `${asked}; no log arrived by ${pen.boundary(deadline)}, so ${counted} count.`
        : `${asked}; no log arrived by ${pen.boundary(deadline)}, so ${counted} count; what came later does not: ${receivedAll(late, pen)}.`;
    },
    'short-days': ({ on, limit, days, log }, pen) => {
      const counted = `a month is lost with ${count(limit, 'short day', 'short days')}; ${pen.day(on)} was the ${ordinal(days.length)}: ${visitDays(days, pen)}`;
      return log === null
        ? `${counted}. No log of that day arrived in time.`
        : `${counted}. The log that counts for that day arrived on ${received(log, pen)}.`;
    },
    'late-notice': ({ on, before, received: late }, pen) =>
      `a field visit on ${pen.day(on)} was to be registered before ${pen.boundary(before)}; the registration arrived on ${receivedAll(late, pen)}, too late.`,
    mismatch: ({ on, check }, pen) =>
      `a log has to be true; a spot check received on ${received(check, pen)} found the log of ${pen.day(on)} untrue.`,
    'session-missed': ({ session, startsAt, latestArrival, status, arrivedAt, mark }, pen) => {
      const due = `the ${EN_WORDS.session[session]} began on ${pen.boundary(startsAt)}, the latest arrival was ${pen.boundary(latestArrival)}`;
      const marked = `by the mark received on ${received(mark, pen)}`;
      if (status === 'absent') return `${due}; absent without leave, ${marked}.`;
      return arrivedAt === null
        ? `${due}; late, ${marked}.`
        : `${due}; arrived on ${pen.moment(arrivedAt)}, ${marked}.`;
    },
    'few-prospects': ({ unit, month, quota, valid }, pen) => {
      const due = `${unit} was to find ${count(quota, 'valid new prospect', 'valid new prospects')} in ${pen.month(month)}`;
      return valid.length === 0
        ? `${due}; it found none.`
        : `${due}; it found ${valid.length}, received on ${receivedAll(valid, pen)}.`;
    },
  },
  effect: {
    'lose-month': ({ month }, pen, held) =>
      held
        ? `If it stands, eligibility for the awards of ${pen.month(month)} is lost.`
        : `Eligibility for the awards of ${pen.month(month)} is lost.`,
    'cancel-incentive': ({ outcome, incentive, lookbackMonths }, pen) => {
      if (outcome === 'none' || incentive === null)
        return `There is no incentive of the last ${count(lookbackMonths, 'month', 'months')} left to cancel.`;
      const named = `The incentive "${incentive.competition}" (${pen.cite(incentive.id)}, ${pen.yuan(incentive.amountFen)})`;
      return outcome === 'recover' && incentive.paidOn !== null
        ? `${named}, paid on ${pen.day(incentive.paidOn)}, is to be recovered.`
        : `${named}, not yet paid on the day of the breach, is cancelled.`;
    },
    'lose-promotion': ({ year }) => `Eligibility for promotion in ${year} is lost.`,
  },
  harmless: {
    'short-day': 'A short day by itself costs nothing.',
    'few-prospects': "It is reported and costs nobody's eligibility.",
    other: 'It is a warning and costs nothing.',
  },
  strike: ({ number, year, limit }) =>
    `It is the ${ordinal(number)} such breach of ${year}; promotion is lost at ${count(limit, 'breach', 'breaches')}.`,
  held: () => 'Held: the working calendar it depends on is not published; until then it has no effect.',
  borderline: () =>
    'Borderline: the short days of the month are exactly at the limit, and the clause can be read two ways.',
  supposition: {
    'arrived-in-time': ({ what, fact, by }, pen) =>
      `the ${EN_WORDS.fact[what]} (${pen.cite(fact.id)}) arrived ${pen.between(by, fact.receivedAt)} earlier, by ${pen.boundary(by)} (it arrived on ${pen.moment(fact.receivedAt)})`,
    filed: ({ duty, period, by }, pen) =>
      `a ${EN_WORDS.fact[duty]} of ${pen.period(period)} arrived by ${pen.boundary(by)}`,
    'not-rejected': ({ what, fact, rejectedAt }, pen) =>
      `the ${EN_WORDS.fact[what]} received on ${received(fact, pen)} not been rejected on ${pen.moment(rejectedAt)}`,
    'visits-reached': ({ days }, pen) =>
      pen.list(
        days.map(
          ({ on, due, counted }) => `${pen.day(on)} counted ${count(due, 'visit', 'visits')} (it counted ${counted})`,
        ),
      ),
    'log-true': ({ on }, pen) => `the check found the log of ${pen.day(on)} true`,
    attended: ({ session, on, by }, pen) =>
      by === null
        ? `the ${EN_WORDS.session[session]} of ${pen.day(on)} been attended on time`
        : `the arrival been by ${pen.boundary(by)}`,
    'prospects-found': ({ missing }) => `${count(missing, 'more valid prospect', 'more valid prospects')} been found`,
    'other-reading': ({ limit }) => `the clause been read the other way, as ${count(limit, 'short day', 'short days')}`,
  },
  consequence: {
    month: ({ month, outcome }, otherBreaches, pen) => {
      switch (outcome) {
        case 'kept':
          return `${pen.month(month)} would still be eligible for awards`;
        case 'still-lost':
          return `this breach would be gone, but ${count(otherBreaches, 'other', 'others')} would still cost the awards of ${pen.month(month)}`;
        case 'not-at-stake':
          return 'there would be no such finding';
      }
    },
    promotion: ({ year, kept }) =>
      kept
        ? `eligibility for promotion in ${year} would be kept`
        : `eligibility for promotion in ${year} would still be lost through other breaches`,
    incentive: ({ id, competition, kept }, pen) =>
      kept
        ? `the incentive "${competition}" (${pen.cite(id)}) would be kept`
        : `the incentive "${competition}" (${pen.cite(id)}) would still be taken by another breach`,
  },
  counterfactual: (supposition, consequences) => `Had ${supposition}, ${consequences.join('; ')}.`,
};
