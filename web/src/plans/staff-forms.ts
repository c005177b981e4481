import type { FormId } from '../../../shared/contracts/forms/form-ids.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { addDays } from '../../../shared/domain/time/civil.ts';
import { isIsoWeek, isoWeekOf, thursdayOf } from '../../../shared/domain/time/iso-week.ts';

/** The forms of weeks and months, and the registration of a day in the field, in the order in which they are shown. */
export const STAFF_FORMS = [
  'weekly-plan',
  'monthly-plan',
  'inventory',
  'field-registration',
  'client-list',
] as const satisfies readonly FormId[];
export type StaffForm = (typeof STAFF_FORMS)[number];

export const isStaffForm = (name: string): name is StaffForm => STAFF_FORMS.some((form) => form === name);

const SUBMITTING = {
  'weekly-plan': 'submit-weekly-plan',
  'monthly-plan': 'submit-monthly-plan',
  inventory: 'submit-inventory',
  'field-registration': 'submit-field-registration',
  'client-list': 'submit-client-list',
} as const satisfies Record<StaffForm, OperationId>;

export const formsFor = (role: Role): readonly StaffForm[] =>
  STAFF_FORMS.filter((form) => mayDo(SUBMITTING[form], role, 'own'));

export const PERIOD_KIND = {
  'weekly-plan': 'week',
  'monthly-plan': 'month',
  inventory: 'month',
  'field-registration': 'day',
  'client-list': 'month',
} as const satisfies Record<StaffForm, 'week' | 'month' | 'day'>;

/** The longest month has 31 days: from its 28th, four days later is the next one. */
export const monthAfter = (month: string): string => addDays(`${month}-28`, 4).slice(0, 7);

export const monthBefore = (month: string): string => addDays(`${month}-01`, -1).slice(0, 7);

/** The periods that one is likely to fill in: this one and the next; of days, tomorrow, before which one registers. */
export function usualPeriods(form: StaffForm, today: string): readonly [string, ...string[]] {
  switch (PERIOD_KIND[form]) {
    case 'week':
      return [isoWeekOf(today), isoWeekOf(addDays(today, 7))];
    case 'month':
      return [today.slice(0, 7), monthAfter(today.slice(0, 7))];
    case 'day':
      return [addDays(today, 1)];
  }
}

const LENGTH = { week: 8, month: 7, day: 10 } as const;

/** Whether a period of an address (which exists, but may be of another kind) is one of the form. */
export const isPeriodOf = (form: StaffForm, period: string): boolean =>
  period.length === LENGTH[PERIOD_KIND[form]] && (PERIOD_KIND[form] === 'week') === isIsoWeek(period);

/** The month in whose list a form of the period stands: a week belongs to its Thursday's. */
export const monthOfPeriod = (period: string): string => (isIsoWeek(period) ? thursdayOf(period) : period).slice(0, 7);
