/** Who may do what to whose records: the one table that every route asks. What it does not grant is denied. */

import type { Role, StaffMember } from '../domain/dossier.ts';
import { ROLES } from '../domain/dossier.ts';
import { assignmentOn, isEmployedOn, unitOn } from '../domain/roster/employment.ts';
import type { StaffRecord } from '../domain/roster/staff-history.ts';
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

/** A person as they may act on a day of their department, `YYYY-MM-DD`; null when they are not employed on it. */
export const actorOn = (departmentId: string, staff: StaffRecord, today: string): Actor | null => {
  const assignment = assignmentOn(staff, today);
  if (!isEmployedOn(staff, today) || assignment === null) return null;
  const { role, unitId } = assignment;
  return { departmentId, staff, language: staff.language, role, unitId, today };
};

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
/** Nobody decides on their own absence, nor records whether they came or told the truth. */
const decidedByManagers: Grant = {
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
};
/** What the whole department may see of everybody. */
const ofEveryone: Grant = { own: ROLES, unit: ROLES, department: ROLES };
/** Of what belongs to the department and to no person. */
const ofTheDepartment = (roles: readonly Role[]): Grant => ({ department: roles });
/** About others only: nobody decides on or enters what is their own. */
const aboutOthers = (roles: readonly Role[]): Grant => ({ unit: roles, department: roles });
const figuresSeen: Grant = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager', 'executive', 'admin'],
  department: ['department-manager', 'executive', 'admin'],
};

const everywhere = (...roles: readonly Role[]): Grant => ({ own: roles, unit: roles, department: roles });
const CUSTOMER_SERVICE = ['customer-service', 'cs-supervisor'] as const satisfies readonly Role[];
/** A case's relation is that of its owner; what its state lets them do is in the domain's transition table. */
const caseReaders = everywhere(...CUSTOMER_SERVICE, 'department-manager', 'executive');
const caseOwners: Grant = { own: CUSTOMER_SERVICE };
const caseOwnersAndSupervisors: Grant = {
  own: CUSTOMER_SERVICE,
  unit: ['cs-supervisor'],
  department: ['cs-supervisor'],
};
/** Nobody reviews a case of their own. */
const caseReviewers: Grant = { unit: ['cs-supervisor'], department: ['cs-supervisor'] };
/** An entry's relation is that of its organisers. */
const organisersAndManagers: Grant = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
};

/** Whoever registered a prospect pursues it; managers take over for their people. */
const pursued: Grant = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
};
/** One's own, or those of people whose manager one is not: unit managers are it in their unit, department managers everywhere. */
const appellantsAndDeciders: Grant = { own: ROLES, unit: ['executive'], department: ['unit-manager', 'executive'] };
const appealDeciders: Grant = { unit: ['executive'], department: ['unit-manager', 'executive'] };

/** What concerns everybody: the department's sessions, their minutes, the draw. */
const byDepartmentManager: Grant = { department: ['department-manager'] };
const readByEverybody: Grant = { department: ROLES };
/** Whom a draw names learns of it by the check. */
const readByCheckers: Grant = {
  unit: ['unit-manager', 'department-manager', 'executive'],
  department: ['department-manager', 'executive'],
};
/** Their own forms, and those of the people they manage: who filed it stands on the record. */
const filedByManagers: Grant = { own: ROLES, ...decidedByManagers };
const ADMINISTRATORS: readonly Role[] = ['admin', 'department-manager'];
const LEADERS: readonly Role[] = [...ADMINISTRATORS, 'executive'];
const ofEverybody = (roles: readonly Role[]): Grant => ({ own: roles, unit: roles, department: roles });
const administered = ofEverybody(ADMINISTRATORS);
const seenByLeaders = ofEverybody(LEADERS);
/** What belongs to the department as a whole. */
const seenByAll: Grant = { department: ROLES };

/** Checkers of logs, and of cases those who review them: what they do besides is decided by the kind of record. */
const shownOnRequest: Grant = {
  unit: ['unit-manager', 'department-manager', 'cs-supervisor'],
  department: ['department-manager', 'cs-supervisor'],
};
/** Who looked is for those it concerns, and for those who watch over the managers. */
const accessesSeen: Grant = { own: ROLES, unit: ['executive'], department: ['executive'] };

const PERMISSIONS = {
  'submit-daily-log': ownOnly,
  'list-daily-logs': readByManagers,
  'who-am-i': ownOnly,
  'show-today': ownOnly,
  'submit-leave': ownOnly,
  'list-leaves': readByManagers,
  'reject-leave': decidedByManagers,
  'submit-excuse': ownOnly,
  'list-excuses': readByManagers,
  'reject-excuse': decidedByManagers,
  'list-rulings': readByManagers,
  'explain-ruling': readByManagers,
  // As a whole or not at all: a chain with entries left out cannot be followed.
  'list-ledger-entries': ofTheDepartment(LEADERS),
  'show-standings': readByManagers,
  'show-days': readByManagers,
  'show-closed-year': readByManagers,
  'list-units': seenByLeaders,
  'add-unit': administered,
  'rename-unit': administered,
  'list-staff': seenByLeaders,
  'show-staff-member': seenByLeaders,
  'add-staff-member': administered,
  'enter-staff-member': administered,
  'change-staff-details': administered,
  'record-departure': administered,
  'assign-staff-member': administered,
  'list-notice-kinds': seenByAll,
  'preview-notice': seenByAll,
  'show-notice-preferences': ownOnly,
  'save-notice-preferences': ownOnly,
  'show-calendar-feed': ownOnly,
  'renew-calendar-feed': ownOnly,
  'list-policies': seenByAll,
  'propose-policy': administered,
  'preview-policy': administered,
  'show-policy-difference': seenByLeaders,
  'show-policy-what-if': seenByLeaders,
  'release-policy': { department: LEADERS },
  'withdraw-policy': administered,
  'acknowledge-policy': ownOnly,
  'list-unacknowledged': seenByLeaders,
  'preview-outage': administered,
  'declare-outage': administered,
  'list-outages': seenByAll,
  'show-calendar': seenByAll,
  'set-calendar-override': administered,
  'remove-calendar-override': administered,
  'preview-holidays': administered,
  'import-holidays': administered,
  'propose-suggestion': ownOnly,
  'list-suggestions': ofEveryone,
  'show-suggestion': ofEveryone,
  'comment-on-suggestion': ofEveryone,
  'adopt-suggestion': aboutOthers(['department-manager', 'executive']),
  'decline-suggestion': aboutOthers(['department-manager', 'executive']),
  'announce-competition': ofTheDepartment(['department-manager']),
  'list-competitions': ofTheDepartment(ROLES),
  'show-competition': ofTheDepartment(ROLES),
  'amend-competition': ofTheDepartment(['department-manager']),
  'show-competition-standings': ofTheDepartment(ROLES),
  'grant-incentives': aboutOthers(['department-manager', 'executive']),
  'list-incentives': readByManagers,
  'record-payment': aboutOthers(['department-manager', 'executive']),
  'enter-scores': aboutOthers(['department-manager', 'executive']),
  'list-scores': readByManagers,
  'enter-targets': aboutOthers(['department-manager', 'admin']),
  'list-targets': figuresSeen,
  'enter-results': aboutOthers(['department-manager', 'admin']),
  'list-results': figuresSeen,
  'show-year-results': figuresSeen,
  'open-case': caseOwners,
  'list-cases': caseReaders,
  'show-case': caseReaders,
  'mark-case-papers': caseOwnersAndSupervisors,
  'note-case': everywhere(...CUSTOMER_SERVICE),
  'hand-over-case': caseOwnersAndSupervisors,
  'submit-case': caseOwners,
  'review-case': caseReviewers,
  'close-case': caseOwnersAndSupervisors,
  'answer-case-progress': caseReaders,
  'plan-training': organisersAndManagers,
  'list-trainings': everywhere(...ROLES),
  'revise-training': organisersAndManagers,
  'cancel-training': organisersAndManagers,
  'add-courseware': organisersAndManagers,
  'download-courseware': everywhere(...ROLES),
  'publish-speaker-rota': everywhere('department-manager'),
  'show-speaker-rota': everywhere(...ROLES),
  'propose-speaker-swap': ownOnly,
  'accept-speaker-swap': ownOnly,
  'file-appeal': ownOnly,
  'list-appeals': appellantsAndDeciders,
  'decide-appeal': appealDeciders,
  'add-session': byDepartmentManager,
  'list-sessions': readByManagers,
  'show-session-plan': byDepartmentManager,
  'generate-sessions': byDepartmentManager,
  'cancel-session': byDepartmentManager,
  'take-attendance': decidedByManagers,
  'enter-attendance': decidedByManagers,
  'list-attendance': readByManagers,
  'correct-attendance': decidedByManagers,
  'record-minutes': byDepartmentManager,
  'list-minutes': readByEverybody,
  'correct-minutes': byDepartmentManager,
  'draw-spot-checks': byDepartmentManager,
  'list-spot-check-draws': readByCheckers,
  'record-spot-check': decidedByManagers,
  'list-spot-checks': readByManagers,
  'correct-spot-check': decidedByManagers,
  'read-template': ofTheDepartment(ROLES),
  'preview-upload': filedByManagers,
  'upload-forms': filedByManagers,
  'start-import': filedByManagers,
  'list-imports': ownOnly,
  'show-import': ownOnly,
  'confirm-import': ownOnly,
  'show-month': ofTheDepartment(['department-manager', 'executive']),
  'confirm-month': byDepartmentManager,
  'show-commendation': ofTheDepartment(ROLES),
  'show-sealed-pack': ofTheDepartment(['department-manager', 'executive']),
  'list-tasks': ofTheDepartment(['department-manager', 'executive', 'admin']),
  'complete-task': aboutOthers(['department-manager', 'executive']),
  'export-quarter-pack': { department: ['department-manager', 'executive'] },
  'export-month-pack': { department: ['department-manager', 'executive'] },
  'reveal-phones': shownOnRequest,
  'list-accesses': accessesSeen,
  'export-my-data': ownOnly,
  'create-webhook': administered,
  'list-webhooks': administered,
  'show-webhook': administered,
  'change-webhook': administered,
  'rotate-webhook-secret': administered,
  'revoke-webhook': administered,
  'try-webhook': administered,
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
  'submit-client': ofTheDepartment(['customer-service', 'cs-supervisor', 'department-manager', 'admin']),
  'list-clients': ofTheDepartment(ROLES),
  'check-client': ofTheDepartment(ROLES),
  'list-runs': ofTheDepartment(LEADERS),
  'replay-run': ofTheDepartment(ADMINISTRATORS),
  // Queues are those of a stage and of all its departments: numbers, and for who keeps the system running.
  'list-dead-letters': ofTheDepartment(['admin']),
  'replay-dead-letters': ofTheDepartment(['admin']),
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
