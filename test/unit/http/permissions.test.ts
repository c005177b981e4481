import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { RELATIONS, type Relation } from '../../../shared/contracts/permissions.ts';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { ACTORS } from './actors.ts';
import { inMemoryApi, type InMemoryApi, problemOf } from './in-memory-api.ts';
import { PERMISSION_ROWS } from './permission-rows.ts';
import { MAY_WITH_PERSONAL_DATA } from './rows-of-privacy.ts';
import { MAY_WITH_MONTHS } from './rows-of-months.ts';
import { MAY_WITH_UPLOADS } from './rows-of-uploads.ts';
import { MAY_WITH_WEBHOOKS } from './rows-of-webhooks.ts';
import { MAY_WITH_NOTICES } from './rows-of-notices.ts';
import { MAY_IN_ADMINISTRATION } from './rows-of-administration.ts';
import { MAY_WITH_PLANS } from './rows-of-plans.ts';
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

const NOBODY: Readonly<Record<Target, readonly Role[]>> = { own: [], unit: [], department: [], 'other-department': [] };
const CUSTOMER_SERVICE: readonly Role[] = ['customer-service', 'cs-supervisor'];
const anywhere = (...roles: readonly Role[]) => ({ ...NOBODY, own: roles, unit: roles, department: roles });
const CASE_READERS = anywhere(...CUSTOMER_SERVICE, 'department-manager', 'executive');
const CASE_OWNERS = { ...NOBODY, own: CUSTOMER_SERVICE };
/** Nobody reviews a case of their own. */
const CASE_REVIEWERS = { ...anywhere('cs-supervisor'), own: [] };
const CASE_WORKERS = { ...CASE_REVIEWERS, own: CUSTOMER_SERVICE };
const ORGANISERS = { ...DECIDERS, own: ROLES };
/** Nobody's manager decides on their appeal: the executive does, and managers of other units. */
const APPEAL_DECIDERS: typeof NOBODY = { ...NOBODY, unit: ['executive'], department: ['unit-manager', 'executive'] };
/** What concerns the department as a whole, whomever it is asked for. */
const OF_DEPARTMENT_MANAGER: Readonly<Record<Target, readonly Role[]>> = {
  own: ['department-manager'],
  unit: ['department-manager'],
  department: ['department-manager'],
  'other-department': [],
};

/** The product's whole rule, written apart from the table that implements it. */
const MAY: Readonly<Record<OperationId, Readonly<Record<Target, readonly Role[]>>>> = {
  'submit-daily-log': ONLY_ONESELF,
  'submit-leave': ONLY_ONESELF,
  'submit-excuse': ONLY_ONESELF,
  'who-am-i': ONLY_ONESELF,
  'show-today': ONLY_ONESELF,
  'list-daily-logs': SEERS,
  'list-leaves': SEERS,
  'list-excuses': SEERS,
  'list-rulings': SEERS,
  'show-standings': SEERS,
  'show-days': SEERS,
  'reject-leave': DECIDERS,
  'reject-excuse': DECIDERS,
  ...MAY_IN_ADMINISTRATION,
  ...MAY_WITH_NOTICES,
  ...MAY_WITH_RESULTS,
  'open-case': CASE_OWNERS,
  'list-cases': CASE_READERS,
  'show-case': CASE_READERS,
  'mark-case-papers': CASE_WORKERS,
  'note-case': anywhere(...CUSTOMER_SERVICE),
  'hand-over-case': CASE_WORKERS,
  'submit-case': CASE_OWNERS,
  'review-case': CASE_REVIEWERS,
  'close-case': CASE_WORKERS,
  'answer-case-progress': CASE_READERS,
  'plan-training': ORGANISERS,
  'list-trainings': anywhere(...ROLES),
  'revise-training': ORGANISERS,
  'cancel-training': ORGANISERS,
  'add-courseware': ORGANISERS,
  'download-courseware': anywhere(...ROLES),
  'publish-speaker-rota': anywhere('department-manager'),
  'show-speaker-rota': anywhere(...ROLES),
  'propose-speaker-swap': ONLY_ONESELF,
  'accept-speaker-swap': ONLY_ONESELF,
  'file-appeal': ONLY_ONESELF,
  'list-appeals': { ...APPEAL_DECIDERS, own: ROLES },
  'decide-appeal': APPEAL_DECIDERS,
  'add-session': OF_DEPARTMENT_MANAGER,
  'list-sessions': SEERS,
  'show-session-plan': OF_DEPARTMENT_MANAGER,
  'generate-sessions': OF_DEPARTMENT_MANAGER,
  'cancel-session': OF_DEPARTMENT_MANAGER,
  'take-attendance': DECIDERS,
  'enter-attendance': DECIDERS,
  'list-attendance': SEERS,
  'correct-attendance': DECIDERS,
  'record-minutes': OF_DEPARTMENT_MANAGER,
  'list-minutes': { own: ROLES, unit: ROLES, department: ROLES, 'other-department': [] },
  'correct-minutes': OF_DEPARTMENT_MANAGER,
  'draw-spot-checks': OF_DEPARTMENT_MANAGER,
  'list-spot-check-draws': { ...SEERS, own: [] },
  'record-spot-check': DECIDERS,
  'list-spot-checks': SEERS,
  'correct-spot-check': DECIDERS,
  ...MAY_WITH_MONTHS,
  ...MAY_WITH_UPLOADS,
  ...MAY_WITH_PERSONAL_DATA,
  ...MAY_WITH_WEBHOOKS,
  ...MAY_WITH_PLANS,
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
