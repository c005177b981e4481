import { monthOf } from '../time/civil.ts';
import { datesOfWeek, isIsoWeek } from '../time/iso-week.ts';
import { addMonths, monthsThrough } from './months.ts';
import type { FactPlace } from './recorded-fact.ts';

type PlacedType = FactPlace['type'];

/** A month's partition, and what of it to read. */
export interface PartitionRead {
  readonly month: string;
  readonly types: readonly PlacedType[] | 'all';
}

export interface JudgedMonth {
  readonly month: string;
  /** The local month of as-of: no later fact exists yet. */
  readonly asOfMonth: string;
  /** The department's first month with facts. */
  readonly firstMonth: string;
  /** The longest `incentives.lookbackMonths` in force on a day of the month. */
  readonly lookbackMonths: number;
}

/** A week may have days in the month and its Thursday, hence its plan, in the next one. */
const ABOUT_WEEKS: readonly PlacedType[] = ['weekly-plan', 'excuse', 'rejection'];
/** A prospect is compared with all earlier ones and with the register; a leave may have any length. */
const OF_THE_PAST: readonly PlacedType[] = ['prospect', 'client', 'leave', 'rejection'];
/** Breaches and incentives count through the year and through the look-back. */
const OF_THE_LOOK_BACK: readonly PlacedType[] = [
  'spot-check',
  'session',
  'attendance',
  'incentive',
  'payment',
  // May correct an attendance mark or a spot check.
  'appeal-decision',
];

const earliest = (...months: readonly string[]): string => months.reduce((a, b) => (b < a ? b : a));
const latest = (...months: readonly string[]): string => months.reduce((a, b) => (b > a ? b : a));

/**
 * The partitions whose facts make the judgement of a month what it would be over the whole dossier, earliest first.
 *
 * The greedy service of breaches is self-contained in the look-back: a breach prefers the latest incentive, so one
 * that ended before the window can never stand in for one within it.
 */
export const factsNeeded = ({
  month,
  asOfMonth,
  firstMonth,
  lookbackMonths,
}: JudgedMonth): readonly PartitionRead[] => {
  const next = addMonths(month, 1);
  const lookBackFrom = earliest(`${month.slice(0, 4)}-01`, addMonths(month, -lookbackMonths));
  const typesOf = (candidate: string): readonly PlacedType[] => {
    // Adopted in the month, a suggestion may have been received at any time.
    const types = new Set<PlacedType>(['suggestion', 'suggestion-decision']);
    if (candidate < month) for (const type of OF_THE_PAST) types.add(type);
    if (candidate >= lookBackFrom && candidate < month) for (const type of OF_THE_LOOK_BACK) types.add(type);
    if (candidate === addMonths(month, -1) || candidate === next) for (const type of ABOUT_WEEKS) types.add(type);
    return [...types];
  };
  return monthsThrough(earliest(firstMonth, month), latest(asOfMonth, next)).map((candidate) => ({
    month: candidate,
    types: candidate === month ? 'all' : typesOf(candidate),
  }));
};

const monthsOfWeek = (week: string): readonly string[] => [...new Set(datesOfWeek(week).map(monthOf))];

/**
 * The months up to as-of whose judgement a newly received fact may change, earliest first. A breach takes an
 * incentive from the next one, and so on: there the end is open.
 */
export const monthsTouchedBy = (
  { type, month, period }: Pick<FactPlace, 'type' | 'month' | 'period'>,
  asOfMonth: string,
): readonly string[] => {
  const ofPeriod = isIsoWeek(period) ? monthsOfWeek(period) : [month];
  switch (type) {
    case 'daily-log':
    case 'field-registration':
    case 'weekly-plan':
    case 'monthly-plan':
    case 'inventory':
    case 'client-list':
    case 'excuse':
    case 'score':
    case 'month-confirmation':
      return ofPeriod.filter((candidate) => candidate <= asOfMonth);
    case 'leave':
    case 'session':
    case 'attendance':
    case 'spot-check':
    case 'prospect':
    case 'client':
    case 'suggestion':
    case 'incentive':
    case 'rejection':
    case 'suggestion-decision':
    case 'payment':
      return monthsThrough(earliest(...ofPeriod), asOfMonth);
    case 'appeal-decision':
      return monthsThrough(earliest(...ofPeriod), asOfMonth);
    case 'target':
    case 'result':
    case 'suggestion-comment':
    case 'competition':
      return [];
    case 'case':
    case 'case-step':
    case 'training-entry':
    case 'training-step':
    case 'courseware':
    case 'speaker-rota':
    case 'speaker-swap':
    case 'appeal':
    case 'session-cancellation':
    case 'minutes':
    case 'spot-check-draw':
    case 'follow-up':
    case 'phone-reveal':
    case 'task-completion':
      return [];
  }
};
