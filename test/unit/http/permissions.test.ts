import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { dailyLog, inMemoryApi, type InMemoryApi, receiptOf } from './in-memory-api.ts';
import { entry, ruling, standing } from './judged.ts';
import { PLAN_ATTEMPTS, PLAN_MAY } from './plan-permissions.ts';
import { PROSPECT_ATTEMPTS, PROSPECT_MAY } from './prospect-permissions.ts';
import { type Attempt, DECIDERS, listed, type May, ONLY_ONESELF, ownerOf, SEERS, sees, TARGETS } from './targets.ts';

/** Somebody of each role, all in unit u1. */
const ACTORS: Readonly<Record<Role, string>> = {
  sales: 's01',
  'unit-manager': 'm01',
  'customer-service': 'c01',
  'cs-supervisor': 'v01',
  'technical-support': 't01',
  'department-manager': 'd01',
  executive: 'e01',
  admin: 'a01',
};

/** The product's whole rule, written apart from the table that implements it. */
const MAY: Readonly<Record<OperationId, May>> = {
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
  ...PLAN_MAY,
  ...PROSPECT_MAY,
};

const leave = { from: '2026-11-24', to: '2026-11-24', reason: '体检' };
const excuse = { duties: ['visits'], period: '2026-11-24', reason: '外地培训' };

/** A leave or an excuse of the owner, filed by them. */
const absenceOf = async (api: InMemoryApi, owner: string, operation: 'submit-leave' | 'submit-excuse') =>
  receiptOf(await api.send(operation, { as: owner, body: operation === 'submit-leave' ? leave : excuse })).id;

/** Whether the actor gets at the owner's record through the operation. */
const ATTEMPTS: Readonly<Record<OperationId, Attempt>> = {
  'submit-daily-log': async (api, as, target) =>
    (await api.send('submit-daily-log', { as, body: { ...dailyLog, staffId: ownerOf(as, target) } })).status === 201,
  'submit-leave': async (api, as, target) =>
    (await api.send('submit-leave', { as, body: { ...leave, staffId: ownerOf(as, target) } })).status === 201,
  'submit-excuse': async (api, as, target) =>
    (await api.send('submit-excuse', { as, body: { ...excuse, staffId: ownerOf(as, target) } })).status === 201,
  'who-am-i': async (api, as, target) => {
    const { body } = await api.send('who-am-i', { as });
    return (body as { staffId: string }).staffId === ownerOf(as, target);
  },
  'list-daily-logs': async (api, as, target) => {
    const owner = ownerOf(as, target);
    await api.send('submit-daily-log', { as: owner, body: dailyLog });
    const { status, body } = await api.send('list-daily-logs', { as, query: { staffId: owner } });
    return status === 200 && sees((body as { items: unknown }).items, owner);
  },
  'list-leaves': async (api, as, target) => {
    await absenceOf(api, ownerOf(as, target), 'submit-leave');
    return listed(api, 'list-leaves', as, target);
  },
  'list-excuses': async (api, as, target) => {
    await absenceOf(api, ownerOf(as, target), 'submit-excuse');
    return listed(api, 'list-excuses', as, target);
  },
  'reject-leave': async (api, as, target) => {
    const leaveId = await absenceOf(api, ownerOf(as, target), 'submit-leave');
    return (await api.send('reject-leave', { as, params: { leaveId }, body: { reason: '人手不足' } })).status === 201;
  },
  'reject-excuse': async (api, as, target) => {
    const excuseId = await absenceOf(api, ownerOf(as, target), 'submit-excuse');
    return (await api.send('reject-excuse', { as, params: { excuseId }, body: { reason: '人手不足' } })).status === 201;
  },
  'list-rulings': async (api, as, target) => {
    const departmentId = target === 'other-department' ? 'nb-01' : 'hz-01';
    const added = [ruling({ staffId: ownerOf(as, target) })];
    await api.ledger.append(entry({ departmentId, added }), Temporal.Instant.from('2026-11-23T13:00:00Z'));
    return listed(api, 'list-rulings', as, target);
  },
  'show-standings': async (api, as, target) => {
    const departmentId = target === 'other-department' ? 'nb-01' : 'hz-01';
    const standings = [standing({ staffId: ownerOf(as, target) })];
    await api.standings.replace({ departmentId, month: '2026-11', asOf: '2026-11-23T12:05:00Z', standings });
    return listed(api, 'show-standings', as, target, { month: '2026-11' });
  },
  ...PLAN_ATTEMPTS,
  ...PROSPECT_ATTEMPTS,
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
    expect(await ATTEMPTS[operation](api, ACTORS[role], target)).toBe(may);
  });

  it('people outside the units are nobody’s unit colleagues', async () => {
    const api = await inMemoryApi();
    const leaveId = await absenceOf(api, 'd02', 'submit-leave');
    const response = await api.send('reject-leave', { as: 'm01', params: { leaveId }, body: { reason: '人手不足' } });
    expect(response.status).toBe(403);
  });
});
