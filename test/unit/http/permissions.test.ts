import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import type { Relation } from '../../../shared/contracts/permissions.ts';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { ACTORS } from './actors.ts';
import { ADMINISTRATION_ATTEMPTS, ADMINISTRATION_RULE } from './administration-attempts.ts';
import { inMemoryApi, type InMemoryApi, problemOf } from './in-memory-api.ts';
import { isRowed, PERMISSION_ROWS, type PermissionRow, type RowedOperation } from './permission-rows.ts';
import { type Attempts, ownerOf, type Rule, type Target, TARGETS } from './permission-cells.ts';

const SEERS: Readonly<Record<Target, readonly Role[]>> = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager', 'executive'],
  department: ['department-manager', 'executive'],
  'other-department': [],
};
const DECIDERS: Readonly<Record<Target, readonly Role[]>> = {
  own: [],
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
  'other-department': [],
};
const ONLY_ONESELF: Readonly<Record<Target, readonly Role[]>> = {
  own: ROLES,
  unit: [],
  department: [],
  'other-department': [],
};

/** The product's whole rule, written apart from the table that implements it. */
const MAY: Rule<OperationId> = {
  'submit-daily-log': ONLY_ONESELF,
  'submit-leave': ONLY_ONESELF,
  'submit-excuse': ONLY_ONESELF,
  'who-am-i': ONLY_ONESELF,
  'list-daily-logs': SEERS,
  'list-leaves': SEERS,
  'list-excuses': SEERS,
  'list-rulings': SEERS,
  'show-standings': SEERS,
  'reject-leave': DECIDERS,
  'reject-excuse': DECIDERS,
  ...ADMINISTRATION_RULE,
};

const scopeOf = (target: Target): Relation => (target === 'other-department' ? 'department' : target);

/** How the operations without a row are tried. */
const ATTEMPTS: Attempts<Exclude<OperationId, RowedOperation>> = {
  ...ADMINISTRATION_ATTEMPTS,
};

/** Whether the actor gets at the owner's record through the operation. A refusal must be one, and leave nothing behind. */
const getsAt = async (api: InMemoryApi, operation: OperationId, as: string, target: Target): Promise<boolean> => {
  if (!isRowed(operation)) return ATTEMPTS[operation](api, as, target);
  const { make, address, shows }: PermissionRow = PERMISSION_ROWS[operation];
  const owner = ownerOf(as, target);
  const recordId = (await make?.(api, owner)) ?? '';
  const kept = api.facts.appended.length;
  const answer = await api.send(operation, { as, ...address({ owner, recordId, scope: scopeOf(target) }) });
  if (answer.status === CONTRACTS[operation].status) return shows === undefined || shows(answer.body, owner);
  expect([403, 404]).toContain(problemOf(answer).status);
  expect(api.facts.appended).toHaveLength(kept);
  return false;
};

const OPERATIONS = Object.keys(ROUTES) as OperationId[];
const CELLS = OPERATIONS.flatMap((operation) =>
  ROLES.flatMap((role) =>
    TARGETS.map((target) => ({ operation, role, target, may: MAY[operation][target].includes(role) })),
  ),
);

describe('role × operation × relation, every cell', () => {
  it.each(CELLS)('$operation by $role, record: $target: $may', async ({ operation, role, target, may }) => {
    const api = await inMemoryApi();
    expect(await getsAt(api, operation, ACTORS[role], target)).toBe(may);
  });

  it('people outside the units are nobody’s unit colleagues', async () => {
    const api = await inMemoryApi();
    const { make, address }: PermissionRow = PERMISSION_ROWS['reject-leave'];
    const recordId = (await make?.(api, 'd02')) ?? '';
    const request = address({ owner: 'd02', recordId, scope: 'unit' });
    expect((await api.send('reject-leave', { as: 'm01', ...request })).status).toBe(403);
  });
});
