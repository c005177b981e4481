import type { StaffMember } from '../dossier.ts';
import type { Effect, Ruling } from '../judgement.ts';
import { unitOn } from '../roster/employment.ts';
import { monthOf } from '../time/civil.ts';

/** What a ruling about a person must say; the rest has a usual value. */
export type RulingContent = Pick<Ruling, 'rule' | 'period' | 'on' | 'facts' | 'effects'> & Partial<Ruling>;

/** A ruling about a person, of the unit they belong to on the day. Keys stand in the order in which they are printed. */
export const rulingAbout = (staff: StaffMember, content: RulingContent): Ruling => ({
  rule: content.rule,
  staffId: staff.id,
  unitId: unitOn(staff, content.on),
  period: content.period,
  on: content.on,
  status: content.status ?? 'final',
  borderline: content.borderline ?? false,
  strike: content.strike ?? null,
  facts: content.facts,
  effects: content.effects,
});

export const loseMonth = (date: string): Effect => ({ type: 'lose-month', month: monthOf(date) });
