import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import { type ApiRequest, inMemoryApi, type InMemoryApi, problemOf } from './in-memory-api.ts';

interface BadInput {
  readonly what: string;
  readonly operation: OperationId;
  readonly request: ApiRequest;
  readonly errors: readonly string[];
}

const staffId = 's01';
const year = '2026';
const person = { staffId: 'k01', name: '孙丽', email: null, joinedOn: '2026-12-01', unitId: 'u1', role: 'sales' };
const day = { version: 0, date: '2026-12-31', workday: false, name: '盘点' };

const BAD: readonly BadInput[] = [
  {
    what: 'nothing',
    operation: 'add-staff-member',
    request: { body: {} },
    errors: ['staffId', 'name', 'email', 'joinedOn', 'unitId', 'role'].map((name) => `/${name} required`),
  },
  {
    what: 'values of the wrong kind',
    operation: 'add-staff-member',
    request: { body: { ...person, email: 'no address', joinedOn: '2026-02-30', role: 'boss', leftOn: null } },
    errors: ['/email wrong-format', '/joinedOn wrong-format', '/role not-an-option', '/leftOn unknown-field'],
  },
  {
    what: 'a name of white space and an id with a space',
    operation: 'add-staff-member',
    request: { body: { ...person, staffId: 'two words', name: ' ' } },
    errors: ['/staffId wrong-format', '/name empty'],
  },
  {
    what: 'a version that is none',
    operation: 'record-departure',
    request: { params: { staffId }, body: { version: 0, leftOn: null } },
    errors: ['/version too-small'],
  },
  {
    what: 'a version as text',
    operation: 'change-staff-details',
    request: { params: { staffId }, body: { version: 'one', name: '王', email: null, language: 'fr' } },
    errors: ['/version wrong-format', '/language not-an-option'],
  },
  {
    what: 'an assignment without its day',
    operation: 'assign-staff-member',
    request: { params: { staffId }, body: { version: 1, unitId: null, role: 'sales' } },
    errors: ['/from required'],
  },
  {
    what: 'a name of 101 characters',
    operation: 'rename-unit',
    request: { params: { unitId: 'u1' }, body: { version: 1, name: '部'.repeat(101) } },
    errors: ['/name too-long'],
  },
  {
    what: 'a filter that is none',
    operation: 'list-staff',
    request: { query: { role: 'boss', employedOn: 'today', limit: '0' } },
    errors: ['/role not-an-option', '/employedOn wrong-format', '/limit too-small'],
  },
  {
    what: 'an id that names no version',
    operation: 'show-policy-difference',
    request: { params: { policyId: '2026-13-01.000000' } },
    errors: ['/policyId wrong-format'],
  },
  {
    what: 'months that are none',
    operation: 'show-policy-what-if',
    request: { params: { policyId: '2026-12-01.000000' }, query: { from: '2026-00' } },
    errors: ['/from wrong-format', '/to required'],
  },
  {
    what: 'a body where the path says it all',
    operation: 'release-policy',
    request: { params: { policyId: '2026-12-01.000000' }, body: { by: 'd01' } },
    errors: ['/by unknown-field'],
  },
  {
    what: 'a year of three digits',
    operation: 'show-calendar',
    request: { params: { year: '202' } },
    errors: ['/year wrong-format'],
  },
  {
    what: 'a day that does not exist',
    operation: 'set-calendar-override',
    request: { params: { year }, body: { ...day, date: '2026-11-31', workday: 'no' } },
    errors: ['/date wrong-format', '/workday wrong-format'],
  },
  {
    what: '367 days',
    operation: 'preview-holidays',
    request: {
      params: { year },
      body: { days: Array.from({ length: 367 }, () => ({ date: '2026-12-31', name: '节', isOffDay: true })) },
    },
    errors: ['/days too-many'],
  },
  {
    what: 'no day at all',
    operation: 'import-holidays',
    request: { params: { year }, body: { version: 0, days: [] } },
    errors: ['/days too-few'],
  },
];

/** Everything an administrator could have changed. */
const stateOf = async (api: InMemoryApi) =>
  JSON.stringify([
    await api.departments.read('hz-01'),
    await api.policies.list('hz-01'),
    await api.changes.pending('hz-01'),
  ]);

describe('bad input to the administration', () => {
  it.each(BAD)('$operation with $what is refused with pointers, and nothing is stored', async (bad) => {
    const api = await inMemoryApi();
    const before = await stateOf(api);
    const response = await api.send(bad.operation, { as: 'd01', ...bad.request });
    expect(problemOf(response)).toEqual(expect.objectContaining({ status: 422, code: 'invalid-request' }));
    expect(problemOf(response).errors.toSorted()).toEqual(bad.errors.toSorted());
    expect(await stateOf(api)).toBe(before);
  });
});

const CAPABILITIES: readonly string[] = ['roster', 'policies', 'calendar'];
const OPERATIONS = (Object.keys(ROUTES) as OperationId[]).filter((operation) =>
  CAPABILITIES.includes(ROUTES[operation].capability),
);

const dates = fc.constantFrom('0000-01-01', '2026-02-29', '2026-11-01', '2026-11-23', '2026-12-31', '9999-12-31', '');
const numbers = fc.constantFrom(-1, 0, 1, 2, 3, 1.5, 1e15, 2 ** 53);
const words = fc.constantFrom('s01', 'x01', 'u1', 'u9', 'sales', 'admin', 'en', 'a@b.cn', '2026-11', '9999-12', '名');
const parameters = fc.dictionary(
  fc.constantFrom('visits.limit', 'dailyLog.deadline', 'incentives.lookbackMonths', 'weeklyPlan.due', 'visits.quota'),
  fc.oneof(numbers, fc.constantFrom('08:00', 'none', '24:00'), fc.constant([])),
);
const days = fc.array(fc.record({ date: dates, name: words, isOffDay: fc.boolean() }), { maxLength: 3 });
const values = fc.oneof(dates, numbers, words, fc.boolean(), fc.constant(null), parameters, days, fc.jsonValue());
const NAMES = [
  ...['version', 'staffId', 'name', 'email', 'language', 'joinedOn', 'leftOn', 'unitId', 'role', 'from'],
  ...['effectiveFrom', 'parameters', 'date', 'workday', 'days'],
];
const bodies = fc.dictionary(fc.constantFrom(...NAMES), values, { maxKeys: NAMES.length });
const edges = fc.constantFrom('0000-01-01', '2020-02-29', '2026-11-01', '2026-12-31', '2027-01-01', '9999-12-31');
const versions = fc.constantFrom(1, 2, 3);
const units = fc.constantFrom('u1', 'u9', null);
const instants = fc.constantFrom(
  '2026-11-20T19:40:00+08:00',
  '2026-11-23T10:00:00+08:00',
  '0001-01-01T00:00:00Z',
  '9998-12-31T23:59:59Z',
);
/** Bodies that pass their contract, with the edges of what they may mean. */
const WELL_FORMED: { readonly [Op in OperationId]?: fc.Arbitrary<object> } = {
  'add-staff-member': fc.record({
    staffId: fc.constantFrom('k01', 'k02', 's01'),
    name: fc.constant('孙丽'),
    email: fc.constantFrom(null, 'a@example.com', 's02@example.com'),
    joinedOn: edges,
    unitId: units,
    role: fc.constantFrom('sales', 'admin'),
  }),
  'enter-staff-member': fc.record(
    {
      staffId: fc.constantFrom('k01', 's01', 's03'),
      name: fc.constant('孙丽'),
      email: fc.constantFrom('a@example.com', 's02@example.com'),
      joinedOn: edges,
      unitId: fc.constantFrom('u1', 'u9'),
      role: fc.constantFrom('sales', 'admin'),
      from: edges,
      leftOn: edges,
    },
    { requiredKeys: ['staffId', 'name', 'joinedOn', 'role'] },
  ),
  'record-departure': fc.record({ version: versions, leftOn: fc.option(edges) }),
  'assign-staff-member': fc.record({ version: versions, from: edges, unitId: units, role: fc.constant('sales') }),
  'propose-policy': fc.record({
    effectiveFrom: edges,
    parameters: fc.constantFrom({ 'visits.limit': 0 }, { 'visits.quota': [] }, { 'incentives.lookbackMonths': 60 }),
  }),
  'declare-outage': fc.record({
    startedAt: instants,
    endedAt: instants,
    reason: fc.constant('断网'),
  }),
  'set-calendar-override': fc.record({
    version: fc.constantFrom(0, 1),
    date: edges,
    workday: fc.boolean(),
    name: fc.constant('节'),
  }),
};
const texts = fc.oneof(edges, words, fc.constantFrom('2026', '9999', '2026-12-01.000000', '9999-12-31.999999'));
const params = fc.record({
  staffId: fc.oneof(texts, fc.constant('s01')),
  unitId: texts,
  policyId: fc.oneof(texts, fc.constant('2026-12-01.000000')),
  year: fc.oneof(texts, fc.constantFrom('2026', '2027')),
  date: texts,
});
const queries = fc.oneof(
  fc.dictionary(fc.constantFrom('from', 'to', 'unitId', 'role', 'employedOn', 'cursor', 'state'), texts),
  fc.constantFrom({}, { from: '2026-10', to: '2026-11' }),
);

/** Proposed before each of them, as 2026-12-01.000000. */
const wild = {
  effectiveFrom: '2026-12-01',
  parameters: {
    'dailyLog.days': 'every-day',
    'visits.quota': [],
    'scores.weights': {},
    'incentives.lookbackMonths': 60,
  },
};

describe('anything at all', () => {
  it.each(OPERATIONS)('%s answers or refuses; nothing makes it fail', async (operation) => {
    const api = await inMemoryApi();
    const path = new Set([...ROUTES[operation].path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    const sent = fc.oneof(bodies, WELL_FORMED[operation] ?? fc.constant({}));
    await api.send('propose-policy', { as: 'a01', body: wild });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a01', 'd01'), sent, params, queries, async (as, body, all, query) => {
        const named = Object.fromEntries(Object.entries(all).filter(([name]) => path.has(name)));
        const { status } = await api.send(operation, { as, body, params: named, query });
        expect([200, 201, 403, 404, 409, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });
});
