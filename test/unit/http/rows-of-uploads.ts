/** Rows of the permission product: templates and uploads. */

import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import type { PermissionRow } from './permission-row.ts';

const FILERS = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
  'other-department': [],
} as const;

/** Who may, written apart from the table that implements it. */
export const MAY_WITH_UPLOADS = {
  // A template is the same for everybody, whomever one thinks of.
  'read-template': { own: ROLES, unit: ROLES, department: ROLES, 'other-department': ROLES },
  'preview-upload': FILERS,
  'upload-forms': FILERS,
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

export const ROWS_OF_UPLOADS = {
  'read-template': { address: () => ({ params: { form: 'leave' } }) },
  'preview-upload': uploadsOf,
  'upload-forms': uploadsOf,
} as const satisfies Partial<Record<OperationId, PermissionRow>>;
