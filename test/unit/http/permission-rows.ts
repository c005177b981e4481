/** For the permission product: how to make a record of somebody, and how to address it, operation by operation. */

import { Temporal } from 'temporal-polyfill';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { departmentOf } from './filed.ts';
import { dailyLog, type InMemoryApi, receiptOf } from './in-memory-api.ts';
import { entry, ruling, standing } from './judged.ts';
import type { PermissionRow } from './permission-row.ts';
import { ROWS_OF_NOTICES } from './rows-of-notices.ts';
import { ROWS_OF_ADMINISTRATION } from './rows-of-administration.ts';
import { ROWS_OF_APPEALS } from './rows-of-appeals.ts';
import { ROWS_OF_CASES } from './rows-of-cases.ts';
import { ROWS_OF_PRIVACY } from './rows-of-privacy.ts';
import { ROWS_OF_MONTHS } from './rows-of-months.ts';
import { ROWS_OF_UPLOADS } from './rows-of-uploads.ts';
import { ROWS_OF_WEBHOOKS } from './rows-of-webhooks.ts';
import { ROWS_OF_PLANS } from './rows-of-plans.ts';
import { ROWS_OF_RESULTS } from './rows-of-results.ts';
import { ROWS_OF_SESSIONS } from './rows-of-sessions.ts';
import { ROWS_OF_TRAININGS } from './rows-of-trainings.ts';

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

/** Each operation of the API. */
export const PERMISSION_ROWS: Readonly<Record<OperationId, PermissionRow>> = {
  'submit-daily-log': {
    address: ({ owner }) => ({ body: { ...dailyLog, staffId: owner } }),
  },
  'submit-leave': filesFor('submit-leave'),
  'submit-excuse': filesFor('submit-excuse'),
  'who-am-i': {
    address: () => ({}),
    shows: (body, owner) => (body as { readonly staffId: string }).staffId === owner,
  },
  'show-today': {
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
  'show-days': {
    address: ({ scope }) => ({ params: { month: '2026-11' }, query: { scope } }),
    shows: holds('people'),
  },
  ...ROWS_OF_ADMINISTRATION,
  ...ROWS_OF_NOTICES,
  ...ROWS_OF_RESULTS,
  ...ROWS_OF_CASES,
  ...ROWS_OF_TRAININGS,
  ...ROWS_OF_APPEALS,
  ...ROWS_OF_SESSIONS,
  ...ROWS_OF_MONTHS,
  ...ROWS_OF_UPLOADS,
  ...ROWS_OF_PRIVACY,
  ...ROWS_OF_WEBHOOKS,
  ...ROWS_OF_PLANS,
};
