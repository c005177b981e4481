import type { Temporal } from 'temporal-polyfill';
import { savePerson } from '../../functions/roster/change-person.ts';
import { ROLE_TEXTS } from '../../shared/contracts/role-texts.ts';
import { type Actor, actorOn } from '../../shared/contracts/permissions.ts';
import { isEmployedOn, servesOn } from '../../shared/domain/roster/employment.ts';
import type { RecordedStaffChange } from '../../shared/domain/roster/staff-history.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { DepartmentFile, DepartmentStore, StaffRecord } from '../../shared/ports/department-store.ts';
import type { RosterStore } from '../../shared/ports/roster-store.ts';
import { everyDepartment } from '../../shared/use-cases/every-department.ts';
import type { InviteArguments } from './arguments.ts';

export interface RosterStores {
  readonly departments: Pick<DepartmentStore, 'read' | 'findStaffByEmail'>;
  readonly roster: Pick<RosterStore, 'savePerson'>;
  readonly agenda: Pick<AgendaStore, 'dueUntil'>;
}

export type Asked = Pick<InviteArguments, 'email' | 'name' | 'department' | 'staffId'>;

/** Who may sign in now, in words; or why nobody may, and what to do instead. */
export type PutOnRoster =
  { readonly outcome: 'on-the-roster'; readonly said: string } | { readonly outcome: 'refused'; readonly why: string };

const refused = (why: string): PutOnRoster => ({ outcome: 'refused', why });

/** Who did it, where nobody of the department did. */
const OPERATIONS = 'operations';

/** Finds whose address it is, and makes them the administrator of a department that has none. */
export const putOnRoster = async (stores: RosterStores, asked: Asked, now: Temporal.Instant): Promise<PutOnRoster> => {
  const ids = asked.department === undefined ? await everyDepartment(stores.agenda, now) : [asked.department];
  const [id, ...others] = ids;
  if (id === undefined)
    return refused(
      'there is no department yet: make one of a dossier with import-dossier (docs/deploy.md), then invite',
    );
  if (others.length > 0) return refused(`there are several departments: --department expects one of ${ids.join(', ')}`);
  const file = await stores.departments.read(id);
  if (file === undefined) return refused(`there is no department ${id}`);
  const today = dateIn(file.department, now);
  const known = file.staff.find(({ email }) => email?.toLowerCase() === asked.email.toLowerCase());
  return known === undefined ? addAdministrator(stores, asked, file, { now, today }) : asTheyAre(known, id, today);
};

/** Somebody of the roster stays what they are: another role would change what is expected of them. */
const asTheyAre = (known: StaffRecord, departmentId: string, today: string): PutOnRoster => {
  const actor = actorOn(departmentId, known, today);
  if (actor !== null) return said(departmentId, known, actor.role);
  return refused(
    isEmployedOn(known, today)
      ? `${known.name} of ${departmentId} has no role yet: the page 花名册 gives one`
      : `${known.name}, whose address it is, is not employed by ${departmentId} today: the page 花名册 says since when`,
  );
};

const said = (departmentId: string, { id, name }: StaffRecord, role: Actor['role']): PutOnRoster => ({
  outcome: 'on-the-roster',
  said: `${departmentId}: ${id} ${name} is ${ROLE_TEXTS[role].en} (${ROLE_TEXTS[role]['zh-CN']})`,
});

interface Day {
  readonly now: Temporal.Instant;
  /** The department's. */
  readonly today: string;
}

const addAdministrator = async (
  stores: RosterStores,
  asked: Asked,
  file: DepartmentFile,
  { now, today }: Day,
): Promise<PutOnRoster> => {
  const { id } = file.department;
  const elsewhere = await stores.departments.findStaffByEmail(asked.email);
  if (elsewhere !== undefined)
    return refused(
      `the address is taken: ${elsewhere.staff.name} of ${elsewhere.departmentId} has it, and whoever shares one cannot sign in`,
    );
  const administrator = file.staff.find((staff) => (staff.email ?? null) !== null && servesOn(staff, today, ['admin']));
  if (administrator !== undefined)
    return refused(
      `${id} has an administrator, ${administrator.name}: they add people on the page 花名册, and whoever is there can be invited`,
    );
  if (asked.name === undefined)
    return refused(`nobody of ${id} has this address: --name expects who it is, to make them the administrator`);
  const staff = newAdministrator(asked, asked.name, today);
  const added: RecordedStaffChange = {
    changedAt: printInstant(now),
    changedBy: OPERATIONS,
    change: { kind: 'added', staff },
  };
  const saved = await savePerson(stores.roster, file, now, [added]);
  return saved === 'saved'
    ? said(id, staff, 'admin')
    : refused(`${id} has somebody else under the id ${staff.id}: --id expects another`);
};

const newAdministrator = ({ email, staffId }: Asked, name: string, today: string): StaffRecord => ({
  id: staffId,
  name,
  email,
  joinedOn: today,
  leftOn: null,
  assignments: [{ from: today, unitId: null, role: 'admin' }],
  language: 'zh-CN',
});
