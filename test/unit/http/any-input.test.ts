import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemoryApi } from './in-memory-api.ts';

/** Values at the edges of what the contracts let through, and beyond them. */
const dates = fc.oneof(
  fc.constantFrom(
    '0000-01-01',
    '0001-01-01',
    '2026-02-28',
    '2026-11-23',
    '2027-01-01',
    '9999-12-31',
    '10000-01-01',
    '',
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
const periods = fc.oneof(
  dates,
  fc.constantFrom(
    '0000-W00',
    '0000-W01',
    '0001-W01',
    '2026-W48',
    '2026-W53',
    '9998-W52',
    '9999-W51',
    '9999-W52',
    '9999-W53',
  ),
  fc.constantFrom('0000-00', '0000-01', '2026-11', '9999-12', '2026-13'),
);
const people = fc.constantFrom('s01', 'n01', 'l01', 'm01', 'd02', 'x01', 'nobody');
const noise = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));
const some = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: noise });

const REQUESTS = {
  'submit-daily-log': fc.record(
    { date: some(dates), visits: some(fc.constant([])), nextDayPlan: some(fc.string()), staffId: some(people) },
    { requiredKeys: ['date', 'nextDayPlan'] },
  ),
  'submit-leave': fc.record({ from: some(dates), to: some(dates), reason: some(fc.constant('体检')) }),
  'submit-excuse': fc.record({
    duties: some(fc.subarray(['daily-log', 'visits', 'weekly-plan', 'monthly-plan', 'inventory'])),
    period: some(periods),
    reason: some(fc.constant('体检')),
  }),
} as const;

describe.each(['submit-daily-log', 'submit-leave', 'submit-excuse'] as const)('%s', (operation) => {
  it('accepts or refuses whatever is sent; nothing makes it fail', async () => {
    const api = await inMemoryApi();
    await fc.assert(
      fc.asyncProperty(people, REQUESTS[operation], async (as, body) => {
        const before = api.facts.appended.length;
        const { status } = await api.send(operation, { as, body });
        expect([201, 403, 422]).toContain(status);
        if (status !== 201) expect(api.facts.appended).toHaveLength(before);
      }),
      { numRuns: 500 },
    );
  });
});

describe('lists and decisions', () => {
  const texts = fc.oneof(fc.string({ maxLength: 40 }), periods, people);
  const queries = fc.dictionary(fc.constantFrom('month', 'scope', 'limit', 'cursor', 'staffId'), texts);

  it.each(['list-daily-logs', 'list-leaves', 'list-excuses', 'list-rulings', 'show-standings', 'show-days'] as const)(
    '%s answers or refuses any query',
    async (operation) => {
      const api = await inMemoryApi();
      await fc.assert(
        fc.asyncProperty(people, queries, texts, async (as, query, month) => {
          const { status } = await api.send(operation, {
            as,
            query,
            params: operation === 'show-standings' || operation === 'show-days' ? { month } : {},
          });
          expect([200, 403, 422]).toContain(status);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('a rejection names any id', async () => {
    const api = await inMemoryApi();
    const ids = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('leave', 'excuse', 'daily-log'), periods, people)
        .map((parts) => [...parts, 'c0123456789abcdef'].join('.')),
    );
    await fc.assert(
      fc.asyncProperty(ids, async (leaveId) => {
        const { status } = await api.send('reject-leave', {
          as: 'd01',
          params: { leaveId },
          body: { reason: '理由不足' },
        });
        expect([404, 422]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });
});
