import type { DepartmentView } from '../department-view.ts';
import type { ClientList, Role, StaffMember } from '../dossier.ts';
import type { Form, PersonFacts } from '../facts/person-facts.ts';
import type { Received } from '../facts/received.ts';
import { servesOn, unitOn } from '../roster/employment.ts';
import type { DutyRecord } from './duty-record.ts';
import type { DueForm } from './form-schedule.ts';
import { removalOf } from './removal.ts';

const NONE: readonly Received<Form>[] = [];

const isForUnit = (list: Received<ClientList>, unitId: string | null): boolean => list.fact.unitId === unitId;

/** The versions received of a due form; client lists only of the unit the person belongs to on the due date. */
const versionsOf = (staff: StaffMember, facts: PersonFacts, form: DueForm): readonly Received<Form>[] => {
  switch (form.kind) {
    case 'weekly-plan':
      return facts.weeklyPlans.get(form.period) ?? NONE;
    case 'monthly-plan':
      return facts.monthlyPlans.get(form.period) ?? NONE;
    case 'inventory':
      return facts.inventories.get(form.period) ?? NONE;
    case 'client-list': {
      const unitId = unitOn(staff, form.on);
      return facts.clientLists.get(form.period)?.filter((list) => isForUnit(list, unitId)) ?? NONE;
    }
  }
};

/** Who owes a form: those who hold one of the roles on its due date. */
export const rolesOwing = (view: DepartmentView, { kind, on }: DueForm): readonly Role[] =>
  kind === 'client-list' ? ['unit-manager'] : view.policy('plans.roles', on);

/** The form as owed by the person on its due date, or null where the person does not owe it. */
export const formDuty = (
  view: DepartmentView,
  staff: StaffMember,
  facts: PersonFacts,
  form: DueForm,
): DutyRecord | null => {
  const { kind, period, on, deadlineMs, calendarCovered } = form;
  if (!servesOn(staff, on, rolesOwing(view, form))) return null;
  const excusable = kind === 'client-list' ? null : kind;
  const versions = versionsOf(staff, facts, form);
  const late = versions.filter(({ receivedMs }) => receivedMs > deadlineMs);
  return {
    kind,
    period,
    on,
    deadlineMs,
    calendarCovered,
    removedBy: removalOf(facts, { excusable, period, deadlineMs }, view.day(on)),
    met: late.length < versions.length,
    facts: late.map(({ fact }) => fact.id).sort(),
  };
};
