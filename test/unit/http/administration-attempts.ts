/** Roster, policies and calendar: who may, written apart from the permissions, and how each is tried. */

import { Temporal } from 'temporal-polyfill';
import type { OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { policyIdOf, type PolicyRecord } from '../../../shared/domain/policy/policy-record.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { type Attempts, ONLY_ONESELF, ownerOf, type Rule, type Target } from './permission-cells.ts';

type Administration = {
  [Op in OperationId]: (typeof ROUTES)[Op]['capability'] extends 'roster' | 'policies' | 'calendar' ? Op : never;
}[OperationId];

/** What is done alike to everybody and everything of the department, oneself included. */
const throughTheDepartment = (...roles: readonly Role[]): Readonly<Record<Target, readonly Role[]>> => ({
  own: roles,
  unit: roles,
  department: roles,
  'other-department': [],
});
const ADMINISTERED = throughTheDepartment('admin', 'department-manager');
const SEEN_BY_LEADERS = throughTheDepartment('admin', 'department-manager', 'executive');
const SEEN_BY_ALL = throughTheDepartment(...ROLES);

export const ADMINISTRATION_RULE: Rule<Administration> = {
  'list-units': SEEN_BY_LEADERS,
  'add-unit': ADMINISTERED,
  'rename-unit': ADMINISTERED,
  'list-staff': SEEN_BY_LEADERS,
  'show-staff-member': SEEN_BY_LEADERS,
  'add-staff-member': ADMINISTERED,
  'change-staff-details': ADMINISTERED,
  'record-departure': ADMINISTERED,
  'assign-staff-member': ADMINISTERED,
  'list-policies': SEEN_BY_ALL,
  'propose-policy': ADMINISTERED,
  'show-policy-difference': SEEN_BY_LEADERS,
  'show-policy-what-if': SEEN_BY_LEADERS,
  'release-policy': throughTheDepartment('admin', 'department-manager', 'executive'),
  'withdraw-policy': ADMINISTERED,
  'acknowledge-policy': ONLY_ONESELF,
  'list-unacknowledged': SEEN_BY_LEADERS,
  'show-calendar': SEEN_BY_ALL,
  'set-calendar-override': ADMINISTERED,
  'remove-calendar-override': ADMINISTERED,
  'preview-holidays': ADMINISTERED,
  'import-holidays': ADMINISTERED,
};

const newcomer = {
  staffId: 'k01',
  name: '新员工',
  email: 'k01@example.com',
  joinedOn: '2026-12-01',
  unitId: 'u1',
  role: 'sales',
};
const proposal: PolicyRecord = {
  effectiveFrom: '2027-01-01',
  parameters: { 'visits.limit': 5 },
  version: 0,
  state: 'proposed',
  proposedBy: 'a02',
  proposedAt: '2026-11-23T01:00:00Z',
  decidedBy: null,
  decidedAt: null,
};
const restDay = {
  year: 2026,
  version: 1,
  changedAt: '2026-11-23T01:00:00Z',
  changedBy: 'a02',
  set: [{ date: '2026-12-30', workday: false, name: '公司庆典' }],
  removed: [],
} as const;

const departmentOf = (target: Target): string => (target === 'other-department' ? 'nb-01' : 'hz-01');
const unitOf = (target: Target): string =>
  ({ own: 'u1', unit: 'u1', department: 'u2', 'other-department': 'u9' })[target];

/** A version of the target's department that somebody else than any actor proposed, and its id. */
export const policyOf = async (api: InMemoryApi, target: Target, state: 'proposed' | 'released' = 'proposed') => {
  const effectiveFrom = target === 'other-department' ? '2027-02-01' : '2027-01-01';
  const record = { ...proposal, effectiveFrom, state };
  await api.policies.propose(departmentOf(target), record);
  return policyIdOf(record);
};

/** An override of the target's department. */
const overrideOf = (api: InMemoryApi, target: Target) =>
  api.calendar.change(departmentOf(target), restDay, {
    changedAt: Temporal.Instant.from('2026-11-23T01:00:00Z'),
    fromMonth: '2026-12',
  });

const hasOverride = async (api: InMemoryApi, target: Target, date: string) =>
  (await api.calendar.readYear(departmentOf(target), 2026)).overrides.some((override) => override.date === date);

const names = (body: unknown, key: string, id: string): boolean =>
  (body as { items?: readonly Record<string, unknown>[] }).items?.some((item) => item[key] === id) ?? false;

export const ADMINISTRATION_ATTEMPTS: Attempts<Administration> = {
  'list-units': async (api, as, target) => {
    const { body } = await api.send('list-units', { as });
    return names(body, 'unitId', unitOf(target));
  },
  'add-unit': async (api, as, target) => {
    await api.send('add-unit', { as, body: { unitId: 'u3', name: '营业三部' } });
    return (await api.roster.listUnits(departmentOf(target))).some(({ id }) => id === 'u3');
  },
  'rename-unit': async (api, as, target) => {
    const body = { version: 1, name: '新名' };
    return (await api.send('rename-unit', { as, params: { unitId: unitOf(target) }, body })).status === 201;
  },
  'list-staff': async (api, as, target) => {
    const { body } = await api.send('list-staff', { as, query: { limit: '100' } });
    return names(body, 'staffId', ownerOf(as, target));
  },
  'show-staff-member': async (api, as, target) =>
    (await api.send('show-staff-member', { as, params: { staffId: ownerOf(as, target) } })).status === 200,
  'add-staff-member': async (api, as, target) => {
    const body = { ...newcomer, unitId: unitOf(target) };
    return (await api.send('add-staff-member', { as, body })).status === 201;
  },
  'change-staff-details': async (api, as, target) => {
    const body = { version: 1, name: '新名', email: null, language: 'en' };
    const params = { staffId: ownerOf(as, target) };
    return (await api.send('change-staff-details', { as, params, body })).status === 201;
  },
  'record-departure': async (api, as, target) => {
    const body = { version: 1, leftOn: '2026-12-31' };
    return (await api.send('record-departure', { as, params: { staffId: ownerOf(as, target) }, body })).status === 201;
  },
  'assign-staff-member': async (api, as, target) => {
    const body = { version: 1, from: '2026-12-01', unitId: 'u1', role: 'sales' };
    const params = { staffId: ownerOf(as, target) };
    return (await api.send('assign-staff-member', { as, params, body })).status === 201;
  },
  'list-policies': async (api, as, target) => {
    const policyId = await policyOf(api, target, 'released');
    const { body } = await api.send('list-policies', { as });
    return names(body, 'policyId', policyId);
  },
  'propose-policy': async (api, as, target) => {
    const { effectiveFrom, parameters } = proposal;
    await api.send('propose-policy', { as, body: { effectiveFrom, parameters } });
    return (await api.policies.list(departmentOf(target))).length > 0;
  },
  'show-policy-difference': async (api, as, target) => {
    const params = { policyId: await policyOf(api, target) };
    return (await api.send('show-policy-difference', { as, params })).status === 200;
  },
  'show-policy-what-if': async (api, as, target) => {
    const params = { policyId: await policyOf(api, target) };
    const query = { from: '2026-11', to: '2026-11' };
    return (await api.send('show-policy-what-if', { as, params, query })).status === 200;
  },
  'release-policy': async (api, as, target) => {
    const params = { policyId: await policyOf(api, target) };
    return (await api.send('release-policy', { as, params, body: {} })).status === 201;
  },
  'withdraw-policy': async (api, as, target) => {
    const params = { policyId: await policyOf(api, target) };
    return (await api.send('withdraw-policy', { as, params, body: {} })).status === 201;
  },
  'acknowledge-policy': async (api, as, target) => {
    const params = { policyId: await policyOf(api, target, 'released') };
    const { status, body } = await api.send('acknowledge-policy', { as, params, body: {} });
    return status === 201 && (body as { staffId: string }).staffId === ownerOf(as, target);
  },
  'list-unacknowledged': async (api, as, target) => {
    const params = { policyId: await policyOf(api, target, 'released') };
    const { body } = await api.send('list-unacknowledged', { as, params });
    return names(body, 'staffId', ownerOf(as, target));
  },
  'show-calendar': async (api, as, target) => {
    await overrideOf(api, target);
    const { text } = await api.send('show-calendar', { as, params: { year: '2026' } });
    return text.includes(restDay.set[0].name);
  },
  'set-calendar-override': async (api, as, target) => {
    const body = { version: 0, date: '2026-12-31', workday: false, name: '盘点' };
    await api.send('set-calendar-override', { as, params: { year: '2026' }, body });
    return hasOverride(api, target, '2026-12-31');
  },
  'remove-calendar-override': async (api, as, target) => {
    await overrideOf(api, target);
    const params = { year: '2026', date: restDay.set[0].date };
    await api.send('remove-calendar-override', { as, params, body: { version: 1 } });
    return !(await hasOverride(api, target, restDay.set[0].date));
  },
  'preview-holidays': async (api, as, target) => {
    await overrideOf(api, target);
    const days = [{ date: restDay.set[0].date, name: '周年庆', isOffDay: false }];
    const { text } = await api.send('preview-holidays', { as, params: { year: '2026' }, body: { days } });
    return text.includes(restDay.set[0].name);
  },
  'import-holidays': async (api, as, target) => {
    const days = [{ date: '2026-12-31', name: '盘点', isOffDay: true }];
    await api.send('import-holidays', { as, params: { year: '2026' }, body: { version: 0, days } });
    return hasOverride(api, target, '2026-12-31');
  },
};
