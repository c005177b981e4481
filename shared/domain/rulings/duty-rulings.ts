import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import type { DutyKind, DutyRecord, VisitsRecord } from '../duties/duty-record.ts';
import { isJudged } from '../duties/duty-record.ts';
import type { RuleId, Ruling } from '../judgement.ts';
import { compareText } from '../text-order.ts';
import { loseMonth, rulingAbout } from './new-ruling.ts';

const RULE_OF_DUTY = {
  'daily-log': 'log.missed',
  visits: 'visits.short',
  'weekly-plan': 'weekly-plan.missed',
  'monthly-plan': 'monthly-plan.missed',
  inventory: 'inventory.missed',
  'client-list': 'client-list.missed',
} as const satisfies Record<DutyKind, RuleId>;

/** A short day costs nothing by itself, a client list is only warned about. */
const costsTheMonth = (kind: DutyKind): boolean => kind !== 'visits' && kind !== 'client-list';

const isBreach = (duty: DutyRecord, asOfMs: number): boolean => isJudged(duty, asOfMs) && !duty.met;

/** The rulings on duties not met by their deadline. */
export const dutyRulings = (staff: StaffMember, duties: readonly DutyRecord[], asOfMs: number): Ruling[] =>
  duties
    .filter((duty) => isBreach(duty, asOfMs))
    .map(({ kind, period, on, calendarCovered, facts }) =>
      rulingAbout(staff, {
        rule: RULE_OF_DUTY[kind],
        period,
        on,
        status: calendarCovered ? 'final' : 'held',
        facts,
        effects: costsTheMonth(kind) ? [loseMonth(on)] : [],
      }),
    );

/** The short days of a month that count towards the limit, earliest first: held ones count for nothing. */
export const countedShortDays = (visits: readonly VisitsRecord[], asOfMs: number): readonly VisitsRecord[] =>
  visits.filter((duty) => isBreach(duty, asOfMs) && duty.calendarCovered).sort((a, b) => compareText(a.on, b.on));

/** One ruling for each short day of the month that reaches the limit in force that day. */
export const limitRulings = (view: DepartmentView, staff: StaffMember, shortDays: readonly VisitsRecord[]): Ruling[] =>
  shortDays.flatMap((day, index) => {
    const limit = view.policy('visits.limit', day.on);
    if (index + 1 < limit) return [];
    return rulingAbout(staff, {
      rule: 'visits.limit-reached',
      period: day.period,
      on: day.on,
      borderline: shortDays.length === limit,
      facts: day.facts,
      effects: [loseMonth(day.on)],
    });
  });
