import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { inMemoryApi, type InMemoryApi, receiptOf } from './in-memory-api.ts';

/** Values at the edges of what the contracts of cases, trainings and appeals let through, and beyond them. */
const people = fc.constantFrom('s01', 'c01', 'v01', 'm01', 'd02', 'e01', 'x01', 'nobody');
const noise = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));
const some = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: noise });
const words = some(fc.constantFrom('', ' ', '资料', 'claim-form', 'x'.repeat(300)));
const dates = some(
  fc.constantFrom('0000-01-01', '2026-11-23', '2026-11-27', '2026-12-04', '2026-12-11', '9999-12-31', '10000-01-01'),
);
const someMonths = fc.constantFrom('0000-01', '2026-11', '2026-12', '2027-01', '9999-12', '2026-13', '');
const months = some(someMonths);
const marks = some(fc.constantFrom('expected', 'received', 'returned', 'not-needed'));
const content = {
  topic: some(fc.constantFrom('products', 'experience')),
  title: words,
  organiserId: some(people),
  coOrganiserIds: some(fc.array(people, { maxLength: 3 })),
};

const BODIES: Readonly<Partial<Record<OperationId, fc.Arbitrary<object>>>> = {
  'open-case': fc.record({
    kind: some(fc.constantFrom('claim', 'policy-service')),
    company: words,
    contact: words,
    phone: words,
    furtherPapers: some(fc.array(words, { maxLength: 3 })),
  }),
  'mark-case-papers': fc.record({ papers: some(fc.array(fc.record({ paper: words, mark: marks }), { maxLength: 3 })) }),
  'note-case': fc.record({ text: words }),
  'hand-over-case': fc.record({ to: some(people), reason: words }),
  'submit-case': fc.record({}),
  'review-case': fc.record({ verdict: some(fc.constantFrom('approved', 'sent-back')), reason: words }),
  'close-case': fc.record({ reason: words }),
  'plan-training': fc.record({ kind: some(fc.constantFrom('weekly', 'ad-hoc')), date: dates, ...content }),
  'revise-training': fc.record(content),
  'cancel-training': fc.record({ reason: words }),
  'add-courseware': fc.record({ fileName: some(fc.constantFrom('a.pdf', 'a', '../a.pdf', '课件.pptx', '.pdf')) }),
  'publish-speaker-rota': fc.record({}),
  'propose-speaker-swap': fc.record({ date: dates, forDate: dates }),
  'accept-speaker-swap': fc.record({}),
  'file-appeal': fc.record({ month: months, ruling: some(fc.constant('0'.repeat(64))), reason: words }),
  'decide-appeal': fc.record({
    verdict: some(fc.constantFrom('upheld', 'reversed')),
    reason: words,
    attendance: some(fc.constantFrom('present', 'excused')),
  }),
};

/** Ids of things that exist, of the wrong kind, or of nothing. */
const seeded = async (api: InMemoryApi): Promise<readonly string[]> => {
  const claim = { kind: 'claim', company: '甲', contact: '乙', phone: '1' };
  const entry = { kind: 'weekly', date: '2026-11-27', topic: 'products', title: '方案', organiserId: 's01' };
  return [
    receiptOf(await api.send('open-case', { as: 'c01', body: claim })).id,
    receiptOf(await api.send('plan-training', { as: 's01', body: entry })).id,
    'appeal.2026-11.s01.c0123456789abcdef',
    'case.9999-W53.c01.c0123456789abcdef',
    '-',
  ];
};

describe.each(Object.entries(BODIES))('%s', (operation, body) => {
  it('accepts or refuses whatever is sent; nothing makes it fail, and a refusal stores nothing', async () => {
    const api = await inMemoryApi();
    const ids = fc.oneof(fc.constantFrom(...(await seeded(api))), fc.string());
    const params = fc
      .tuple(ids, someMonths)
      .map(([id, month]) => ({ caseId: id, trainingId: id, appealId: id, proposalId: id, month }));
    await fc.assert(
      fc.asyncProperty(people, params, body, async (as, all, sent) => {
        const before = api.facts.appended.length;
        const path = Object.fromEntries(Object.entries(all).filter(([name]) => isParameterOf(operation, name)));
        const { status } = await api.send(operation as OperationId, { as, params: path, body: sent });
        expect([201, 403, 404, 422]).toContain(status);
        if (status !== 201) expect(api.facts.appended).toHaveLength(before);
      }),
      { numRuns: 150 },
    );
  });
});

const isParameterOf = (operation: string, name: string): boolean =>
  (operation.includes('case') && operation !== 'open-case' && name === 'caseId') ||
  (['revise-training', 'cancel-training', 'add-courseware'].includes(operation) && name === 'trainingId') ||
  (operation === 'decide-appeal' && name === 'appealId') ||
  (operation.includes('speaker') && name === 'month') ||
  (operation === 'accept-speaker-swap' && name === 'proposalId');

describe('lists', () => {
  it.each(['list-cases', 'list-trainings', 'list-appeals'] as const)(
    '%s answers or refuses any query',
    async (operation) => {
      const api = await inMemoryApi();
      await seeded(api);
      const texts = fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('2026-11', 'department', 'unit', 'open', 'c01'),
      );
      const names = fc.constantFrom(
        'month',
        'scope',
        'limit',
        'cursor',
        'staffId',
        'state',
        'kind',
        'ownerId',
        'topic',
      );
      await fc.assert(
        fc.asyncProperty(people, fc.dictionary(names, texts), async (as, query) => {
          const { status } = await api.send(operation, { as, query });
          expect([200, 403, 422]).toContain(status);
        }),
        { numRuns: 200 },
      );
    },
  );
});
