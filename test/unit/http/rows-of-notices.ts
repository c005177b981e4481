/** Rows of the permission product: notices, and how people want to be told. */

import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { NO_PREFERENCES } from '../../../shared/domain/notices/notice-preferences.ts';
import { departmentOf } from './filed.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import type { PermissionRow } from './permission-row.ts';

const FOR_EVERYBODY = { own: ROLES, unit: ROLES, department: ROLES, 'other-department': [] } as const;
const ONLY_ONESELF = { own: ROLES, unit: [], department: [], 'other-department': [] } as const;

/** Who may, written apart from the table that implements it. */
export const MAY_WITH_NOTICES = {
  'list-notice-kinds': FOR_EVERYBODY,
  'preview-notice': FOR_EVERYBODY,
  'show-notice-preferences': ONLY_ONESELF,
  'save-notice-preferences': ONLY_ONESELF,
  'show-calendar-feed': ONLY_ONESELF,
  'renew-calendar-feed': ONLY_ONESELF,
} as const satisfies Partial<Record<OperationId, Record<string, readonly Role[]>>>;

const QUIET = { from: '22:22', to: '06:00' } as const;

const prefers = async (api: InMemoryApi, owner: string): Promise<string> => {
  await api.preferences.save(departmentOf(owner), owner, { ...NO_PREFERENCES, version: 1, quietHours: QUIET });
  return '';
};
const saved = async (_body: unknown, owner: string, api: InMemoryApi): Promise<boolean> =>
  (await api.preferences.read(departmentOf(owner), owner)).version > 0;

/** The catalogue is everybody's, whoever asks; it names the department of whoever does. */
const ofOwnDepartment = (_body: unknown, owner: string): boolean => departmentOf(owner) === 'hz-01';

export const ROWS_OF_NOTICES = {
  'list-notice-kinds': { address: () => ({}), shows: ofOwnDepartment },
  'preview-notice': { address: () => ({ params: { kind: 'log-missing' } }), shows: ofOwnDepartment },
  'show-notice-preferences': {
    make: prefers,
    address: () => ({}),
    shows: (body) => JSON.stringify(body).includes(QUIET.from),
  },
  'save-notice-preferences': {
    address: () => ({ body: { version: 0, off: [], quietHours: QUIET } }),
    shows: saved,
  },
  'show-calendar-feed': {
    address: () => ({}),
    shows: (body, owner) => JSON.stringify(body).includes(`/${departmentOf(owner)}/${owner}/`),
  },
  'renew-calendar-feed': { address: () => ({ body: {} }), shows: saved },
} as const satisfies Partial<Record<OperationId, PermissionRow>>;
