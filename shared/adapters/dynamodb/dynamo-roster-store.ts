import { Temporal } from 'temporal-polyfill';
import { StoredStaffSchema } from '../../contracts/records/stored-department.ts';
import { latestVersion, type StaffHistory } from '../../domain/roster/staff-history.ts';
import type { JudgeAgain } from '../../ports/change-store.ts';
import type { RosterStore, SaveOutcome, UnitRecord } from '../../ports/roster-store.ts';
import {
  markOf,
  queryFamily,
  staffAttributes,
  staffHistoryOf,
  staffKey,
  unitKey,
  unitRecordOf,
  versionIs,
} from './department-items.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { parseItem, type StoredItem } from './stored-item.ts';

/** A unit or a person is one item that carries its versions: the write that appends one is conditional on their number. */
export class DynamoRosterStore implements RosterStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async listUnits(departmentId: string): Promise<readonly UnitRecord[]> {
    return (await queryFamily(this.#table, departmentId, 'UNIT')).map(unitRecordOf);
  }

  async saveUnit(departmentId: string, { id, names }: UnitRecord): Promise<SaveOutcome> {
    const version = names.length;
    const item = { ...unitKey(departmentId, id), unit: { id, name: names.at(-1)?.name ?? '' }, version, names };
    const { outcome } = await this.#table.put(item, versionIs(version - 1));
    return outcome === 'written' ? 'saved' : 'changed-meanwhile';
  }

  async readPerson(departmentId: string, staffId: string): Promise<StaffHistory | undefined> {
    const item = await this.#table.get(staffKey(departmentId, staffId));
    return item && staffHistoryOf(item);
  }

  async savePerson(
    departmentId: string,
    staffId: string,
    history: StaffHistory,
    judgeAgain: JudgeAgain | null,
  ): Promise<SaveOutcome> {
    const key = staffKey(departmentId, staffId);
    const stored = await this.#table.get(key);
    const item = {
      ...key,
      ...staffAttributes(latestVersion(history).staff),
      version: history.length,
      history,
      ...markOf(departmentId, joinedMark(stored, judgeAgain)),
    };
    const { outcome } = await this.#table.put(item, versionIs(history.length - 1));
    return outcome === 'written' ? 'saved' : 'changed-meanwhile';
  }
}

/** What is left for the next run once this is written: the mark of an earlier change that none has taken in is kept. */
const joinedMark = (stored: StoredItem | undefined, judgeAgain: JudgeAgain | null): JudgeAgain | null => {
  if (stored === undefined) return judgeAgain;
  const { dueAt, judgeFrom } = parseItem(StoredStaffSchema, stored);
  if (dueAt === undefined || judgeFrom === undefined) return judgeAgain;
  if (judgeAgain === null) return { changedAt: Temporal.Instant.from(dueAt), fromMonth: judgeFrom };
  return { ...judgeAgain, fromMonth: judgeFrom < judgeAgain.fromMonth ? judgeFrom : judgeAgain.fromMonth };
};
