import { Temporal } from 'temporal-polyfill';
import type { StaffMember } from '../../../shared/domain/dossier.ts';
import type { Draft } from './draft.ts';
import { lose } from './draft.ts';
import type { Known } from './known.ts';
import { daysOf, ms, plusDays } from './known.ts';

/** The first workday among the days, and whether every day looked at is covered. */
const look = (known: Known, days: readonly string[]): { on: string; covered: boolean } | undefined => {
  const index = days.findIndex((day) => known.workday(day));
  const on = days[index];
  return on === undefined ? undefined : { on, covered: days.slice(0, index + 1).every((day) => known.covered(day)) };
};

type FormType = 'weekly-plan' | 'monthly-plan' | 'inventory' | 'client-list';

interface Form {
  readonly type: FormType;
  readonly period: string;
  readonly on: string;
  readonly time: string;
  readonly covered: boolean;
}

const weeklyForm = (known: Known, anyDay: string): Form[] => {
  const date = Temporal.PlainDate.from(anyDay);
  const monday = plusDays(anyDay, 1 - date.dayOfWeek);
  const week = Array.from({ length: 7 }, (_, index) => plusDays(monday, index));
  const nominal = week.find((day, index) => {
    const due = known.value('weeklyPlan.due', day);
    return due !== 'none' && due.weekday === index + 1;
  });
  const due = nominal === undefined ? 'none' : known.value('weeklyPlan.due', nominal);
  if (nominal === undefined || due === 'none') return [];
  const found =
    due.shift === 'none' ? { on: nominal, covered: true } : look(known, week.filter((day) => day <= nominal).reverse());
  const period = `${String(date.yearOfWeek)}-W${String(date.weekOfYear).padStart(2, '0')}`;
  return found === undefined ? [] : [{ type: 'weekly-plan', period, time: due.time, ...found }];
};

const monthlyForms = (known: Known, month: string): Form[] => {
  const days = daysOf(month);
  const nominal = days.find((day, index) => {
    const due = known.value('monthlyForms.due', day);
    return due !== 'none' && (due.day === index + 1 || (due.day > days.length && index + 1 === days.length));
  });
  const due = nominal === undefined ? 'none' : known.value('monthlyForms.due', nominal);
  if (nominal === undefined || due === 'none') return [];
  const following = [...days.filter((day) => day >= nominal), ...days.filter((day) => day < nominal).reverse()];
  const found = due.shift === 'none' ? { on: nominal, covered: true } : look(known, following);
  if (found === undefined) return [];
  return (['monthly-plan', 'inventory'] as const).map((type) => ({ type, period: month, time: due.time, ...found }));
};

const clientListForm = (known: Known, month: string): Form[] => {
  const days = daysOf(month);
  const found = look(known, days.toReversed());
  if (found === undefined) return [];
  return [{ type: 'client-list', period: month, time: known.value('clientList.due', days.at(-1) ?? ''), ...found }];
};

export const formRulings = (known: Known, staff: StaffMember, month: string): Draft[] => {
  const weeks = daysOf(month).flatMap((day) => weeklyForm(known, day));
  const forms = [...weeks, ...monthlyForms(known, month), ...clientListForm(known, month)]
    .filter(({ on }) => on.startsWith(month))
    .filter(
      (form, index, all) => all.findIndex(({ type, period }) => type === form.type && period === form.period) === index,
    );
  return forms.flatMap(({ type, period, on, time, covered }): Draft[] => {
    const deadline = known.at(on, time);
    const roles = type === 'client-list' ? ['unit-manager'] : known.value('plans.roles', on);
    const received = known.facts(type).filter((fact) => {
      if (fact.staffId !== staff.id) return false;
      if (fact.type === 'client-list' && fact.unitId !== known.unit(staff, on)) return false;
      return (fact.type === 'weekly-plan' ? fact.week : fact.month) === period;
    });
    const owed =
      deadline <= known.asOf &&
      known.serves(staff, on, roles) &&
      !known.onLeave(staff, on, (at) => at <= known.logDeadline(on)) &&
      !known.excused(staff, type, period, deadline);
    if (!owed || received.some((fact) => ms(fact.receivedAt) <= deadline)) return [];
    const facts = received.map(({ id }) => id);
    const effects = type === 'client-list' ? [] : [lose(on)];
    return [{ rule: `${type}.missed`, period, on, status: covered ? 'final' : 'held', facts, effects }];
  });
};
