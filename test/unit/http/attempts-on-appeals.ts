import { Temporal } from 'temporal-polyfill';
import { ROLES } from '../../../shared/domain/dossier.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { entry, ruling } from './judged.ts';
import { type Attempt, departmentOf, filed, may, ownerOf, scopeOf, type Target } from './permission-targets.ts';

/** Nobody's manager decides on their appeal: the executive does, and managers of other units. */
const DECIDERS = may({ unit: ['executive'], department: ['unit-manager', 'executive'] });

export const MAY_ON_APPEALS = {
  'file-appeal': may({ own: ROLES }),
  'list-appeals': { ...DECIDERS, own: ROLES },
  'decide-appeal': DECIDERS,
} as const;

/** The id of a ruling on the owner that stands in the ledger. */
const rulingOn = async (api: InMemoryApi, as: string, target: Target): Promise<string> => {
  const missed = ruling({ staffId: ownerOf(as, target) });
  const recorded = entry({ departmentId: departmentOf(target), added: [missed] });
  await api.ledger.append(recorded, Temporal.Instant.from('2026-11-23T13:00:00Z'));
  return digestOf(missed);
};

const appealOf = async (api: InMemoryApi, as: string, target: Target): Promise<string> => {
  const staffId = ownerOf(as, target);
  const about = { rule: 'log.missed', on: '2026-11-23', reason: '不公', recordedBy: [] as string[] } as const;
  const appeal = { staffId, month: '2026-11', ruling: await rulingOn(api, as, target), ...about };
  return filed(api, departmentOf(target), { period: '2026-11', subject: staffId }, { type: 'appeal', ...appeal });
};

export const ATTEMPTS_ON_APPEALS: Readonly<Record<keyof typeof MAY_ON_APPEALS, Attempt>> = {
  'file-appeal': async (api, as, target) => {
    const body = { month: '2026-11', ruling: await rulingOn(api, as, target), reason: '不公' };
    return (await api.send('file-appeal', { as, body })).status === 201;
  },
  'list-appeals': async (api, as, target) => {
    const id = await appealOf(api, as, target);
    return (await api.send('list-appeals', { as, query: { scope: scopeOf(target) } })).text.includes(id);
  },
  'decide-appeal': async (api, as, target) => {
    const appealId = await appealOf(api, as, target);
    const body = { verdict: 'upheld', reason: '确未提交' };
    return (await api.send('decide-appeal', { as, params: { appealId }, body })).status === 201;
  },
};
