import type { Temporal } from 'temporal-polyfill';
import type { PeopleGroup, Person } from '../../infra/local/identity/sign-in-page.ts';
import type { Texts } from '../../shared/contracts/problems.ts';
import type { Role } from '../../shared/domain/dossier.ts';
import { assignmentOn, isEmployedOn } from '../../shared/domain/roster/employment.ts';
import type { DepartmentFile, StaffRecord } from '../../shared/ports/department-store.ts';

const ROLE_NAMES: Readonly<Record<Role, Texts>> = {
  sales: { 'zh-CN': '业务人员', en: 'Sales' },
  'unit-manager': { 'zh-CN': '营业部经理', en: 'Unit manager' },
  'customer-service': { 'zh-CN': '客服人员', en: 'Customer service' },
  'cs-supervisor': { 'zh-CN': '客服主管', en: 'Customer service supervisor' },
  'technical-support': { 'zh-CN': '技术支持人员', en: 'Technical support' },
  'department-manager': { 'zh-CN': '部门经理', en: 'Department manager' },
  executive: { 'zh-CN': '经理室', en: 'Executive office' },
  admin: { 'zh-CN': '管理员', en: 'Administrator' },
};

/** Everybody employed on the day who has an e-mail address: the department's own people, then unit by unit. */
export function signInPeople(
  { department, units, staff }: DepartmentFile,
  today: Temporal.PlainDate,
): readonly PeopleGroup[] {
  const inUnit = (unitId: string | null) =>
    staff.flatMap((member) =>
      assignmentOn(member, today.toString())?.unitId === unitId ? personOf(member, today) : [],
    );
  return [
    ...units.map(({ id, name }) => ({ name, people: inUnit(id) })),
    { name: department.name, people: inUnit(null) },
  ].filter(({ people }) => people.length > 0);
}

function personOf(member: StaffRecord, today: Temporal.PlainDate): readonly Person[] {
  const assignment = assignmentOn(member, today.toString());
  const { name, email } = member;
  if (assignment === null || email === null || email === undefined || !isEmployedOn(member, today.toString()))
    return [];
  return [{ name, email, role: ROLE_NAMES[assignment.role] }];
}
