import type { AgendaDepartment } from '../../../shared/domain/agenda/agenda.ts';
import type { Role, StaffMember } from '../../../shared/domain/dossier.ts';

export const person = (role: Role, joinedOn = '2020-03-01', leftOn: string | null = null): StaffMember => ({
  id: `${role}-${joinedOn}`,
  name: '王芳',
  joinedOn,
  leftOn,
  assignments: [{ from: joinedOn, unitId: 'u1', role }],
});

/** A department of one salesperson, in Shanghai, on the written policy. */
export const department = (changes: Partial<AgendaDepartment> = {}): AgendaDepartment => ({
  department: { id: 'hz-01', name: '杭州团险一部', timezone: 'Asia/Shanghai' },
  policies: [],
  calendar: [],
  staff: [person('sales')],
  ...changes,
});
