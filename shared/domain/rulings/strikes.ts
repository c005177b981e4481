import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import { owesSession, sessionStatus } from '../duties/attendance.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import type { Effect, Ruling, StrikeRuleId } from '../judgement.ts';
import { isEmployedOn } from '../roster/employment.ts';
import { compareText } from '../text-order.ts';
import { yearOf } from '../time/civil.ts';
import { incentiveCancellation } from './incentive-cancellation.ts';
import { loseMonth, rulingAbout } from './new-ruling.ts';

interface Breach {
  readonly rule: StrikeRuleId;
  readonly on: string;
  readonly factId: string;
}

/** A breach that counts as a strike, with its number in the calendar year and all it costs. */
export interface Strike extends Breach {
  readonly number: number;
  readonly losesPromotion: boolean;
  readonly effects: readonly Effect[];
}

const mismatches = (staff: StaffMember, facts: PersonFacts): Breach[] =>
  [...facts.spotChecks.values()]
    .map(({ fact }) => fact)
    .filter(({ verdict, logDate }) => verdict === 'mismatch' && isEmployedOn(staff, logDate))
    .map(({ id, logDate }) => ({ rule: 'log.mismatch', on: logDate, factId: id }));

const missedMorningMeetings = (view: DepartmentView, staff: StaffMember, facts: PersonFacts): Breach[] =>
  [...facts.marks.values()].flatMap(({ fact }): Breach[] => {
    const session = view.facts.sessions.get(fact.sessionId);
    if (session?.kind !== 'morning-meeting' || !owesSession(view, staff, session)) return [];
    const status = sessionStatus(view, facts, session);
    if (status !== 'late' && status !== 'absent') return [];
    return [{ rule: 'morning-meeting.missed', on: session.date, factId: fact.id }];
  });

/**
 * Every strike of a person known at as-of, of all years, in the order in which they are served: date, rule, fact id.
 * Strikes are numbered per rule and calendar year.
 */
export const strikesOf = (view: DepartmentView, staff: StaffMember, facts: PersonFacts): readonly Strike[] => {
  const breaches = [...mismatches(staff, facts), ...missedMorningMeetings(view, staff, facts)].sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.rule, b.rule) || compareText(a.factId, b.factId),
  );
  if (breaches.length === 0) return [];
  const cancelIncentive = incentiveCancellation(facts.incentives);
  const counts = new Map<string, number>();
  return breaches.map((breach) => {
    const year = yearOf(breach.on);
    const counter = `${breach.rule} ${year}`;
    const number = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, number);
    const losesPromotion = number >= view.policy('strikes.limit', breach.on);
    const effects: Effect[] = [
      loseMonth(breach.on),
      cancelIncentive(breach.on, view.policy('incentives.lookbackMonths', breach.on)),
      ...(losesPromotion ? [{ type: 'lose-promotion', year } as const] : []),
    ];
    return { ...breach, number, losesPromotion, effects };
  });
};

/** The strikes within `from` to `to`, both inclusive. */
export const strikesWithin = (strikes: readonly Strike[], from: string, to: string): readonly Strike[] =>
  strikes.filter(({ on }) => on >= from && on <= to);

export const strikeRulings = (staff: StaffMember, strikes: readonly Strike[]): Ruling[] =>
  strikes.map(({ rule, on, number, factId, effects }) =>
    rulingAbout(staff, { rule, period: on, on, strike: number, facts: [factId], effects }),
  );
