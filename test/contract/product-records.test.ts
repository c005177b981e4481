import { describe, expect, it } from 'vitest';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import type { ProductRecord } from '../../shared/domain/facts/recorded-fact.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { InMemoryFactStore } from '../../shared/ports/in-memory/in-memory-fact-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { printed, sha256 } from './suites/samples.ts';

const made = { id: 'r1', receivedAt: '2026-11-23T02:00:00Z' };

/** One of each kind of record that the product keeps beside the dossier, with the period of what it is about. */
const RECORDS: { readonly [Type in ProductRecord['type']]: [period: string, subject: string, fact: ProductRecord] } = {
  rejection: ['2026-11-24', 's01', { ...made, type: 'rejection', rejects: 'l1', reason: '人手不足' }],
  'suggestion-comment': [
    '2026-11-20',
    's01',
    { ...made, type: 'suggestion-comment', suggestionId: 'sg1', authorId: 's02', text: '赞成' },
  ],
  'suggestion-decision': [
    '2026-11-20',
    's01',
    { ...made, type: 'suggestion-decision', suggestionId: 'sg1', decision: 'adopted', document: '采'.repeat(16_384) },
  ],
  competition: [
    '2026',
    '-',
    {
      ...made,
      type: 'competition',
      amends: null,
      name: '竞赛',
      from: '2026-11-25',
      to: '2026-12-24',
      measure: 'counted-visits',
      rules: '见通知',
      prize: '奖金',
    },
  ],
  payment: ['2026-10-31', 's01', { ...made, type: 'payment', incentiveId: 'in1', paidOn: '2026-11-18' }],
};

const newTable = useDynalite();

describe.each([
  { name: 'in memory', newStore: (): Promise<FactStore> => Promise.resolve(new InMemoryFactStore()) },
  { name: 'in DynamoDB', newStore: async (): Promise<FactStore> => new DynamoFactStore((await newTable()).table) },
])('records $name', ({ newStore }) => {
  it.each(Object.values(RECORDS))('of the period %s and subject %s read back as they were filed', async (...parts) => {
    const [period, subject, fact] = parts;
    const store = await newStore();
    const record: FactRecord = {
      departmentId: 'd1',
      month: `${period}-01`.slice(0, 7),
      type: fact.type,
      period,
      subject,
      key: 'c0000000000000001',
      fact,
      contentDigest: sha256(fact.type),
      filedBy: 'd02',
      deadline: null,
      judgeAfter: null,
    };
    await store.append(record);
    expect(printed(await store.get(record))).toEqual(printed(record));
    const ofType = await Array.fromAsync(store.readMonth('d1', record.month, fact.type));
    expect(ofType.map(({ fact: { id } }) => id)).toEqual(['r1']);
  });

  it('of a suggestion, its discussion and its decision are read apart', async () => {
    const store = await newStore();
    const [period, subject] = RECORDS['suggestion-comment'];
    const place = { departmentId: 'd1', month: '2026-11', period, subject, key: 'c0000000000000001' };
    const filed = { contentDigest: sha256('one'), filedBy: 's01', deadline: null, judgeAfter: null };
    const suggestion = { ...made, id: 'sg1', type: 'suggestion', staffId: 's01', text: '建议' } as const;
    for (const fact of [suggestion, RECORDS['suggestion-comment'][2], RECORDS['suggestion-decision'][2]]) {
      await store.append({ ...place, ...filed, type: fact.type, fact });
    }
    for (const type of ['suggestion', 'suggestion-comment', 'suggestion-decision'] as const) {
      const ofType = await Array.fromAsync(store.readMonth('d1', '2026-11', type));
      expect(ofType.map(({ fact }) => fact.type)).toEqual([type]);
    }
  });
});
