/** The keys of the one table. Parts are joined by `#`, which is escaped inside a part: no id can leave its place. */

import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { DUE_SHARDS } from './table-schema.ts';

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Keeps prefixes: the escaped form of a prefix is a prefix of the escaped form. */
const escapePart = (part: string): string => part.replaceAll('%', '%25').replaceAll('#', '%23');
const unescapePart = (part: string): string => part.replaceAll('%23', '#').replaceAll('%25', '%');

export const joinKey = (...parts: readonly string[]): string => parts.map(escapePart).join('#');
export const splitKey = (key: string): string[] => key.split('#').map(unescapePart);

export const departmentPartition = (departmentId: string): string => joinKey('DEPT', departmentId);

type MonthFamily = 'FACTS' | 'LEDGER' | 'NOTICES' | 'STANDINGS';
export const monthPartition = (departmentId: string, family: MonthFamily, month: string): string =>
  joinKey('DEPT', departmentId, family, month);

export const staffSubject = (departmentId: string, staffId: string): string =>
  joinKey('DEPT', departmentId, 'STAFF', staffId);
export const emailSubject = (email: string): string => joinKey('EMAIL', email.toLowerCase());
/** The sort key under which staff items stand on the `subject` index. */
export const STAFF_SUBJECT_SORT = 'STAFF';

/** UTC with exactly three fraction digits, so that instants sort as text. */
export const instantText = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });

const shardName = (shard: number): string => `DUE#${String(shard).padStart(2, '0')}`;
export const dueShards: readonly string[] = Array.from({ length: DUE_SHARDS }, (_, shard) => shardName(shard));

/** The attributes that put an item on the `due` index. All of a department's items share a shard. */
export const dueAttributes = (departmentId: string, dueAt: Temporal.Instant): { due: string; dueAt: string } => {
  const shard = createHash('sha256').update(departmentId).digest().readUInt32BE() % DUE_SHARDS;
  return { due: shardName(shard), dueAt: instantText(dueAt) };
};
