/** Rows of the permission product: personal data. */

import { AccessPageSchema } from '../../../shared/contracts/http/privacy.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { filed } from './filed.ts';
import { dailyLog, type InMemoryApi, receiptOf } from './in-memory-api.ts';
import type { PermissionRow } from './permission-row.ts';

/** Who may, written apart from the table that implements it. */
export const MAY_WITH_PERSONAL_DATA = {
  // Of a daily log: whoever may check it.
  'reveal-phones': {
    own: [],
    unit: ['unit-manager', 'department-manager'],
    department: ['department-manager'],
    'other-department': [],
  },
  'list-accesses': { own: ROLES, unit: ['executive'], department: ['executive'], 'other-department': [] },
  // It is of oneself, whomever one thinks of.
  'export-my-data': { own: ROLES, unit: ROLES, department: ROLES, 'other-department': ROLES },
} as const satisfies Partial<Record<OperationId, Record<string, readonly Role[]>>>;

const logOf = async (api: InMemoryApi, owner: string): Promise<string> =>
  receiptOf(await api.send('submit-daily-log', { as: owner, body: dailyLog })).id;

export const ROWS_OF_PRIVACY = {
  'reveal-phones': {
    make: logOf,
    address: ({ recordId }) => ({ body: { recordId, reason: '核对' } }),
  },
  'list-accesses': {
    make: (api, owner) => filed(api, owner, '2026-11-23', { type: 'phone-reveal', reveals: 'x', reason: '核对' }),
    address: ({ scope }) => ({ query: { scope } }),
    shows: (body, owner) => AccessPageSchema.parse(body).items.some(({ staffId }) => staffId === owner),
  },
  'export-my-data': { address: () => ({}) },
} as const satisfies Partial<Record<OperationId, PermissionRow>>;
