/** Rows of the permission product: suggestions, competitions, scores, targets and results. */

import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { departmentOf } from './filed.ts';
import { type InMemoryApi, receiptOf } from './in-memory-api.ts';
import type { Addressed } from './permission-row.ts';

const EVERYONE = { own: ROLES, unit: ROLES, department: ROLES, 'other-department': [] } as const;
const SEERS = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager', 'executive'],
  department: ['department-manager', 'executive'],
  'other-department': [],
} as const satisfies Record<string, readonly Role[]>;
const FIGURES_SEERS = {
  ...SEERS,
  unit: [...SEERS.unit, 'admin'],
  department: [...SEERS.department, 'admin'],
} as const;
const aboutOthers = (roles: readonly Role[]) => ({ own: [], unit: roles, department: roles, 'other-department': [] });
/** A competition is nobody's own: whoever may act on it may, whomever it is about. */
const ofTheDepartment = (roles: readonly Role[]) => ({ ...aboutOthers(roles), own: roles });

/** Who may, written apart from the table that implements it. */
export const MAY_WITH_RESULTS = {
  'propose-suggestion': { ...EVERYONE, unit: [], department: [] },
  'list-suggestions': EVERYONE,
  'show-suggestion': EVERYONE,
  'comment-on-suggestion': EVERYONE,
  'adopt-suggestion': aboutOthers(['department-manager', 'executive']),
  'decline-suggestion': aboutOthers(['department-manager', 'executive']),
  'announce-competition': { ...ofTheDepartment(['department-manager']), 'other-department': ['department-manager'] },
  'list-competitions': ofTheDepartment(ROLES),
  'show-competition': ofTheDepartment(ROLES),
  'amend-competition': ofTheDepartment(['department-manager']),
  'show-competition-standings': ofTheDepartment(ROLES),
  'grant-incentives': aboutOthers(['department-manager', 'executive']),
  'list-incentives': SEERS,
  'record-payment': aboutOthers(['department-manager', 'executive']),
  // Of the component that the row names; who enters which is in test/unit/scores.
  'enter-scores': aboutOthers(['department-manager']),
  'list-scores': SEERS,
  'enter-targets': aboutOthers(['department-manager', 'admin']),
  'list-targets': FIGURES_SEERS,
  'enter-results': aboutOthers(['department-manager', 'admin']),
  'list-results': FIGURES_SEERS,
  'show-year-results': FIGURES_SEERS,
} as const satisfies Partial<Record<OperationId, Record<string, readonly Role[]>>>;

const AFTERWARDS = '2026-12-25T10:00:00+08:00';

/** A manager of the owner's department who is none of the product's actors. */
const managerOf = (owner: string): string => (departmentOf(owner) === 'nb-01' ? 'x01' : 'd02');

const suggestionOf = async (api: InMemoryApi, owner: string): Promise<string> =>
  receiptOf(await api.send('propose-suggestion', { as: owner, body: exampleOf('propose-suggestion').body })).id;

const competitionFor = async (api: InMemoryApi, owner: string): Promise<string> => {
  const { body } = exampleOf('announce-competition');
  return receiptOf(await api.send('announce-competition', { as: managerOf(owner), body })).id;
};

const sheetAbout = (operation: OperationId, owner: string) => {
  const { body = {} } = exampleOf(operation);
  const [row] = body['entries'] as readonly object[];
  return { ...body, entries: [{ ...row, staffId: owner }] };
};

const grantedTo = async (api: InMemoryApi, owner: string): Promise<string> => {
  const params = { competitionId: await competitionFor(api, owner) };
  const body = sheetAbout('grant-incentives', owner);
  const granted = await api.send('grant-incentives', { as: managerOf(owner), at: AFTERWARDS, params, body });
  return (granted.body as { receipts: { id: string }[] }).receipts[0]?.id ?? '';
};

const entered =
  (operation: 'enter-scores' | 'enter-targets' | 'enter-results') =>
  async (api: InMemoryApi, owner: string): Promise<string> => {
    await api.send(operation, { as: managerOf(owner), body: sheetAbout(operation, owner) });
    return '2026';
  };

const itemsOf = (body: unknown): readonly { readonly staffId: string }[] =>
  (body as { items: readonly { readonly staffId: string }[] }).items;

const listsOwner = (body: unknown, owner: string): boolean => itemsOf(body).some(({ staffId }) => staffId === owner);

const inScope = ({ scope }: Addressed) => ({ query: { scope } });

const onSuggestion = (operation: OperationId) => ({
  make: suggestionOf,
  address: ({ recordId }: Addressed) => ({ params: { suggestionId: recordId }, body: exampleOf(operation).body }),
});

const onCompetition = (operation: OperationId) => ({
  make: competitionFor,
  address: ({ recordId }: Addressed) => ({ params: { competitionId: recordId }, body: exampleOf(operation).body }),
});

const enters = (operation: OperationId) => ({
  address: ({ owner }: Addressed) => ({ body: sheetAbout(operation, owner) }),
});

export const ROWS_OF_RESULTS = {
  'propose-suggestion': {
    address: ({ owner }: Addressed) => ({ body: { ...exampleOf('propose-suggestion').body, staffId: owner } }),
  },
  'list-suggestions': { make: suggestionOf, address: inScope, shows: listsOwner },
  'show-suggestion': onSuggestion('show-suggestion'),
  'comment-on-suggestion': onSuggestion('comment-on-suggestion'),
  'adopt-suggestion': onSuggestion('adopt-suggestion'),
  'decline-suggestion': onSuggestion('decline-suggestion'),
  'announce-competition': { address: () => ({ body: exampleOf('announce-competition').body }) },
  'list-competitions': {
    make: competitionFor,
    address: () => ({}),
    shows: (body: unknown) => itemsOf(body).length > 0,
  },
  'show-competition': onCompetition('show-competition'),
  'amend-competition': onCompetition('amend-competition'),
  'show-competition-standings': onCompetition('show-competition-standings'),
  'grant-incentives': {
    make: competitionFor,
    address: ({ owner, recordId }: Addressed) => ({
      at: AFTERWARDS,
      params: { competitionId: recordId },
      body: sheetAbout('grant-incentives', owner),
    }),
  },
  'list-incentives': {
    make: grantedTo,
    address: ({ scope }: Addressed) => ({ at: AFTERWARDS, query: { scope } }),
    shows: listsOwner,
  },
  'record-payment': {
    make: grantedTo,
    address: ({ recordId }: Addressed) => ({
      at: AFTERWARDS,
      params: { incentiveId: recordId },
      body: { paidOn: '2026-12-25' },
    }),
  },
  'enter-scores': enters('enter-scores'),
  'list-scores': { make: entered('enter-scores'), address: inScope, shows: listsOwner },
  'enter-targets': enters('enter-targets'),
  'list-targets': { make: entered('enter-targets'), address: inScope, shows: listsOwner },
  'enter-results': enters('enter-results'),
  'list-results': { make: entered('enter-results'), address: inScope, shows: listsOwner },
  'show-year-results': {
    make: entered('enter-targets'),
    address: ({ scope, recordId }: Addressed) => ({ params: { year: recordId }, query: { scope } }),
    shows: listsOwner,
  },
} as const;
