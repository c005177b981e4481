import { ROLES } from '../../../shared/domain/dossier.ts';
import { receiptOf } from './in-memory-api.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { type Attempt, type Cells, listed, ownerOf } from './permission-targets.ts';

const EVERYONE: Cells = { own: ROLES, unit: ROLES, department: ROLES, 'other-department': [] };
const DECIDERS: Cells = {
  own: [],
  unit: ['department-manager', 'executive'],
  department: ['department-manager', 'executive'],
  'other-department': [],
};

export const suggestionCells = {
  'propose-suggestion': { ...EVERYONE, unit: [], department: [] },
  'list-suggestions': EVERYONE,
  'show-suggestion': EVERYONE,
  'comment-on-suggestion': EVERYONE,
  'adopt-suggestion': DECIDERS,
  'decline-suggestion': DECIDERS,
} as const satisfies Record<string, Cells>;

const suggestion = { text: '把客户回访表放到手机上' };

const suggestionOf = async (api: InMemoryApi, owner: string) =>
  receiptOf(await api.send('propose-suggestion', { as: owner, body: suggestion })).id;

const decides =
  (operation: 'adopt-suggestion' | 'decline-suggestion'): Attempt =>
  async (api, as, target) => {
    const suggestionId = await suggestionOf(api, ownerOf(as, target));
    const { status } = await api.send(operation, { as, params: { suggestionId }, body: { document: '决定' } });
    return status === 201;
  };

export const suggestionAttempts = {
  'propose-suggestion': async (api, as, target) => {
    const body = { ...suggestion, staffId: ownerOf(as, target) };
    return (await api.send('propose-suggestion', { as, body })).status === 201;
  },
  'list-suggestions': async (api, as, target) => {
    await suggestionOf(api, ownerOf(as, target));
    return listed(api, 'list-suggestions', as, target);
  },
  'show-suggestion': async (api, as, target) => {
    const suggestionId = await suggestionOf(api, ownerOf(as, target));
    return (await api.send('show-suggestion', { as, params: { suggestionId } })).status === 200;
  },
  'comment-on-suggestion': async (api, as, target) => {
    const suggestionId = await suggestionOf(api, ownerOf(as, target));
    const body = { text: '赞成' };
    return (await api.send('comment-on-suggestion', { as, params: { suggestionId }, body })).status === 201;
  },
  'adopt-suggestion': decides('adopt-suggestion'),
  'decline-suggestion': decides('decline-suggestion'),
} as const satisfies Record<keyof typeof suggestionCells, Attempt>;
