/** Who may do what to prospects and the client register, written apart from the table that grants it, and how to try. */

import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { claim, client, prospect } from './forms.ts';
import { dailyLog, type InMemoryApi, visit } from './in-memory-api.ts';
import {
  type Attempt,
  DECIDERS,
  listed,
  type May,
  ONLY_ONESELF,
  ownerOf,
  SEERS,
  sees,
  type Target,
} from './targets.ts';

/** The register belongs to the department: there is none of one's own or of one's unit. */
const ofDepartment = (...department: readonly Role[]): May => ({
  own: [],
  unit: [],
  department,
  'other-department': [],
});

export const PROSPECT_MAY = {
  'submit-prospect': ONLY_ONESELF,
  'check-prospect': ONLY_ONESELF,
  'list-prospects': SEERS,
  'show-prospect': SEERS,
  'submit-follow-up': { ...DECIDERS, own: ROLES },
  'list-follow-ups': SEERS,
  'list-prospect-visits': SEERS,
  'submit-client': ofDepartment('customer-service', 'cs-supervisor', 'department-manager', 'admin'),
  'list-clients': ofDepartment(...ROLES),
  'check-client': ofDepartment(...ROLES),
} as const satisfies Readonly<Partial<Record<OperationId, May>>>;

/** A prospect of the owner's, registered by them: its id. */
const prospectOf = async (api: InMemoryApi, owner: string): Promise<string> => {
  const { body } = await api.send('submit-prospect', { as: owner, body: prospect });
  return (body as { id: string }).id;
};

const followUp = { status: 'contacted', note: '电话联系' };

const nameDepartment = (target: Target) => ({ departmentId: target === 'department' ? 'hz-01' : 'nb-01' });
const isOfDepartment = (target: Target): boolean => target === 'department' || target === 'other-department';

export const PROSPECT_ATTEMPTS = {
  'submit-prospect': async (api, as, target) =>
    (await api.send('submit-prospect', { as, body: { ...prospect, staffId: ownerOf(as, target) } })).status === 201,
  'check-prospect': async (api, as, target) =>
    (await api.send('check-prospect', { as, body: { ...claim, staffId: ownerOf(as, target) } })).status === 200,
  'list-prospects': async (api, as, target) => {
    await prospectOf(api, ownerOf(as, target));
    return listed(api, 'list-prospects', as, target);
  },
  'show-prospect': async (api, as, target) => {
    const prospectId = await prospectOf(api, ownerOf(as, target));
    return (await api.send('show-prospect', { as, params: { prospectId } })).status === 200;
  },
  'submit-follow-up': async (api, as, target) => {
    const prospectId = await prospectOf(api, ownerOf(as, target));
    return (await api.send('submit-follow-up', { as, params: { prospectId }, body: followUp })).status === 201;
  },
  'list-follow-ups': async (api, as, target) => {
    const owner = ownerOf(as, target);
    const params = { prospectId: await prospectOf(api, owner) };
    await api.send('submit-follow-up', { as: owner, params, body: followUp });
    const { body } = await api.send('list-follow-ups', { as, params });
    return ((body as { items?: unknown[] }).items ?? []).length > 0;
  },
  'list-prospect-visits': async (api, as, target) => {
    const owner = ownerOf(as, target);
    const prospectId = await prospectOf(api, owner);
    await api.send('submit-daily-log', { as: owner, body: { ...dailyLog, visits: [{ ...visit, prospectId }] } });
    const { body } = await api.send('list-prospect-visits', { as, params: { prospectId }, query: { staffId: owner } });
    return sees((body as { items?: unknown }).items, owner);
  },
  'submit-client': async (api, as, target) =>
    isOfDepartment(target) &&
    (await api.send('submit-client', { as, body: { ...client, ...nameDepartment(target) } })).status === 201,
  'list-clients': async (api, as, target) => {
    if (!isOfDepartment(target)) return false;
    await api.send('submit-client', { as: target === 'department' ? 'd02' : 'x01', body: client });
    const { body } = await api.send('list-clients', { as });
    return (body as { items: unknown[] }).items.length > 0;
  },
  'check-client': async (api, as, target) =>
    isOfDepartment(target) &&
    (await api.send('check-client', { as, body: { ...client, ...nameDepartment(target) } })).status === 200,
} as const satisfies Readonly<Record<keyof typeof PROSPECT_MAY, Attempt>>;
