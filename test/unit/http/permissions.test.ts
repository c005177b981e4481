import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { RELATIONS, type Relation } from '../../../shared/contracts/permissions.ts';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { ACTORS } from './actors.ts';
import { inMemoryApi, type InMemoryApi, problemOf } from './in-memory-api.ts';
import { PERMISSION_ROWS } from './permission-rows.ts';
import { MAY_IN_ADMINISTRATION } from './rows-of-administration.ts';
import { MAY_WITH_RESULTS } from './rows-of-results.ts';

/** Whose record: the actor's, that of s02 in the same unit, of s03 in the other unit, of x02 in Ningbo. */
const TARGETS = [...RELATIONS, 'other-department'] as const;
type Target = Relation | 'other-department';

const ownerOf = (actor: string, target: Target): string =>
  ({ own: actor, unit: 's02', department: 's03', 'other-department': 'x02' })[target];

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
const MAY: Readonly<Record<OperationId, Readonly<Record<Target, readonly Role[]>>>> = {
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
  ...MAY_IN_ADMINISTRATION,
  ...MAY_WITH_RESULTS,
};

const scopeOf = (target: Target): Relation => (target === 'other-department' ? 'department' : target);

/** Whether the actor gets at the owner's record through the operation. A refusal must be one, and leave nothing behind. */
const getsAt = async (api: InMemoryApi, operation: OperationId, as: string, target: Target): Promise<boolean> => {
  const { make, address, shows } = PERMISSION_ROWS[operation];
  const owner = ownerOf(as, target);
  const recordId = (await make?.(api, owner)) ?? '';
  const kept = api.facts.appended.length;
  const answer = await api.send(operation, { as, ...address({ owner, recordId, scope: scopeOf(target) }) });
  if (answer.status === CONTRACTS[operation].status)
    return shows === undefined || (await shows(answer.body, owner, api));
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
    const { make, address } = PERMISSION_ROWS['reject-leave'];
    const recordId = (await make?.(api, 'd02')) ?? '';
    const request = address({ owner: 'd02', recordId, scope: 'unit' });
    expect((await api.send('reject-leave', { as: 'm01', ...request })).status).toBe(403);
  });
});
