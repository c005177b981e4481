import type { Role } from '../../../shared/domain/dossier.ts';
import type { DepartmentFile, StaffRecord } from '../../../shared/ports/department-store.ts';

interface Person {
  readonly role: Role;
  readonly unitId: string | null;
  readonly joinedOn?: string;
  readonly leftOn?: string;
}

const person = (id: string, { role, unitId, joinedOn = '2020-03-01', leftOn }: Person): StaffRecord => ({
  id,
  name: `员工${id}`,
  email: `${id}@example.com`,
  joinedOn,
  leftOn: leftOn ?? null,
  assignments: [{ from: joinedOn, unitId, role }],
  language: 'zh-CN',
});

/** Two units; somebody of every role, and beside each manager somebody who is in their unit and somebody who is not. */
export const hangzhou: DepartmentFile = {
  department: { id: 'hz-01', name: '杭州团险一部', timezone: 'Asia/Shanghai' },
  firstMonth: '2026-01',
  policies: [],
  procedures: [],
  outages: [],
  calendar: [],
  units: [
    { id: 'u1', name: '营业一部' },
    { id: 'u2', name: '营业二部' },
  ],
  staff: [
    person('s01', { role: 'sales', unitId: 'u1' }),
    person('s02', { role: 'sales', unitId: 'u1' }),
    person('s03', { role: 'sales', unitId: 'u2' }),
    person('m01', { role: 'unit-manager', unitId: 'u1' }),
    person('c01', { role: 'customer-service', unitId: 'u1' }),
    person('v01', { role: 'cs-supervisor', unitId: 'u1' }),
    person('t01', { role: 'technical-support', unitId: 'u1' }),
    person('d01', { role: 'department-manager', unitId: 'u1' }),
    person('e01', { role: 'executive', unitId: 'u1' }),
    person('a01', { role: 'admin', unitId: 'u1' }),
    person('d02', { role: 'department-manager', unitId: null }),
    person('n01', { role: 'sales', unitId: 'u1', joinedOn: '2026-11-16' }),
    person('g01', { role: 'sales', unitId: 'u1', leftOn: '2026-11-20' }),
    person('l01', { role: 'sales', unitId: 'u1', leftOn: '2026-11-25' }),
    person('f01', { role: 'sales', unitId: 'u1', joinedOn: '2026-12-01' }),
  ],
};

export const ningbo: DepartmentFile = {
  ...hangzhou,
  department: { id: 'nb-01', name: '宁波团险部', timezone: 'Asia/Shanghai' },
  units: [...hangzhou.units, { id: 'u9', name: '营业九部' }],
  staff: [person('x01', { role: 'department-manager', unitId: 'u9' }), person('x02', { role: 'sales', unitId: 'u9' })],
};

/** Of somebody who has a unit. */
export const unitOf = (staffId: string): string => {
  const staff = [...hangzhou.staff, ...ningbo.staff].find(({ id }) => id === staffId);
  const unitId = staff?.assignments[0]?.unitId;
  if (typeof unitId !== 'string') throw new Error(`${staffId} has no unit`);
  return unitId;
};
