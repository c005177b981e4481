import type { DutyItem } from '../../../shared/contracts/http/me.ts';
import { useMe } from '../me/me.ts';
import { useToday } from '../me/today.ts';
import { type StaffForm, formsFor, isStaffForm, usualPeriods } from './staff-forms.ts';

export interface OwedForms {
  /** What the person owes of this week and month; until that is known, what is due today. */
  readonly forms: readonly DutyItem[];
  readonly known: boolean;
}

export function useOwedForms(): OwedForms {
  const { duties } = useMe();
  const today = useToday().data;
  return { forms: today?.forms ?? duties, known: today !== undefined };
}

export const dutyOf = ({ forms }: OwedForms, form: StaffForm, period: string): DutyItem | undefined =>
  forms.find((item) => item.duty === form && item.period === period);

/** What a page without a form in its address shows: the form due today, else the first. */
export function useUsualForm(): StaffForm {
  const { duties, role } = useMe();
  const due = duties.find(({ duty, state }) => state === 'open' && isStaffForm(duty))?.duty;
  return due !== undefined && isStaffForm(due) ? due : (formsFor(role)[0] ?? 'weekly-plan');
}

/** Where a period stands beside today. */
export function ageOf(form: StaffForm, period: string, today: string): 'past' | 'present' | 'coming' {
  const [usual] = usualPeriods(form, today);
  return period === usual ? 'present' : period < usual ? 'past' : 'coming';
}
