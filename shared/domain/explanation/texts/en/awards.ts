import type { Contender } from '../../award-explanation.ts';
import type { Receipt } from '../../explanation.ts';
import type { AwardMessages } from '../award-messages.ts';
import type { Pen } from '../pen.ts';
import { count, EN_WORDS, ordinal } from './words.ts';
import { present } from '../../../present.ts';

const names = (named: readonly { readonly name: string }[], pen: Pen): string =>
  pen.list(named.map(({ name }) => name));

const receivedAll = (facts: readonly Receipt[], pen: Pen): string =>
  pen.list(facts.map(({ id, receivedAt }) => `${pen.moment(receivedAt)} (${id})`));

const shared = (sharedWith: readonly { readonly name: string }[], pen: Pen): readonly string[] =>
  sharedWith.length === 0 ? [] : [`It is shared with ${names(sharedWith, pen)}; each wins in full.`];

const passedOver = (people: readonly Contender[], pen: Pen): readonly string[] =>
  people.length === 0
    ? []
    : [
        `Had ${names(people, pen)} kept the eligibility for the month, the award would have gone there; it is passed on.`,
      ];

const runnersUp = (people: readonly Contender[], why: string, pen: Pen): readonly string[] =>
  people.length === 0
    ? []
    : [`Next: ${names(people, pen)}, ${why}; had no winner been eligible, the award would have gone there.`];

const prospects = (number: number): string => count(number, 'valid prospect', 'valid prospects');
const visits = (number: number): string => count(number, 'counted visit', 'counted visits');
const customers = (number: number): string => count(number, 'customer', 'customers');

export const EN_AWARDS: AwardMessages = {
  outcome: {
    'most-prospects': (
      { award, month, facts, winner, sharedWith, runnersUp: next, decidedBy, passedOver: over },
      pen,
    ) => {
      const other = next[0] ?? winner;
      const why = {
        'valid-prospects': `with ${prospects(other.validProspects)}`,
        'visits-to-prospects': `as many prospects, but ${visits(other.visitsToProspects)} to them against ${winner.visitsToProspects}`,
        'last-prospect': `as many prospects and visits, but the last prospect received on ${pen.moment(present(other.lastProspectAt))}, after ${pen.moment(present(winner.lastProspectAt))}`,
      };
      const told = decidedBy === 'visits-to-prospects' || decidedBy === 'last-prospect' ? decidedBy : 'valid-prospects';
      return [
        `${winner.name} wins ${pen.yuan(present(award.amountFen))} with the most valid prospects of ${pen.month(month)}, ${winner.validProspects}, received on ${receivedAll(facts, pen)}.`,
        ...shared(sharedWith, pen),
        ...passedOver(over, pen),
        ...runnersUp(next, why[told], pen),
      ];
    },
    'most-visits': ({ award, month, winner, sharedWith, runnersUp: next, decidedBy, passedOver: over }, pen) => {
      const other = next[0] ?? winner;
      const why = {
        'counted-visits': `with ${visits(other.countedVisits)}`,
        customers: `as many visits, but to ${customers(other.distinctCustomers)} against ${winner.distinctCustomers}`,
        'valid-prospects': `as many visits and customers, but ${prospects(other.validProspects)} against ${winner.validProspects}`,
      };
      const told = decidedBy === 'customers' || decidedBy === 'valid-prospects' ? decidedBy : 'counted-visits';
      return [
        `${winner.name} wins a commendation and ${pen.yuan(present(award.amountFen))} with the most counted visits of ${pen.month(month)}, ${winner.countedVisits}, and no short day.`,
        ...shared(sharedWith, pen),
        ...passedOver(over, pen),
        ...runnersUp(next, why[told], pen),
      ];
    },
    'unit-prospects': ({ month, facts, winner, sharedWith, runnersUp: next }, pen) => [
      `${winner.name} wins a unit activity with the most valid prospects of ${pen.month(month)}, ${winner.validProspects}, received on ${receivedAll(facts, pen)}.`,
      ...(sharedWith.length === 0 ? [] : [`It is tied with ${names(sharedWith, pen)}; each wins one.`]),
      ...(next.length === 0
        ? []
        : [
            `Next: ${names(next, pen)}, with ${prospects(present(next[0]).validProspects)}; but for the winner, the award would have gone there.`,
          ]),
    ],
    suggestion: ({ award, name, suggestionId, adoptedAt }, pen) => [
      `the suggestion of ${name} (${suggestionId}) was adopted on ${pen.moment(adoptedAt)} and wins ${pen.yuan(present(award.amountFen))}, whatever the eligibility.`,
    ],
    premium: ({ award, year, facts, name, premiumFen, planFen, percent, next }, pen) => [
      `${name} wins ${pen.yuan(award.amountFen)} for ${year}: a premium of ${pen.yuan(premiumFen)} exceeds the plan of ${pen.yuan(planFen)}, is ${percent}% of it and ranks ${ordinal(award.rank)}; entered on ${receivedAll(facts, pen)}.`,
      ...(next.length === 0 ? [] : [`Next: ${pen.list(next.map((one) => `${one.name} (${one.percent}%)`))}.`]),
      'Had the premium not exceeded the plan, there would be no award.',
    ],
  },
  none: {
    pending: ({ award, period }, pen) =>
      `${pen.period(period)} has not ended: the ${EN_WORDS.award[award]} is still open.`,
    held: ({ award, period }, pen) =>
      `the working calendar of ${pen.period(period)} is not published: the ${EN_WORDS.award[award]} is held.`,
    'eligibility-lost': ({ award, period, but }, pen) =>
      `there is no ${EN_WORDS.award[award]} for ${pen.period(period)}, because nobody still eligible qualifies; had ${pen.list(but)} kept the eligibility, the award would have gone there.`,
    'short-days': ({ award, period, but }, pen) =>
      `there is no ${EN_WORDS.award[award]} for ${pen.period(period)}, because nobody was without a short day; had ${pen.list(but)} been eligible and had none, the award would have gone there.`,
    'no-candidate': ({ award, period }, pen) =>
      `there is no ${EN_WORDS.award[award]} for ${pen.period(period)}, because nobody in sales or managing a unit on its last day has anything that counts for it.`,
    'no-valid-prospect': ({ award, period }, pen) =>
      `there is no ${EN_WORDS.award[award]} for ${pen.period(period)}, because no valid prospect was found; one would be enough to be considered.`,
    'nothing-adopted': ({ award, period }, pen) =>
      `there is no ${EN_WORDS.award[award]} for ${pen.period(period)}, because no suggestion was adopted; each one adopted would win.`,
    'plan-not-exceeded': ({ award, period }, pen) =>
      `there is no ${EN_WORDS.award[award]} for ${pen.period(period)}, because no premium exceeded its plan; each one that does would win.`,
  },
  review: {
    promote: ({ name, year }) =>
      `${name} is recommended for promotion for ${year}: both targets are reached and the eligibility is kept.`,
    hold: ({ name, year }) =>
      `the promotion of ${name} for ${year} is on hold: both targets are reached, but the eligibility is lost.`,
    demote: ({ name, year }) =>
      `${name} is recommended for demotion for ${year}: the targets are not both reached. A human decides.`,
  },
  reached: ({ premium, customers: number, facts }, pen) =>
    `Premium ${pen.yuan(premium.resultFen)}, target ${pen.yuan(premium.targetFen)}; ${customers(number.result)}, target ${number.target}; entered on ${receivedAll(facts, pen)}.`,
  costlyStrikes: ({ costlyStrikes }, pen) =>
    `What cost the eligibility: ${pen.list(costlyStrikes.map(({ rule, on }) => `${EN_WORDS.strike[rule]} of ${pen.day(on)}`))}.`,
  ifReached: ({ premium, customers: number }, outcome, pen) =>
    `With a premium of ${pen.yuan(premium.targetFen)} and ${customers(number.target)} the recommendation would have been ${outcome === 'promote' ? 'promotion' : 'to hold the promotion'}.`,
  ifSpared: () => 'Without these breaches the recommendation would have been promotion.',
};
