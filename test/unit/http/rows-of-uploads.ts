/** Rows of the permission product: spreadsheets that come and go. */

import { workOffImport } from '../../../functions/work-off-imports/work-off-import.ts';
import { ImportPageSchema, ImportSchema } from '../../../shared/contracts/http/imports.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { departmentOf } from './filed.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import type { PermissionRow } from './permission-row.ts';

const FILERS = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
  'other-department': [],
} as const;

/** An import is its starter's, whomever its forms are of. */
const STARTERS = { own: ROLES, unit: [], department: [], 'other-department': [] } as const;

/** Who may, written apart from the table that implements it. */
export const MAY_WITH_UPLOADS = {
  // A template is the same for everybody, whomever one thinks of.
  'read-template': { own: ROLES, unit: ROLES, department: ROLES, 'other-department': ROLES },
  'preview-upload': FILERS,
  'upload-forms': FILERS,
  'start-import': FILERS,
  'list-imports': STARTERS,
  'show-import': STARTERS,
  'confirm-import': STARTERS,
} as const satisfies Partial<Record<OperationId, Record<string, readonly Role[]>>>;

/** A sheet of leaves of these people. */
export const leavesOf = (...people: readonly string[]): Buffer =>
  Buffer.from(
    ['工号,开始日,结束日,事由', ...people.map((staffId) => `${staffId},2026-11-24,2026-11-25,体检`)].join('\r\n'),
  );

export const CSV = { 'content-type': 'text/csv' };

const uploadsOf: PermissionRow = {
  address: ({ owner }) => ({ params: { form: 'leave' }, headers: CSV, body: leavesOf(owner) }),
};

const importOf = async (api: InMemoryApi, owner: string): Promise<string> => {
  const started = await api.send('start-import', {
    as: owner,
    ...uploadsOf.address({ owner, recordId: '', scope: 'own' }),
  });
  const { id } = ImportSchema.parse(started.body);
  await workOffImport(api.importDeps, { departmentId: departmentOf(owner), importId: id });
  return id;
};

const ofOneImport: PermissionRow = { make: importOf, address: ({ recordId }) => ({ params: { importId: recordId } }) };

export const ROWS_OF_UPLOADS = {
  'read-template': { address: () => ({ params: { form: 'leave' } }) },
  'preview-upload': uploadsOf,
  'upload-forms': uploadsOf,
  'start-import': uploadsOf,
  'list-imports': {
    make: importOf,
    address: () => ({}),
    shows: (body, owner) => ImportPageSchema.parse(body).items.some(({ startedBy }) => startedBy === owner),
  },
  'show-import': ofOneImport,
  'confirm-import': { ...ofOneImport, address: ({ recordId }) => ({ params: { importId: recordId }, body: {} }) },
} as const satisfies Partial<Record<OperationId, PermissionRow>>;
