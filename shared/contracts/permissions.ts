/** Who may do what to whose records: the one table that every route asks. What it does not grant is denied. */

import type { Role, StaffMember } from '../domain/dossier.ts';
import { ROLES } from '../domain/dossier.ts';
import { unitOn } from '../domain/roster/employment.ts';
import type { OperationId } from './routes.ts';

/** Who is calling: a person of the department's roster, as employed on the department's day of the request. */
export interface Actor {
  readonly departmentId: string;
  readonly staff: StaffMember;
  readonly language: 'zh-CN' | 'en';
  readonly role: Role;
  readonly unitId: string | null;
  /** The department's day of the request, `YYYY-MM-DD`. */
  readonly today: string;
}

/** How another's records relate to the actor: their own, of a colleague in their unit, or of anybody else in the department. */
export const RELATIONS = ['own', 'unit', 'department'] as const;
export type Relation = (typeof RELATIONS)[number];

type Grant = Readonly<Partial<Record<Relation, readonly Role[]>>>;

const ownOnly: Grant = { own: ROLES };
const readByManagers: Grant = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager', 'executive'],
  department: ['department-manager', 'executive'],
};
/** Nobody decides on their own absence. */
const decidedByManagers: Grant = {
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
};
/** Whoever registered a prospect pursues it; managers take over for their people. */
const pursued: Grant = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
};
/** What belongs to the department as a whole. */
const ofDepartment = (...roles: readonly Role[]): Grant => ({ department: roles });

const PERMISSIONS = {
  'submit-daily-log': ownOnly,
  'list-daily-logs': readByManagers,
  'who-am-i': ownOnly,
  'submit-leave': ownOnly,
  'list-leaves': readByManagers,
  'reject-leave': decidedByManagers,
  'submit-excuse': ownOnly,
  'list-excuses': readByManagers,
  'reject-excuse': decidedByManagers,
  'list-rulings': readByManagers,
  'show-standings': readByManagers,
  'submit-field-registration': ownOnly,
  'list-field-registrations': readByManagers,
  'submit-weekly-plan': ownOnly,
  'list-weekly-plans': readByManagers,
  'submit-monthly-plan': ownOnly,
  'list-monthly-plans': readByManagers,
  'submit-inventory': ownOnly,
  'list-inventories': readByManagers,
  'prefill-inventory': ownOnly,
  'submit-client-list': { own: ['unit-manager'] },
  'list-client-lists': readByManagers,
  'submit-prospect': ownOnly,
  'list-prospects': readByManagers,
  'check-prospect': ownOnly,
  'show-prospect': readByManagers,
  'submit-follow-up': pursued,
  'list-follow-ups': readByManagers,
  'list-prospect-visits': readByManagers,
  'submit-client': ofDepartment('customer-service', 'cs-supervisor', 'department-manager', 'admin'),
  'list-clients': ofDepartment(...ROLES),
  'check-client': ofDepartment(...ROLES),
} as const satisfies Record<OperationId, Grant>;

export const mayDo = (operation: OperationId, role: Role, relation: Relation): boolean => {
  const grant: Grant = PERMISSIONS[operation];
  return grant[relation]?.includes(role) ?? false;
};

/** Whether there is anybody at all, themselves included, to whose records the role may do it. */
export const mayDoAtAll = (operation: OperationId, role: Role): boolean =>
  RELATIONS.some((relation) => mayDo(operation, role, relation));

/** The actor's relation to what belongs to a unit, or, with null, to the department as a whole. */
export const relationToUnit = (actor: Actor, unitId: string | null): Relation =>
  unitId !== null && unitId === actor.unitId ? 'unit' : 'department';

/** The actor's relation to a person of the same department, by the units of today. */
export const relationTo = (actor: Actor, staff: StaffMember): Relation =>
  staff.id === actor.staff.id ? 'own' : relationToUnit(actor, unitOn(staff, actor.today));

/**
 * The people of a scope (the widest relation asked for) to whose records the actor may do it; null when the actor may
 * not use the scope.
 */
export const visibleStaff = (
  operation: OperationId,
  actor: Actor,
  scope: Relation,
  staff: readonly StaffMember[],
): ReadonlyMap<string, StaffMember> | null => {
  if (!mayDo(operation, actor.role, scope)) return null;
  const asked = RELATIONS.slice(0, RELATIONS.indexOf(scope) + 1);
  const granted = asked.filter((relation) => mayDo(operation, actor.role, relation));
  return new Map(
    staff.filter((member) => granted.includes(relationTo(actor, member))).map((member) => [member.id, member]),
  );
};
