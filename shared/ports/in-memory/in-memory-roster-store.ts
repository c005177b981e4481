import type { StaffHistory } from '../../domain/roster/staff-history.ts';
import { compareText } from '../../domain/text-order.ts';
import type { JudgeAgain } from '../change-store.ts';
import type { RosterStore, SaveOutcome, UnitRecord } from '../roster-store.ts';
import type { DepartmentItems } from './department-items.ts';

export class InMemoryRosterStore implements RosterStore {
  readonly #items: DepartmentItems;

  constructor(items: DepartmentItems) {
    this.#items = items;
  }

  listUnits(departmentId: string): Promise<readonly UnitRecord[]> {
    const units = [...this.#items.of(departmentId).units.values()];
    return Promise.resolve(units.sort((a, b) => compareText(a.id, b.id)));
  }

  saveUnit(departmentId: string, unit: UnitRecord): Promise<SaveOutcome> {
    const { units } = this.#items.of(departmentId);
    if ((units.get(unit.id)?.names.length ?? 0) !== unit.names.length - 1) return Promise.resolve('changed-meanwhile');
    units.set(unit.id, unit);
    return Promise.resolve('saved');
  }

  readPerson(departmentId: string, staffId: string): Promise<StaffHistory | undefined> {
    return Promise.resolve(this.#items.of(departmentId).staff.get(staffId));
  }

  savePerson(
    departmentId: string,
    staffId: string,
    history: StaffHistory,
    judgeAgain: JudgeAgain | null,
  ): Promise<SaveOutcome> {
    const { staff } = this.#items.of(departmentId);
    if ((staff.get(staffId)?.length ?? 0) !== history.length - 1) return Promise.resolve('changed-meanwhile');
    staff.set(staffId, history);
    this.#items.mark(departmentId, `STAFF ${staffId}`, judgeAgain);
    return Promise.resolve('saved');
  }
}
