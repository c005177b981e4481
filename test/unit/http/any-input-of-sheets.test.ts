import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { anyText } from '../../support/any-text.ts';
import { inMemoryApi, receiptOf } from './in-memory-api.ts';

const dates = fc.oneof(
  fc.constantFrom(
    '0000-01-01',
    '0001-01-01',
    '2026-11-22',
    '2026-11-23',
    '2027-02-24',
    '9999-12-31',
    '10000-01-01',
    '',
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
const months = fc.constantFrom('0000-01', '2025-12', '2026-01', '2026-11', '2026-12', '9999-12', '2026-13', '');
const people = fc.constantFrom('s01', 'n01', 't01', 'm01', 'd02', 'e01', 'a01', 'x01', 'nobody');
const senders = fc.constantFrom('s01', 'd01', 'd02', 'e01', 'a01');
const numbers = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    100,
    87.5,
    87.555,
    -1,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    1e308,
    '0',
    '87.5',
    '-1',
    '1e3',
    '',
  ),
  fc.double(),
  fc.integer(),
);
const noise = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));
const some = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: noise });
const rows = <T>(row: fc.Arbitrary<T>) => some(fc.array(some(row), { maxLength: 4 }));
const texts = some(fc.oneof(anyText(), fc.constantFrom('采纳', ' ', '好'.repeat(16_385))));

const figures = fc.record({
  year: some(fc.oneof(fc.constantFrom(2025, 2026, 2027, '2026', 0, 9999, 10_000), numbers)),
  entries: rows(fc.record({ staffId: some(people), premiumFen: some(numbers), customers: some(numbers) })),
});
const terms = fc.record({
  name: texts,
  from: some(dates),
  to: some(dates),
  measure: some(fc.constantFrom('counted-visits', 'distinct-customers', 'valid-prospects')),
  rules: texts,
  prize: texts,
});

const BODIES = {
  'propose-suggestion': fc.record({ text: texts, staffId: some(people) }, { requiredKeys: ['text'] }),
  'comment-on-suggestion': fc.record({ text: texts }),
  'adopt-suggestion': fc.record({ document: texts }),
  'decline-suggestion': fc.record({ document: texts }),
  'announce-competition': terms,
  'amend-competition': terms,
  'grant-incentives': fc.record({ entries: rows(fc.record({ staffId: some(people), amountFen: some(numbers) })) }),
  'record-payment': fc.record({ paidOn: some(dates) }),
  'enter-scores': fc.record({
    month: some(months),
    entries: rows(
      fc.record({
        staffId: some(people),
        component: some(fc.constantFrom('support', 'efficiency', 'company')),
        points: some(numbers),
      }),
    ),
  }),
  'enter-targets': figures,
  'enter-results': figures,
} as const;

const POSTS = Object.keys(BODIES) as (keyof typeof BODIES)[];
const GETS = [
  'list-suggestions',
  'show-suggestion',
  'list-competitions',
  'show-competition',
  'show-competition-standings',
  'list-incentives',
  'list-scores',
  'list-targets',
  'list-results',
  'show-year-results',
] as const;

/** A suggestion and a competition that is there, and ids that lead nowhere. */
const world = async () => {
  const api = await inMemoryApi();
  const suggestion = receiptOf(await api.send('propose-suggestion', { body: { text: '建议' } })).id;
  const body = {
    name: '竞赛',
    from: '2026-11-23',
    to: '2026-11-23',
    measure: 'valid-prospects',
    rules: '见通知',
    prize: '奖金',
  };
  const competition = receiptOf(await api.send('announce-competition', { as: 'd02', body })).id;
  const ids = fc.oneof(
    fc.constantFrom(suggestion, competition, '2026', 'competition.9999.-.c0123456789abcdef', '../DEPT'),
    fc.string(),
  );
  return { api, ids };
};

/** The path parameter of a route, if it has one. */
const namedParams = (operation: OperationId, id: string): Record<string, string> => {
  const name = /\{(\w+)\}/.exec(ROUTES[operation].path)?.[1];
  return name === undefined ? {} : { [name]: id };
};

const AT = fc.constantFrom('2026-11-23T10:00:00+08:00', '2026-11-24T00:00:00+08:00', '2027-01-01T00:00:00+08:00');

describe('whatever is sent', () => {
  it.each(POSTS)('%s accepts or refuses it; nothing makes it fail', async (operation) => {
    const { api, ids } = await world();
    await fc.assert(
      fc.asyncProperty(senders, AT, ids, BODIES[operation], async (as, at, id, body) => {
        const before = api.facts.appended.length;
        const { status } = await api.send(operation, { as, at, body, params: namedParams(operation, id) });
        expect([201, 400, 403, 404, 413, 422]).toContain(status);
        if (status !== 201) expect(api.facts.appended).toHaveLength(before);
      }),
      { numRuns: 300 },
    );
  });

  it.each(GETS)('%s answers or refuses any query', async (operation) => {
    const { api, ids } = await world();
    const names = fc.constantFrom('month', 'period', 'scope', 'limit', 'cursor', 'staffId', 'state', 'year', 'sort');
    const values = fc.oneof(
      fc.string({ maxLength: 20 }),
      months,
      people,
      fc.constantFrom('department', 'open', '2026'),
    );
    const queries = fc.dictionary(names, values, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(senders, AT, ids, queries, async (as, at, id, query) => {
        const { status } = await api.send(operation, { as, at, query, params: namedParams(operation, id) });
        expect([200, 403, 404, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });
});
