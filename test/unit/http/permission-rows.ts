/** For the permission product: how to make a record of somebody, and how to address it, operation by operation. */

import { Temporal } from 'temporal-polyfill';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import type { Relation } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { type ApiRequest, dailyLog, type InMemoryApi, receiptOf } from './in-memory-api.ts';
import { entry, ruling, standing } from './judged.ts';
import { ningbo } from './people.ts';

interface Addressed {
  /** Staff id of the one whose record it is. */
  readonly owner: string;
  /** What `make` returned. */
  readonly recordId: string;
  /** The narrowest scope in which the owner can be found. */
  readonly scope: Relation;
}

export interface PermissionRow {
  /** Makes a record of the owner, as whoever may, and returns its id. Absent: the operation itself makes one. */
  readonly make?: (api: InMemoryApi, owner: string) => Promise<string>;
  /** The request for the record. */
  readonly address: (record: Addressed) => ApiRequest;
  /** Whether an answer of success is about the owner's record. Absent: it is. */
  readonly shows?: (body: unknown, owner: string) => boolean;
}

const departmentOf = (owner: string): string => (ningbo.staff.some(({ id }) => id === owner) ? 'nb-01' : 'hz-01');

/** Files the operation's example as the owner. */
const filedBy =
  (operation: 'submit-leave' | 'submit-excuse') =>
  async (api: InMemoryApi, owner: string): Promise<string> =>
    receiptOf(await api.send(operation, { as: owner, body: exampleOf(operation).body })).id;

const filesFor = (operation: OperationId): PermissionRow => ({
  address: ({ owner }) => ({ body: { ...exampleOf(operation).body, staffId: owner } }),
});

const holds =
  (list: string) =>
  (body: unknown, owner: string): boolean => {
    const items: unknown = (body as Readonly<Record<string, unknown>>)[list];
    return Array.isArray(items) && items.some((item: { readonly staffId: string }) => item.staffId === owner);
  };

const listed = (make: NonNullable<PermissionRow['make']>): PermissionRow => ({
  make,
  address: ({ scope }) => ({ query: { scope } }),
  shows: holds('items'),
});

/** The operations on a person's submissions, rulings and standings. */
export const PERMISSION_ROWS = {
  'submit-daily-log': {
    address: ({ owner }) => ({ body: { ...dailyLog, staffId: owner } }),
  },
  'submit-leave': filesFor('submit-leave'),
  'submit-excuse': filesFor('submit-excuse'),
  'who-am-i': {
    address: () => ({}),
    shows: (body, owner) => (body as { readonly staffId: string }).staffId === owner,
  },
  'list-daily-logs': {
    make: async (api, owner) => receiptOf(await api.send('submit-daily-log', { as: owner, body: dailyLog })).id,
    address: ({ owner }) => ({ query: { staffId: owner } }),
    shows: holds('items'),
  },
  'list-leaves': listed(filedBy('submit-leave')),
  'list-excuses': listed(filedBy('submit-excuse')),
  'reject-leave': {
    make: filedBy('submit-leave'),
    address: ({ recordId }) => ({ params: { leaveId: recordId }, body: { reason: '人手不足' } }),
  },
  'reject-excuse': {
    make: filedBy('submit-excuse'),
    address: ({ recordId }) => ({ params: { excuseId: recordId }, body: { reason: '人手不足' } }),
  },
  'list-rulings': listed(async (api, owner) => {
    const added = [ruling({ staffId: owner })];
    const departmentId = departmentOf(owner);
    await api.ledger.append(entry({ departmentId, added }), Temporal.Instant.from('2026-11-23T13:00:00Z'));
    return '1';
  }),
  'show-standings': {
    make: async (api, owner) => {
      const standings = [standing({ staffId: owner })];
      const departmentId = departmentOf(owner);
      await api.standings.replace({ departmentId, month: '2026-11', asOf: '2026-11-23T12:05:00Z', standings });
      return '2026-11';
    },
    address: ({ scope, recordId }) => ({ params: { month: recordId }, query: { scope } }),
    shows: holds('standings'),
  },
} satisfies Readonly<Partial<Record<OperationId, PermissionRow>>>;

export type RowedOperation = keyof typeof PERMISSION_ROWS;

export const isRowed = (operation: OperationId): operation is RowedOperation =>
  Object.hasOwn(PERMISSION_ROWS, operation);
