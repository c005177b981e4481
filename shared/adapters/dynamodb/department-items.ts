/** The items under `DEPT#d`: their keys, and what they say. */

import * as z from 'zod';
import {
  MarkFields,
  StoredCalendarChangeSchema,
  StoredCalendarOverrideSchema,
  StoredOutageSchema,
  StoredPolicySchema,
  StoredStaffSchema,
  StoredUnitSchema,
} from '../../contracts/records/stored-department.ts';
import { type CalendarChange, overridesAfter } from '../../domain/calendar/calendar-changes.ts';
import type { CalendarOverride } from '../../domain/dossier.ts';
import type { Outage } from '../../domain/outages/outage.ts';
import { type PolicyRecord, policyVersionText } from '../../domain/policy/policy-record.ts';
import type { StaffHistory, StaffRecord } from '../../domain/roster/staff-history.ts';
import type { JudgeAgain } from '../../ports/change-store.ts';
import type { PolicyKey } from '../../ports/policy-store.ts';
import type { UnitRecord } from '../../ports/roster-store.ts';
import type { DynamoTable, Expression } from './dynamo-table.ts';
import {
  departmentPartition,
  dueAttributes,
  emailSubject,
  type ItemKey,
  joinKey,
  splitKey,
  STAFF_SUBJECT_SORT,
} from './item-key.ts';
import { CorruptItemError, keysOf, parseItem, type StoredItem } from './stored-item.ts';

export type Family = 'POLICY' | 'CALENDAR' | 'UNIT' | 'STAFF' | 'ACKNOWLEDGEMENT' | 'OUTAGE' | 'REPLAY';

/** Families whose items are marked when a run has to take their change in. */
export const CHANGEABLE: readonly Family[] = ['POLICY', 'CALENDAR', 'STAFF', 'OUTAGE', 'REPLAY'];

export const isChangeable = (sk: string): boolean => CHANGEABLE.some((family) => sk.startsWith(joinKey(family, '')));

const VERSION_DIGITS = 6;

const keyIn = (departmentId: string, ...parts: readonly string[]): ItemKey => ({
  pk: departmentPartition(departmentId),
  sk: joinKey(...parts),
});

export const unitKey = (departmentId: string, unitId: string): ItemKey => keyIn(departmentId, 'UNIT', unitId);
export const staffKey = (departmentId: string, staffId: string): ItemKey => keyIn(departmentId, 'STAFF', staffId);
export const overrideKey = (departmentId: string, date: string): ItemKey => keyIn(departmentId, 'CALENDAR', date);
export const policyKey = (departmentId: string, { effectiveFrom, version }: PolicyKey): ItemKey =>
  keyIn(departmentId, 'POLICY', effectiveFrom, policyVersionText(version));

/** By the first month that is asked for again. */
export const replayKey = (departmentId: string, fromMonth: string): ItemKey => keyIn(departmentId, 'REPLAY', fromMonth);

/** By its times: the same outage declared again finds itself. */
export const outageKey = (
  departmentId: string,
  { startedAt, endedAt }: Pick<Outage, 'startedAt' | 'endedAt'>,
): ItemKey => keyIn(departmentId, 'OUTAGE', startedAt, endedAt);

export const outageOf = (item: StoredItem): Outage => parseItem(StoredOutageSchema, item).outage;

export const calendarChangeKey = (departmentId: string, { year, version }: CalendarChange): ItemKey =>
  keyIn(departmentId, 'CALENDAR', yearText(year), String(version).padStart(VERSION_DIGITS, '0'));

export const yearText = (year: number): string => String(year).padStart(4, '0');

/** Every item of a family whose key goes on with the parts given, strongly consistent. The last part may be a prefix. */
export const queryFamily = (
  table: DynamoTable,
  departmentId: string,
  family: Family,
  parts: readonly string[] = [''],
): Promise<StoredItem[]> => {
  const where = {
    text: '#pk = :pk AND begins_with(#sk, :family)',
    values: { pk: departmentPartition(departmentId), family: joinKey(family, ...parts) },
  };
  return Array.fromAsync(table.query({ where, consistent: true }));
};

/** The attributes that let the next tick find the item. */
export const markOf = (departmentId: string, judgeAgain: JudgeAgain | null): StoredItem =>
  judgeAgain === null ? {} : { ...dueAttributes(departmentId, judgeAgain.changedAt), judgeFrom: judgeAgain.fromMonth };

/** The mark of an item, whatever else it holds. */
export const MarkedItemSchema = z.looseObject(MarkFields);

/** A condition on the number of a versioned item: one that came with a dossier carries none and is at its first. */
export const versionIs = (version: number): Expression => {
  if (version === 0) return { text: 'attribute_not_exists(#pk)' };
  const isAt = '#version = :version';
  const text = version > 1 ? isAt : `attribute_exists(#pk) AND (attribute_not_exists(#version) OR ${isAt})`;
  return { text, values: { version } };
};

const IMPORTED = { changedAt: null, changedBy: null } as const;

export const unitRecordOf = (item: StoredItem): UnitRecord => {
  const { unit, names = [] } = parseItem(StoredUnitSchema, item);
  const [first = { name: unit.name, ...IMPORTED }, ...later] = names;
  return { id: unit.id, names: [first, ...later] };
};

export const staffHistoryOf = (item: StoredItem): StaffHistory => {
  const { staff, history } = parseItem(StoredStaffSchema, item);
  return history ?? [{ ...IMPORTED, change: { kind: 'added', staff } }];
};

export const staffAttributes = (staff: StaffRecord): StoredItem => ({
  ...(staff.email && { subject: emailSubject(staff.email), subjectSort: STAFF_SUBJECT_SORT }),
  staff,
});

export const policyRecordOf = (item: StoredItem): PolicyRecord => {
  const { policy, procedure, state, proposedBy, proposedAt, decidedBy, decidedAt } = parseItem(
    StoredPolicySchema,
    item,
  );
  const [, effectiveFrom, version] = splitKey(keysOf(item).sk);
  if (effectiveFrom !== policy.effectiveFrom || version === undefined) {
    throw new CorruptItemError(item, 'its key is not of its policy');
  }
  return {
    ...policy,
    procedure: procedure ?? {},
    version: Number(version),
    state: state ?? 'released',
    proposedBy: proposedBy ?? null,
    proposedAt: proposedAt ?? null,
    decidedBy: decidedBy ?? null,
    decidedAt: decidedAt ?? null,
  };
};

export interface StoredCalendar {
  readonly overrides: readonly CalendarOverride[];
  readonly changes: readonly CalendarChange[];
}

/** What the items of one or more years come to: each year's changes are in the order of their versions. */
export const calendarOf = (items: readonly StoredItem[]): StoredCalendar => {
  const isChange = (item: StoredItem) => splitKey(keysOf(item).sk).length > 2;
  const imported = items.filter((item) => !isChange(item));
  const changes = items.filter(isChange).map((item) => parseItem(StoredCalendarChangeSchema, item).change);
  const overrides = imported.map((item) => parseItem(StoredCalendarOverrideSchema, item).override);
  return { overrides: overridesAfter(overrides, changes), changes };
};
