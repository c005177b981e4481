import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import { clientList, inventory, monthlyPlan, prospect, registration, weeklyPlan } from './forms.ts';
import { inMemoryApi } from './in-memory-api.ts';

/** Values at the edges of what the contracts let through, and beyond them. */
const edges = fc.constantFrom(
  ...['0000-01-01', '0000-02-29', '2026-02-29', '2026-11-23', '9999-12-31', '0000-W01', '2026-W48', '2026-W53'],
  ...['9999-W52', '0000-01', '2026-11', '9999-12', '2026-13', 's01', 'u1', 'true', '', '　', '\0', '\ud800'],
);
const noise = fc.oneof(edges, fc.string(), fc.integer(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));

/** A good body with some of its values replaced, others left out, and perhaps one of another name. */
const nearly = (body: object) =>
  fc
    .tuple(
      fc.record(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, mostly(value)])), {
        requiredKeys: [],
      }),
      fc.dictionary(fc.constantFrom('staffId', 'departmentId', 'unitId', 'x'), noise, { maxKeys: 1 }),
    )
    .map(([fields, more]) => ({ ...fields, ...more }));

const mostly = (value: unknown) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: noise });

const people = fc.constantFrom('s01', 'n01', 'l01', 'm01', 'd02', 'x01', 'c01', 'nobody');
const BODIES = [
  ['submit-field-registration', registration],
  ['submit-weekly-plan', weeklyPlan],
  ['submit-monthly-plan', monthlyPlan],
  ['submit-inventory', inventory],
  ['submit-client-list', clientList],
  ['submit-prospect', prospect],
  ['check-prospect', prospect],
  ['submit-client', { company: '甲公司', creditCode: '' }],
  ['check-client', { company: '甲公司', creditCode: '' }],
] as const satisfies readonly (readonly [OperationId, object])[];

describe.each(BODIES)('%s', (operation, body) => {
  it('accepts or refuses whatever is sent; nothing makes it fail', async () => {
    const api = await inMemoryApi();
    await fc.assert(
      fc.asyncProperty(people, nearly(body), async (as, sent) => {
        const before = api.facts.appended.length;
        const { status } = await api.send(operation, { as, body: sent });
        expect([200, 201, 403, 422]).toContain(status);
        if (status !== 201) expect(api.facts.appended).toHaveLength(before);
      }),
      { numRuns: 200 },
    );
  });
});

const LISTS = [
  'list-field-registrations',
  'list-weekly-plans',
  'list-monthly-plans',
  'list-inventories',
  'list-client-lists',
  'list-prospects',
  'show-prospect',
  'list-follow-ups',
  'list-prospect-visits',
  'list-clients',
] as const satisfies readonly OperationId[];

describe.each(LISTS)('%s', (operation) => {
  const names = fc.constantFrom('month', 'period', 'scope', 'limit', 'cursor', 'staffId', 'state', 'status', 'fields');
  const texts = fc.oneof(edges, fc.string({ maxLength: 40 }));
  const ids = fc.oneof(
    texts,
    edges.map((period) => `prospect.${period}.s01.c0123456789abcdef`),
  );

  it('answers or refuses any query and any id', async () => {
    const api = await inMemoryApi();
    await api.send('submit-prospect', { body: prospect });
    await fc.assert(
      fc.asyncProperty(people, fc.dictionary(names, texts, { maxKeys: 2 }), ids, async (as, query, prospectId) => {
        const params = ROUTES[operation].path.includes('{prospectId}') ? { prospectId } : {};
        const { status } = await api.send(operation, { as, query, params });
        expect([200, 403, 404, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });
});
