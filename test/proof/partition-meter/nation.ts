/** 100,000 people in departments of the sizes that there are: most small, some of a large city, one of a head office. */

import { dateIn } from '../../../shared/domain/time/local-time.ts';
import { type Actor, actorOn } from '../../../shared/contracts/permissions.ts';
import type { DepartmentCharter, StaffRecord } from '../../../shared/ports/department-store.ts';
import { DEADLINE } from './rush.ts';

const SIZES: readonly { readonly departments: number; readonly people: number }[] = [
  { departments: 1, people: 3000 },
  { departments: 20, people: 500 },
  { departments: 200, people: 150 },
  { departments: 2375, people: 24 },
];

export interface Sender {
  readonly actor: Actor;
  readonly charter: DepartmentCharter;
}

const charterOf = (id: string): DepartmentCharter => ({
  department: { id, name: `团险${id}部`, timezone: 'Asia/Shanghai' },
  firstMonth: '2026-01',
  ...{ policies: [], procedures: [], outages: [], calendar: [] },
  units: [{ id: 'u1', name: '营业一部' }],
});

const personOf = (id: string): StaffRecord => ({
  ...{ id, name: `员工${id}`, email: `${id}@example.com`, joinedOn: '2020-01-01', leftOn: null },
  language: 'zh-CN',
  assignments: [{ from: '2020-01-01', unitId: 'u1', role: 'sales' }],
});

function peopleOf(department: number, count: number): Sender[] {
  const id = `d-${String(department).padStart(4, '0')}`;
  const charter = charterOf(id);
  const today = dateIn(charter.department, DEADLINE);
  return Array.from({ length: count }, (_, person) => {
    const actor = actorOn(id, personOf(`s${String(person + 1).padStart(4, '0')}`), today);
    if (actor === null) throw new Error('everybody is employed');
    return { actor, charter };
  });
}

export const nation = (): readonly Sender[] =>
  SIZES.flatMap(({ departments, people }) => Array.from({ length: departments }, () => people)).flatMap(
    (people, department) => peopleOf(department, people),
  );
