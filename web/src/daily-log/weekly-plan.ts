import { addDays } from '../../../shared/domain/time/civil.ts';
import { isoWeekOf } from '../../../shared/domain/time/iso-week.ts';
import { useFiledForms } from '../plans/filed-forms.ts';
import { standingVersion } from '../receipt/standing-version.ts';

export interface PlannedWeek {
  /** ISO week of the plan it stands in. */
  readonly week: string;
  readonly planned: string;
}

/** What the latest weekly plan says of the day after a log: that of its week, else that of the week before. */
export function usePlannedWeek(date: string): PlannedWeek | undefined {
  const nextDay = addDays(date, 1);
  const weeks = [isoWeekOf(nextDay), isoWeekOf(addDays(nextDay, -7))] as const;
  const present = useFiledForms('weekly-plan', { period: weeks[0] });
  const before = useFiledForms('weekly-plan', { period: weeks[1] });
  const plan = standingVersion(present.data ?? []) ?? standingVersion(before.data ?? []);
  if (present.isPending || plan?.content.form !== 'weekly-plan' || plan.content.planned.trim() === '') return undefined;
  return { week: plan.period, planned: plan.content.planned };
}
