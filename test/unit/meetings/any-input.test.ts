import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { inMemoryApi } from '../http/in-memory-api.ts';
import { fileLog } from '../conduct/checks.ts';
import { heldSession, markOf } from './held.ts';

/** Values at the edges of what the contracts let through, and beyond them. */
const dates = fc.constantFrom('0000-01-01', '2026-02-28', '2026-11-20', '2026-11-23', '9999-12-31', '');
const months = fc.constantFrom('0000-01', '2026-01', '2026-11', '2026-12', '2027-11', '9999-12', '2026-13');
const weeks = fc.constantFrom('0000-W01', '2026-W01', '2026-W47', '2026-W53', '2026-W54', '9999-W52', 'W47');
const instants = fc.oneof(
  dates.map((date) => `${date}T09:00:00+08:00`),
  fc.constantFrom('0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59.999-23:59', '9998-12-31T23:59:59Z', ''),
);
const people = fc.constantFrom('s01', 'm01', 's03', 'd01', 'd02', 'x02', 'g01', 'nobody');
const callers = fc.constantFrom('s01', 'm01', 'd01', 'd02', 'v01', 'x01');
const noise = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));
const some = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: noise });
const statuses = fc.constantFrom('present', 'late', 'absent', 'excused', 'ill');
const texts = fc.oneof(fc.string({ maxLength: 40 }), fc.constant('写点什么'));
const ids = fc.oneof(
  fc.string({ minLength: 1 }),
  fc
    .tuple(
      fc.constantFrom('session', 'attendance', 'minutes', 'spot-check', 'daily-log'),
      fc.oneof(dates, months, weeks),
      fc.oneof(people, fc.constant('-')),
    )
    .map((parts) => [...parts, 'c0123456789abcdef'].join('.')),
);

const mark = { status: some(statuses), arrivedAt: fc.option(some(instants), { nil: undefined }) };

const BODIES: Partial<Record<OperationId, fc.Arbitrary<object>>> = {
  'add-session': fc.record({
    kind: some(fc.constantFrom('training', 'monthly-review', 'party')),
    startsAt: some(instants),
    title: fc.option(some(texts), { nil: undefined }),
  }),
  'generate-sessions': fc.record({ departmentId: fc.constantFrom('hz-01', 'nb-01') }, { requiredKeys: [] }),
  'cancel-session': fc.record({ reason: some(texts) }),
  'take-attendance': fc.record({
    marks: some(fc.array(some(fc.record({ staffId: some(people), ...mark })), { maxLength: 4 })),
  }),
  'enter-attendance': fc.record({
    date: some(dates),
    kind: some(fc.constantFrom('morning-meeting', 'training')),
    marks: some(
      fc.array(some(fc.record({ staffId: some(people), status: fc.constantFrom('present', 'absent') })), {
        maxLength: 4,
      }),
    ),
  }),
  'correct-attendance': fc.record(mark),
  'record-minutes': fc.record({ text: some(texts) }),
  'correct-minutes': fc.record({ text: some(texts) }),
  'draw-spot-checks': fc.record({ departmentId: fc.constantFrom('hz-01', 'nb-01') }, { requiredKeys: [] }),
  'record-spot-check': fc.record({
    staffId: some(people),
    logDate: some(dates),
    verdict: some(fc.constantFrom('match', 'mismatch', 'maybe')),
  }),
  'correct-spot-check': fc.record({ verdict: some(fc.constantFrom('match', 'mismatch')) }),
};

const LISTS = ['list-sessions', 'list-attendance', 'list-spot-checks', 'list-spot-check-draws'] as const;
const QUERY_NAMES = ['month', 'scope', 'limit', 'cursor', 'staffId', 'unitId', 'state', 'sessionId', 'sort'] as const;

const apiWithRecords = async () => {
  const api = await inMemoryApi();
  await fileLog(api, 's01', '2026-11-20');
  const sessionId = await heldSession(api);
  const attendanceId = await markOf(api, sessionId, { staffId: 's01', status: 'present' });
  return { api, sessionId, attendanceId };
};

describe.each(Object.entries(BODIES) as [OperationId, fc.Arbitrary<object>][])('%s', (operation, bodies) => {
  it('accepts or refuses whatever is sent; nothing makes it fail, and a refusal stores nothing', async () => {
    const { api, sessionId, attendanceId } = await apiWithRecords();
    const sessions = fc.oneof(fc.constant(sessionId), ids);
    const params = fc.record({
      sessionId: sessions,
      attendanceId: fc.oneof(fc.constant(attendanceId), ids),
      minutesId: ids,
      spotCheckId: ids,
      month: months,
      week: weeks,
    });
    const ofRoute = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => NAMES_IN_PATH[operation] === name));
    await fc.assert(
      fc.asyncProperty(callers, params, bodies, async (as, all, body) => {
        const before = api.facts.appended.length;
        const { status } = await api.send(operation, { as, params: ofRoute(all), body });
        expect([201, 403, 404, 422]).toContain(status);
        if (status !== 201) expect(api.facts.appended).toHaveLength(before);
      }),
      { numRuns: 150 },
    );
  });
});

const NAMES_IN_PATH: Partial<Record<OperationId, string>> = {
  'generate-sessions': 'month',
  'cancel-session': 'sessionId',
  'take-attendance': 'sessionId',
  'correct-attendance': 'attendanceId',
  'record-minutes': 'sessionId',
  'correct-minutes': 'minutesId',
  'draw-spot-checks': 'week',
  'correct-spot-check': 'spotCheckId',
};

describe.each(LISTS)('%s', (operation) => {
  it('answers or refuses any query', async () => {
    const { api } = await apiWithRecords();
    const values = fc.oneof(texts, months, people, ids, fc.constantFrom('unit', 'department', 'standing', 'open'));
    const queries = fc.dictionary(fc.constantFrom(...QUERY_NAMES), values);
    await fc.assert(
      fc.asyncProperty(callers, queries, async (as, query) => {
        const { status } = await api.send(operation, { as, query });
        expect([200, 403, 404, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });
});
