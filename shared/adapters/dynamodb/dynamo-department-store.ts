import { StoredDepartmentSchema, StoredStaffSchema } from '../../contracts/records/stored-department.ts';
import { digestOf } from '../../domain/facts/digest.ts';
import { applyOutages } from '../../domain/outages/apply-outages.ts';
import { releasedProcedures, releasedVersions } from '../../domain/policy/policy-record.ts';
import type {
  DepartmentCharter,
  DepartmentFile,
  DepartmentStore,
  NewDepartment,
  StaffRecord,
} from '../../ports/department-store.ts';
import {
  calendarOf,
  outageOf,
  overrideKey,
  policyKey,
  policyRecordOf,
  queryFamily,
  staffAttributes,
  staffKey,
  unitKey,
  unitRecordOf,
} from './department-items.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { departmentPartition, emailSubject, type ItemKey, splitKey, STAFF_SUBJECT_SORT } from './item-key.ts';
import { CorruptItemError, keysOf, parseItem, type StoredItem } from './stored-item.ts';
import { TABLE_SCHEMA } from './table-schema.ts';

const DEPARTMENT = 'DEPARTMENT';

export class DynamoDepartmentStore implements DepartmentStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async read(departmentId: string): Promise<DepartmentFile | undefined> {
    const charter = await this.readCharter(departmentId);
    if (charter === undefined) return undefined;
    const staff = await queryFamily(this.#table, departmentId, 'STAFF');
    return { ...charter, staff: staff.map((item) => parseItem(StoredStaffSchema, item).staff) };
  }

  async readCharter(departmentId: string): Promise<DepartmentCharter | undefined> {
    // First its own item: once that says complete, everything else is there.
    const head = await this.#table.get({ pk: departmentPartition(departmentId), sk: DEPARTMENT });
    if (head === undefined) return undefined;
    const { department, firstMonth, complete } = parseItem(StoredDepartmentSchema, head);
    if (!complete) return undefined;
    const [policies, calendar, units, outages] = await Promise.all([
      queryFamily(this.#table, departmentId, 'POLICY'),
      queryFamily(this.#table, departmentId, 'CALENDAR'),
      queryFamily(this.#table, departmentId, 'UNIT'),
      queryFamily(this.#table, departmentId, 'OUTAGE'),
    ]);
    const records = policies.map(policyRecordOf);
    const procedures = releasedProcedures(records);
    const { overrides } = calendarOf(calendar);
    const withoutOutages = { department, policies: releasedVersions(records), procedures, calendar: overrides };
    return {
      department,
      firstMonth,
      ...applyOutages(withoutOutages, outages.map(outageOf)),
      procedures,
      calendar: overrides,
      units: units.map(unitRecordOf).map(({ id, names }) => ({ id, name: names.at(-1)?.name ?? '' })),
    };
  }

  async findStaffByEmail(email: string): Promise<{ departmentId: string; staff: StaffRecord } | undefined> {
    const { items, more } = await this.#table.queryPage({
      index: TABLE_SCHEMA.indexes.subject.indexName,
      where: {
        text: '#subject = :subject AND #subjectSort = :staff',
        values: { subject: emailSubject(email), staff: STAFF_SUBJECT_SORT },
      },
      consistent: false,
      limit: 1,
    });
    const [item] = items;
    if (item === undefined || more) return undefined;
    const [, departmentId] = splitKey(keysOf(item).pk);
    if (departmentId === undefined) throw new CorruptItemError(item, 'no department in its key');
    return { departmentId, staff: parseItem(StoredStaffSchema, item).staff };
  }

  async create(file: NewDepartment): Promise<'created' | 'exists'> {
    const key = { pk: departmentPartition(file.department.id), sk: DEPARTMENT };
    const fileDigest = digestOf(file);
    const { department, firstMonth } = file;
    const { outcome } = await this.#table.put(
      { ...key, department, firstMonth, fileDigest, complete: false },
      {
        text: 'attribute_not_exists(#pk) OR (#complete = :no AND #fileDigest = :digest)',
        values: { no: false, digest: fileDigest },
      },
    );
    if (outcome === 'condition-failed') return 'exists';
    await this.#table.putAll(itemsOf(file));
    await this.#table.update(
      key,
      { text: 'SET #complete = :yes', values: { yes: true } },
      { text: 'attribute_exists(#pk)' },
    );
    return 'created';
  }
}

/** Everything of the file but the department's own item. */
const itemsOf = (file: NewDepartment): (StoredItem & ItemKey)[] => {
  const { id } = file.department;
  return [
    ...file.units.map((unit) => ({ ...unitKey(id, unit.id), unit })),
    ...file.staff.map((staff) => ({ ...staffKey(id, staff.id), ...staffAttributes(staff) })),
    ...file.calendar.map((override) => ({ ...overrideKey(id, override.date), override })),
    // Policy versions of one day keep the order of the file.
    ...file.policies.map((policy, version) => ({ ...policyKey(id, { ...policy, version }), policy })),
  ];
};
