import { Temporal } from 'temporal-polyfill';
import { instantOfLocal } from '../../../shared/domain/time/local-time.ts';
import type { PolicyParameters } from '../../../shared/domain/policy/parameters.ts';
import type { DepartmentFile, StaffRecord } from '../../../shared/ports/department-store.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import type { LocalText, Setting } from './story/story.ts';

export const DEPARTMENT_ID = 'hz-01';
const TIME_ZONE = 'Asia/Shanghai';

/** Who files logs, and so has something to lose. */
export const WORKERS = ['m1', 's1', 's2', 'c1'] as const;
export const MANAGER = 'boss';
/** Releases what the manager proposes, and decides on appeals. */
export const EXECUTIVE = 'x1';

const ROLES: readonly (readonly [string, Role, string | null])[] = [
  [MANAGER, 'department-manager', null],
  [EXECUTIVE, 'executive', null],
  ['m1', 'unit-manager', 'u1'],
  ['s1', 'sales', 'u1'],
  ['s2', 'sales', 'u2'],
  ['c1', 'customer-service', 'u1'],
];

const NO_FORMS: PolicyParameters = { 'weeklyPlan.due': 'none', 'monthlyForms.due': 'none' };

/** Two units and six people, all new on the first day of the setting. */
export const departmentIn = ({ days: [first], forms }: Setting): DepartmentFile => ({
  department: { id: DEPARTMENT_ID, name: '杭州团险一部', timezone: TIME_ZONE },
  firstMonth: first.slice(0, 7),
  policies: forms ? [] : [{ effectiveFrom: `${first.slice(0, 7)}-01`, parameters: NO_FORMS }],
  procedures: [],
  outages: [],
  calendar: [],
  units: [
    { id: 'u1', name: '营业一部' },
    { id: 'u2', name: '营业二部' },
  ],
  staff: ROLES.map(([id, role, unitId]) => memberOf(id, role, unitId, first)),
});

const memberOf = (id: string, role: Role, unitId: string | null, joinedOn: string): StaffRecord => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@example.com`,
  language: 'zh-CN',
  joinedOn,
  assignments: [{ from: joinedOn, unitId, role }],
});

/** An instant by the department's clock, of `YYYY-MM-DDTHH:MM:SS`. */
export const instantOf = (local: LocalText): Temporal.Instant => {
  const [date = '', time = ''] = local.split('T');
  return instantOfLocal(Temporal.PlainDate.from(date), time.slice(0, 5), TIME_ZONE).add({
    seconds: Number(time.slice(6)),
  });
};

export const msOf = (local: LocalText): number => instantOf(local).epochMilliseconds;

/** As people say it, to the second. */
export const localOf = (epochMs: number): LocalText =>
  Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
