/** Rows of the permission product: plans, inventories, client lists, prospects and the client register. */

import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { departmentOf, filed, names } from './filed.ts';
import { claim, client, clientList, inventory, monthlyPlan, prospect, registration, weeklyPlan } from './forms.ts';
import { dailyLog, type InMemoryApi, receiptOf, visit } from './in-memory-api.ts';
import type { PermissionRow } from './permission-row.ts';

const EVERYONE = { own: ROLES, unit: ROLES, department: ROLES, 'other-department': [] } as const;
const SEERS = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager', 'executive'],
  department: ['department-manager', 'executive'],
  'other-department': [],
} as const;
const ONLY_ONESELF = { own: ROLES, unit: [], department: [], 'other-department': [] } as const;
const PURSUERS = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
  'other-department': [],
} as const;
/** The register belongs to the department: whoever may enter a client enters it for everybody. */
const REGISTRARS: readonly Role[] = ['customer-service', 'cs-supervisor', 'department-manager', 'admin'];

export const MAY_WITH_PLANS = {
  'submit-field-registration': ONLY_ONESELF,
  'list-field-registrations': SEERS,
  'submit-weekly-plan': ONLY_ONESELF,
  'list-weekly-plans': SEERS,
  'submit-monthly-plan': ONLY_ONESELF,
  'list-monthly-plans': SEERS,
  'submit-inventory': ONLY_ONESELF,
  'list-inventories': SEERS,
  'prefill-inventory': ONLY_ONESELF,
  'submit-client-list': { ...ONLY_ONESELF, own: ['unit-manager'] },
  'list-client-lists': SEERS,
  'submit-prospect': ONLY_ONESELF,
  'list-prospects': SEERS,
  'check-prospect': ONLY_ONESELF,
  'show-prospect': SEERS,
  'submit-follow-up': PURSUERS,
  'list-follow-ups': SEERS,
  'list-prospect-visits': SEERS,
  'submit-client': { own: REGISTRARS, unit: REGISTRARS, department: REGISTRARS, 'other-department': [] },
  'list-clients': EVERYONE,
  'check-client': EVERYONE,
} as const;

const submits = (body: object): PermissionRow => ({
  address: ({ owner }) => ({ body: { ...body, staffId: owner } }),
});

const lists = (submit: OperationId, body: object): PermissionRow => ({
  make: async (api, owner) => receiptOf(await api.send(submit, { as: owner, body })).id,
  address: ({ scope }) => ({ query: { scope } }),
  shows: names('staffId'),
});

/** A prospect that the owner registered. */
const prospectOf = async (api: InMemoryApi, owner: string): Promise<string> => {
  const { body } = await api.send('submit-prospect', { as: owner, body: prospect });
  return (body as { readonly id: string }).id;
};

const followUp = { status: 'contacted', note: '电话联系' };

const followedUp = async (api: InMemoryApi, owner: string): Promise<string> => {
  const prospectId = await prospectOf(api, owner);
  await api.send('submit-follow-up', { as: owner, params: { prospectId }, body: followUp });
  return prospectId;
};

const visited = async (api: InMemoryApi, owner: string): Promise<string> => {
  const prospectId = await prospectOf(api, owner);
  await api.send('submit-daily-log', { as: owner, body: { ...dailyLog, visits: [{ ...visit, prospectId }] } });
  return prospectId;
};

const hasItems = (body: unknown): boolean => (body as { readonly items: readonly unknown[] }).items.length > 0;

const inDepartment: PermissionRow = {
  address: ({ owner }) => ({ body: { ...client, departmentId: departmentOf(owner) } }),
};

export const ROWS_OF_PLANS = {
  'submit-field-registration': submits(registration),
  'list-field-registrations': lists('submit-field-registration', registration),
  'submit-weekly-plan': submits(weeklyPlan),
  'list-weekly-plans': lists('submit-weekly-plan', weeklyPlan),
  'submit-monthly-plan': submits(monthlyPlan),
  'list-monthly-plans': lists('submit-monthly-plan', monthlyPlan),
  'submit-inventory': submits(inventory),
  'list-inventories': lists('submit-inventory', inventory),
  'prefill-inventory': {
    make: prospectOf,
    address: () => ({}),
    shows: (body) => (body as { readonly entries: readonly unknown[] }).entries.length > 0,
  },
  'submit-client-list': submits(clientList),
  'list-client-lists': {
    // Filed by unit managers only: one of each person stands there as if they had been one.
    make: (api, owner) =>
      filed(api, owner, '2026-11', { type: 'client-list', staffId: owner, unitId: 'u1', ...clientList }),
    address: ({ scope }) => ({ query: { scope } }),
    shows: names('staffId'),
  },
  'submit-prospect': submits(prospect),
  'list-prospects': { make: prospectOf, address: ({ scope }) => ({ query: { scope } }), shows: names('staffId') },
  'check-prospect': submits(claim),
  'show-prospect': { make: prospectOf, address: ({ recordId }) => ({ params: { prospectId: recordId } }) },
  'submit-follow-up': {
    make: prospectOf,
    address: ({ recordId }) => ({ params: { prospectId: recordId }, body: followUp }),
  },
  'list-follow-ups': {
    make: followedUp,
    address: ({ recordId }) => ({ params: { prospectId: recordId } }),
    shows: hasItems,
  },
  'list-prospect-visits': {
    make: visited,
    address: ({ owner, recordId }) => ({ params: { prospectId: recordId }, query: { staffId: owner } }),
    shows: names('staffId'),
  },
  'submit-client': inDepartment,
  'list-clients': {
    make: async (api, owner) => {
      const as = departmentOf(owner) === 'nb-01' ? 'x01' : 'd02';
      return receiptOf(await api.send('submit-client', { as, body: client })).id;
    },
    address: () => ({}),
    shows: hasItems,
  },
  'check-client': inDepartment,
} as const satisfies Readonly<Record<keyof typeof MAY_WITH_PLANS, PermissionRow>>;
