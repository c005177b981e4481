import type { Temporal } from 'temporal-polyfill';
import { viewDepartment } from '../department-view.ts';
import type { Dossier, StaffMember } from '../dossier.ts';
import type { Duty } from '../duties/duties-on.ts';
import { dutiesOn } from '../duties/duties-on.ts';
import { judgeMonth } from '../judge.ts';
import type { Standing, StrikeRuleId } from '../judgement.ts';
import { servesOn } from '../roster/employment.ts';
import { incentiveCancellation } from '../rulings/incentive-cancellation.ts';
import { strikesOf } from '../rulings/strikes.ts';
import { yearOf } from '../time/civil.ts';
import { timeZoneOf } from '../time/local-time.ts';
import type { NamedIncentive } from './explanation.ts';

export interface Allowance {
  readonly used: number;
  /** The number that costs the eligibility. */
  readonly limit: number;
}

/** What a person still owes on a day, what they have used up, and what they have to lose. */
export interface Budget {
  readonly staffId: string;
  readonly name: string;
  readonly date: string;
  readonly month: string;
  readonly year: number;
  readonly timeZone: string;
  /** Owed today, not met, the deadline not passed. */
  readonly open: readonly Duty[];
  /** Short days of the month; null for somebody whose role owes no visits. */
  readonly shortDays: Allowance | null;
  readonly strikes: Readonly<Record<StrikeRuleId, Allowance>>;
  readonly atStake: {
    readonly month: boolean;
    readonly promotion: boolean;
    /** What a breach today that cancels an incentive would take. */
    readonly incentive: NamedIncentive | null;
  };
}

const incentiveAtStake = (
  dossier: Dossier,
  staff: StaffMember,
  date: string,
  asOf: Temporal.Instant,
): NamedIncentive | null => {
  const view = viewDepartment(dossier, asOf, { from: date, to: date });
  const facts = view.facts.of(staff.id);
  const effects = strikesOf(view, staff, facts).flatMap((strike) => strike.effects);
  const taken = new Set(effects.map((effect) => (effect.type === 'cancel-incentive' ? effect.incentiveId : null)));
  const left = facts.incentives.filter(({ id }) => !taken.has(id));
  const { incentiveId } = incentiveCancellation(left)(date, view.policy('incentives.lookbackMonths', date));
  const incentive = left.find(({ id }) => id === incentiveId);
  if (incentive === undefined) return null;
  const { id, competition, amountFen, paidOn } = incentive;
  return {
    id,
    competition,
    amountFen,
    paidOn: paidOn !== null && paidOn !== undefined && paidOn <= date ? paidOn : null,
  };
};

const strikesUsed = (standing: Standing, limit: number): Budget['strikes'] => ({
  'log.mismatch': { used: standing.strikes['log.mismatch'], limit },
  'morning-meeting.missed': { used: standing.strikes['morning-meeting.missed'], limit },
});

/** A person's budget on a day at as-of; null for somebody unknown or not employed in the month. */
export const budgetOf = (
  dossier: Dossier,
  staffId: string,
  day: Temporal.PlainDate,
  asOf: Temporal.Instant,
): Budget | null => {
  const staff = dossier.staff.find(({ id }) => id === staffId);
  if (staff === undefined) return null;
  const facts = dossier.facts.filter((fact) => !('staffId' in fact) || fact.staffId === staffId);
  const own: Dossier = { ...dossier, facts, staff: [staff] };
  const [standing] = judgeMonth(own, day.toPlainYearMonth(), asOf).standings;
  if (standing === undefined) return null;
  const date = day.toString();
  const { policy } = viewDepartment({ ...own, facts: [] }, asOf, { from: date, to: date });
  return {
    staffId,
    name: staff.name,
    date,
    month: day.toPlainYearMonth().toString(),
    year: yearOf(date),
    timeZone: timeZoneOf(dossier.department),
    open: dutiesOn(own, staffId, day, asOf).filter(({ state }) => state === 'open'),
    shortDays:
      servesOn(staff, date, policy('visits.roles', date)) || standing.visitDays.due > 0
        ? { used: standing.visitDays.short, limit: policy('visits.limit', date) }
        : null,
    strikes: strikesUsed(standing, policy('strikes.limit', date)),
    atStake: {
      month: standing.monthEligible,
      promotion: standing.promotionEligible,
      incentive: incentiveAtStake(own, staff, date, asOf),
    },
  };
};
