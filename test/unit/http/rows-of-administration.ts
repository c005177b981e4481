/** Rows of the permission product: roster, policies and calendar. */

import { Temporal } from 'temporal-polyfill';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import type { PolicyPreview } from '../../../shared/contracts/http/policies.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { policyIdOf, type PolicyRecord } from '../../../shared/domain/policy/policy-record.ts';
import { departmentOf, names } from './filed.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { unitOf } from './people.ts';
import type { PermissionRow } from './permission-row.ts';

/** What is done alike to everybody and everything of the department, oneself included. */
const throughTheDepartment = (...roles: readonly Role[]) => ({
  own: roles,
  unit: roles,
  department: roles,
  'other-department': [],
});
const ADMINISTERED = throughTheDepartment('admin', 'department-manager');
const SEEN_BY_LEADERS = throughTheDepartment('admin', 'department-manager', 'executive');
const SEEN_BY_ALL = throughTheDepartment(...ROLES);

/** Who may, written apart from the table that implements it. */
export const MAY_IN_ADMINISTRATION = {
  'list-units': SEEN_BY_LEADERS,
  'add-unit': ADMINISTERED,
  'rename-unit': ADMINISTERED,
  'list-staff': SEEN_BY_LEADERS,
  'show-staff-member': SEEN_BY_LEADERS,
  'add-staff-member': ADMINISTERED,
  'enter-staff-member': ADMINISTERED,
  'change-staff-details': ADMINISTERED,
  'record-departure': ADMINISTERED,
  'assign-staff-member': ADMINISTERED,
  'list-policies': SEEN_BY_ALL,
  'propose-policy': ADMINISTERED,
  'preview-policy': ADMINISTERED,
  'show-policy-difference': SEEN_BY_LEADERS,
  'show-policy-what-if': SEEN_BY_LEADERS,
  'release-policy': throughTheDepartment('admin', 'department-manager', 'executive'),
  'withdraw-policy': ADMINISTERED,
  'acknowledge-policy': { own: ROLES, unit: [], department: [], 'other-department': [] },
  'list-unacknowledged': SEEN_BY_LEADERS,
  'preview-outage': ADMINISTERED,
  'declare-outage': ADMINISTERED,
  'list-outages': SEEN_BY_ALL,
  'show-calendar': SEEN_BY_ALL,
  'set-calendar-override': ADMINISTERED,
  'remove-calendar-override': ADMINISTERED,
  'preview-holidays': ADMINISTERED,
  'import-holidays': ADMINISTERED,
} as const satisfies Partial<Record<OperationId, Record<string, readonly Role[]>>>;

const DEPARTMENTS = ['hz-01', 'nb-01'] as const;
const MADE_AT = '2026-11-23T01:00:00Z';

/** A version of the owner's department that none of the product's actors proposed; each department has its own day. */
const policyOf = (owner: string, state: 'proposed' | 'released'): PolicyRecord => ({
  effectiveFrom: departmentOf(owner) === 'hz-01' ? '2027-01-01' : '2027-02-01',
  parameters: { 'visits.limit': 5 },
  procedure: {},
  version: 0,
  state,
  proposedBy: 'a02',
  proposedAt: MADE_AT,
  decidedBy: null,
  decidedAt: null,
});

const made =
  (state: 'proposed' | 'released') =>
  async (api: InMemoryApi, owner: string): Promise<string> => {
    const policy = policyOf(owner, state);
    await api.policies.propose(departmentOf(owner), policy);
    return policyIdOf(policy);
  };

const restDay = { date: '2026-12-30', workday: false, name: '公司庆典' } as const;

const overrideIn = async (api: InMemoryApi, departmentId: string): Promise<string> => {
  const change = { year: 2026, version: 1, changedAt: MADE_AT, changedBy: 'a02', set: [restDay], removed: [] };
  const judgeAgain = { changedAt: Temporal.Instant.from(MADE_AT), fromMonth: '2026-12' };
  await api.calendar.change(departmentId, change, judgeAgain);
  return restDay.date;
};
const overrideOf = (api: InMemoryApi, owner: string): Promise<string> => overrideIn(api, departmentOf(owner));

/** An override in every department, so that a removal finds one wherever it looks. */
const overrides = async (api: InMemoryApi): Promise<string> => {
  for (const departmentId of DEPARTMENTS) await overrideIn(api, departmentId);
  return restDay.date;
};

const hasOverride = async (api: InMemoryApi, owner: string, date: string): Promise<boolean> => {
  const year = await api.calendar.readYear(departmentOf(owner), Number(date.slice(0, 4)));
  return year.overrides.some((override) => override.date === date);
};

const NOBODY_LOGS = { 'dailyLog.roles': [], 'visits.roles': [] };

const OUTAGE = {
  startedAt: '2026-11-23T00:00:00Z',
  endedAt: '2026-11-23T00:30:00Z',
  reason: '网络中断',
  declaredBy: 'a02',
  declaredAt: MADE_AT,
} as const;

const outagesOf = async (api: InMemoryApi, owner: string) =>
  (await api.departments.readCharter(departmentOf(owner)))?.outages ?? [];

const mentionsRestDay = (body: unknown): boolean => JSON.stringify(body).includes(restDay.name);

/** The request of the reference. */
const asInExample = (operation: OperationId) => () => {
  const { params = {}, body } = exampleOf(operation);
  return { params, body };
};

const onOwner = (operation: OperationId): PermissionRow => ({
  address: ({ owner }) => ({ params: { staffId: owner }, body: exampleOf(operation).body }),
});

const onPolicy = (state: 'proposed' | 'released'): PermissionRow => ({
  make: made(state),
  address: ({ recordId }) => ({ params: { policyId: recordId }, body: {} }),
});

export const ROWS_OF_ADMINISTRATION = {
  'list-units': { address: () => ({}), shows: names('unitId', unitOf) },
  'add-unit': {
    address: () => ({ body: { unitId: 'u3', name: '营业三部' } }),
    shows: async (_body, owner, api) => (await api.roster.listUnits(departmentOf(owner))).some(({ id }) => id === 'u3'),
  },
  'rename-unit': {
    address: ({ owner }) => ({ params: { unitId: unitOf(owner) }, body: { version: 1, name: '新名' } }),
  },
  'list-staff': { address: () => ({ query: { limit: '100' } }), shows: names('staffId') },
  'show-staff-member': onOwner('show-staff-member'),
  'add-staff-member': {
    address: asInExample('add-staff-member'),
    shows: async (_body, owner, api) => (await api.roster.readPerson(departmentOf(owner), 's04')) !== undefined,
  },
  'enter-staff-member': {
    address: asInExample('enter-staff-member'),
    shows: async (_body, owner, api) => (await api.roster.readPerson(departmentOf(owner), 's04')) !== undefined,
  },
  'change-staff-details': {
    address: ({ owner }) => ({
      params: { staffId: owner },
      body: { version: 1, name: '新名', email: null, language: 'en' },
    }),
  },
  'record-departure': onOwner('record-departure'),
  'assign-staff-member': onOwner('assign-staff-member'),
  'list-policies': {
    make: made('released'),
    address: () => ({}),
    shows: names('policyId', (owner) => policyIdOf(policyOf(owner, 'released'))),
  },
  'propose-policy': {
    address: asInExample('propose-policy'),
    shows: async (_body, owner, api) => (await api.policies.list(departmentOf(owner))).length > 0,
  },
  'preview-policy': {
    // Only in the owner's department what is proposed holds already, so that nothing would be otherwise.
    make: async (api, owner) => {
      const policy = { ...policyOf(owner, 'released'), effectiveFrom: '2026-11-01', parameters: NOBODY_LOGS };
      await api.policies.propose(departmentOf(owner), policy);
      return '';
    },
    address: () => ({
      body: {
        proposal: { effectiveFrom: '2026-12-01', parameters: NOBODY_LOGS },
        from: '2026-11',
        to: '2026-11',
      },
    }),
    shows: (body) => (body as PolicyPreview).totals.rulings.length === 0,
  },
  'show-policy-difference': onPolicy('proposed'),
  'show-policy-what-if': {
    make: made('proposed'),
    address: ({ recordId }) => ({
      params: { policyId: recordId },
      query: { from: '2026-11', to: '2026-11' },
    }),
  },
  'release-policy': onPolicy('proposed'),
  'withdraw-policy': onPolicy('proposed'),
  'acknowledge-policy': {
    ...onPolicy('released'),
    shows: (body, owner) => (body as { readonly staffId: string }).staffId === owner,
  },
  'list-unacknowledged': { ...onPolicy('released'), shows: names('staffId') },
  'preview-outage': {
    // Only in the owner's department a deadline falls into the outage of the example.
    make: async (api, owner) => {
      const parameters = { 'dailyLog.deadline': '09:40' };
      const policy = { ...policyOf(owner, 'released'), effectiveFrom: '2026-11-01', parameters };
      await api.policies.propose(departmentOf(owner), policy);
      return '';
    },
    address: asInExample('preview-outage'),
    shows: (body) => (body as { readonly moved: readonly unknown[] }).moved.length > 0,
  },
  'declare-outage': {
    address: asInExample('declare-outage'),
    shows: async (_body, owner, api) => (await outagesOf(api, owner)).length > 0,
  },
  'list-outages': {
    make: async (api, owner) => {
      await api.outages.declare(departmentOf(owner), OUTAGE, {
        changedAt: Temporal.Instant.from(MADE_AT),
        fromMonth: '2026-11',
      });
      return OUTAGE.reason;
    },
    address: () => ({}),
    shows: (body) => JSON.stringify(body).includes(OUTAGE.reason),
  },
  'show-calendar': { make: overrideOf, address: asInExample('show-calendar'), shows: mentionsRestDay },
  'set-calendar-override': {
    address: asInExample('set-calendar-override'),
    shows: (_body, owner, api) => hasOverride(api, owner, '2026-12-31'),
  },
  'remove-calendar-override': {
    make: overrides,
    address: ({ recordId }) => ({ params: { year: '2026', date: recordId }, body: { version: 1 } }),
    shows: async (_body, owner, api) => !(await hasOverride(api, owner, restDay.date)),
  },
  'preview-holidays': {
    make: overrideOf,
    address: ({ recordId }) => ({
      params: { year: '2026' },
      body: { days: [{ date: recordId, name: '周年庆', isOffDay: false }] },
    }),
    shows: mentionsRestDay,
  },
  'import-holidays': {
    address: asInExample('import-holidays'),
    shows: (_body, owner, api) => hasOverride(api, owner, '2027-01-01'),
  },
} as const satisfies Readonly<Record<string, PermissionRow>>;
