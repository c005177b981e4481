import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { scoreUseCases } from '../../../functions/scores/use-cases.ts';
import { Crash, crashAtCall, failing } from '../../../shared/ports/in-memory/failing.ts';
import { InMemorySecretStore } from '../../../shared/ports/in-memory/in-memory-secret-store.ts';
import { inMemoryApi } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';

const receivedAt = Temporal.Instant.from('2026-11-23T02:00:00Z');
const manager = hangzhou.staff.find(({ id }) => id === 'd02');
if (manager === undefined) throw new Error('no manager');

const call = {
  actor: {
    departmentId: 'hz-01',
    staff: manager,
    language: 'zh-CN',
    role: 'department-manager',
    unitId: null,
    today: '2026-11-23',
  },
  charter: hangzhou,
  params: {},
  query: {},
  body: {
    month: '2026-11',
    entries: ['t01', 'c01', 's01'].map((staffId) => ({ staffId, component: 'support' as const, points: 80 })),
  },
  receivedAt,
  idempotencyKey: null,
} as const;

const receiptKey = new InMemorySecretStore('a receipt key of these tests');

describe('a sheet cut short', () => {
  it.each([2, 3, 4].flatMap((at) => (['before', 'after'] as const).map((point) => ({ at, point }))))(
    '$point call $at of the store is finished when it is sent again, nothing kept twice',
    async ({ at, point }) => {
      const api = await inMemoryApi();
      const { departments } = api;
      const facts = failing(api.facts, crashAtCall(at, point));
      const dying = scoreUseCases({ departments, facts, receiptKey });
      await expect(dying['enter-scores'](call)).rejects.toThrow(Crash);
      const again = await scoreUseCases({ departments, facts: api.facts, receiptKey })['enter-scores'](call);
      expect(again.outcome).toBe('done');
      expect(api.facts.appended.map(({ subject }) => subject).sort()).toEqual(['c01', 's01', 't01']);
    },
  );

  it('by the same sheet sent twice at once is kept once', async () => {
    const api = await inMemoryApi();
    const { 'enter-scores': enter } = scoreUseCases({ ...api, receiptKey });
    const [one, other] = await Promise.all([enter(call), enter(call)]);
    expect(other).toEqual(one);
    expect(api.facts.appended).toHaveLength(3);
  });
});
