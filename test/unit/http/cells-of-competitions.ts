import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { type InMemoryApi, receiptOf } from './in-memory-api.ts';
import { type Attempt, type Cells, type Target, listed, ownerOf } from './permission-targets.ts';

/** A competition is nobody's own: whoever may act on it may, whatever the relation to the people in it. */
const ofTheDepartment = (roles: readonly Role[]): Cells => ({
  own: roles,
  unit: roles,
  department: roles,
  'other-department': [],
});
const GRANTERS: Cells = { ...ofTheDepartment(['department-manager', 'executive']), own: [] };

export const competitionCells = {
  'announce-competition': { ...ofTheDepartment(['department-manager']), 'other-department': ['department-manager'] },
  'list-competitions': ofTheDepartment(ROLES),
  'show-competition': ofTheDepartment(ROLES),
  'amend-competition': ofTheDepartment(['department-manager']),
  'show-competition-standings': ofTheDepartment(ROLES),
  'grant-incentives': GRANTERS,
  'list-incentives': {
    own: ROLES,
    unit: ['unit-manager', 'department-manager', 'executive'],
    department: ['department-manager', 'executive'],
    'other-department': [],
  },
  'record-payment': GRANTERS,
} as const satisfies Record<string, Cells>;

const terms = {
  name: '冬季拜访竞赛',
  from: '2026-11-25',
  to: '2026-11-26',
  measure: 'counted-visits',
  rules: '多访者胜',
  prize: '奖金',
};
const AFTERWARDS = '2026-11-27T10:00:00+08:00';

/** A competition of Hangzhou, or of Ningbo. */
const competitionFor = async (api: InMemoryApi, target: Target) => {
  const as = target === 'other-department' ? 'x01' : 'd02';
  return receiptOf(await api.send('announce-competition', { as, body: terms })).id;
};

const grant = async (api: InMemoryApi, as: string, competitionId: string, owner: string) => {
  const body = { entries: [{ staffId: owner, amountFen: 20_000 }] };
  return api.send('grant-incentives', { as, at: AFTERWARDS, params: { competitionId }, body });
};

/** An incentive of the owner, granted by a manager of theirs who is somebody else. */
const incentiveOf = async (api: InMemoryApi, owner: string, target: Target) => {
  const competitionId = await competitionFor(api, target);
  const { body } = await grant(api, target === 'other-department' ? 'x01' : 'd02', competitionId, owner);
  return (body as { receipts: { id: string }[] }).receipts[0]?.id ?? '';
};

const reads =
  (operation: 'show-competition' | 'show-competition-standings'): Attempt =>
  async (api, as, target) => {
    const competitionId = await competitionFor(api, target);
    return (await api.send(operation, { as, params: { competitionId } })).status === 200;
  };

export const competitionAttempts = {
  'announce-competition': async (api, as) =>
    (await api.send('announce-competition', { as, body: terms })).status === 201,
  'list-competitions': async (api, as, target) => {
    const competitionId = await competitionFor(api, target);
    const { body } = await api.send('list-competitions', { as });
    return (body as { items: { id: string }[] }).items.some(({ id }) => id === competitionId);
  },
  'show-competition': reads('show-competition'),
  'amend-competition': async (api, as, target) => {
    const competitionId = await competitionFor(api, target);
    const body = { ...terms, prize: '更多奖金' };
    return (await api.send('amend-competition', { as, params: { competitionId }, body })).status === 201;
  },
  'show-competition-standings': reads('show-competition-standings'),
  'grant-incentives': async (api, as, target) => {
    const competitionId = await competitionFor(api, target);
    return (await grant(api, as, competitionId, ownerOf(as, target))).status === 201;
  },
  'list-incentives': async (api, as, target) => {
    await incentiveOf(api, ownerOf(as, target), target);
    return listed(api, 'list-incentives', as, target);
  },
  'record-payment': async (api, as, target) => {
    const incentiveId = await incentiveOf(api, ownerOf(as, target), target);
    const body = { paidOn: '2026-11-27' };
    return (await api.send('record-payment', { as, at: AFTERWARDS, params: { incentiveId }, body })).status === 201;
  },
} as const satisfies Record<keyof typeof competitionCells, Attempt>;
