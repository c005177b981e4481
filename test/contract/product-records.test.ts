import { describe, expect, it } from 'vitest';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../shared/domain/facts/fact-place.ts';
import { PRODUCT_RECORDS, type ProductRecord } from '../../shared/domain/facts/recorded-fact.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { InMemoryFactStore } from '../../shared/ports/in-memory/in-memory-fact-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { printed } from './suites/samples.ts';

type Content<R> = R extends ProductRecord ? Omit<R, 'id' | 'receivedAt'> : never;

const step = { of: 'root', sequence: 1, by: 'c01', submission: null } as const;
const content = { topic: 'products', title: '方案', organiserId: 's01', coOrganiserIds: ['s02'] } as const;
const correction = { id: 'a', receivedAt: '2026-11-23T03:00:00Z', staffId: 's01' } as const;
const decision = { type: 'appeal-decision', of: 'root', by: 'e01', reason: '有误' } as const;

const competition = { from: '2026-11-25', to: '2026-12-24', rules: '见通知', prize: '奖金' } as const;

/** One of every shape that the product keeps beside the facts of a dossier. */
const RECORDS: readonly Content<ProductRecord>[] = [
  { type: 'rejection', rejects: 'root', reason: '人手不足' },
  { type: 'case', staffId: 'c01', kind: 'claim', company: '甲', contact: '乙', phone: '1', papers: ['claim-form'] },
  { type: 'case-step', ...step, step: { action: 'mark-papers', papers: [{ paper: 'claim-form', mark: 'received' }] } },
  { type: 'case-step', ...step, submission: 'k0', step: { action: 'note', text: '已联系' } },
  { type: 'case-step', ...step, step: { action: 'hand-over', to: 'c02', reason: '' } },
  { type: 'case-step', ...step, step: { action: 'submit' } },
  { type: 'case-step', ...step, step: { action: 'approve' } },
  { type: 'case-step', ...step, step: { action: 'send-back', reason: '不清' } },
  { type: 'case-step', ...step, step: { action: 'close', reason: '已赔付' } },
  { type: 'training-entry', kind: 'weekly', date: '2026-11-27', ...content },
  { type: 'training-step', ...step, step: { change: 'revise', ...content } },
  { type: 'training-step', ...step, step: { change: 'cancel', reason: '冲突' } },
  { type: 'courseware', of: 'root', fileName: '课件.pdf', fileKey: 'courseware/0' },
  { type: 'month-confirmation', month: '2026-11' },
  {
    type: 'task-completion',
    task: {
      id: '3'.repeat(64),
      kind: 'recover-incentive',
      staffId: 's01',
      unitId: 'u1',
      incentiveId: 'i1',
      award: null,
      review: null,
      amountFen: null,
    },
    outcome: 'undone',
    note: '已退回',
  },
  { type: 'speaker-rota', month: '2026-12', turns: [{ date: '2026-12-04', staffId: 's01' }] },
  { type: 'speaker-swap', ...step, step: { action: 'propose', date: '2026-12-04', forDate: '2026-12-11' } },
  { type: 'speaker-swap', ...step, step: { action: 'accept', proposal: 'p' } },
  {
    type: 'appeal',
    staffId: 's01',
    month: '2026-11',
    ruling: digestOf({}),
    rule: 'log.mismatch',
    on: '2026-11-20',
    reason: '属实',
    recordedBy: ['m01'],
  },
  { ...decision, verdict: 'upheld', correction: null },
  {
    ...decision,
    verdict: 'reversed',
    correction: { ...correction, type: 'attendance', sessionId: 'm', status: 'present' },
  },
  {
    ...decision,
    verdict: 'reversed',
    correction: { ...correction, type: 'spot-check', logDate: '2026-11-20', verdict: 'match', note: '属实' },
  },
  { type: 'suggestion-comment', suggestionId: 'root', authorId: 's02', text: '赞成' },
  { type: 'suggestion-decision', suggestionId: 'root', decision: 'adopted', document: '采'.repeat(16_384) },
  { type: 'competition', amends: null, name: '竞赛', measure: 'counted-visits', ...competition },
  { type: 'payment', incentiveId: 'root', paidOn: '2026-11-18' },
  { type: 'session-cancellation', cancels: 'root', reason: '冲突' },
  { type: 'minutes', sessionId: 'root', text: '决议' },
  { type: 'phone-reveal', reveals: 'root', reason: '核对' },
  { type: 'follow-up', follows: 'root', status: 'quoted', note: '已报价', nextStep: '' },
  {
    type: 'spot-check-draw',
    week: '2026-W48',
    everyWeeks: 8,
    ledgerEntry: { month: '2026-11', sequence: 3, hash: digestOf({}) },
    logsDigest: digestOf([]),
    seed: digestOf(''),
    checks: [
      {
        staffId: 's01',
        unitId: null,
        because: 'due',
        logId: 'root',
        logDate: '2026-11-23',
        hints: [{ kind: 'copied-text', besides: ['other'] }],
      },
    ],
  },
];

const recordOf = (content: Content<ProductRecord>): FactRecord => {
  const contentDigest = digestOf(content);
  const key = keyOfContent(contentDigest);
  const place = { departmentId: 'd1', month: '2026-11', type: content.type, period: '2026-11-23', subject: 's01', key };
  const fact = { ...content, id: factIdOf(place), receivedAt: '2026-11-23T02:00:00Z' } as ProductRecord;
  return { ...place, fact, contentDigest, filedBy: 's01', deadline: null, judgeAfter: null };
};

it('every kind of record is among those below', () => {
  expect(new Set(RECORDS.map(({ type }) => type))).toEqual(new Set(Object.keys(PRODUCT_RECORDS)));
});

const newTable = useDynalite();

describe.each([
  { name: 'in memory', newStore: (): Promise<FactStore> => Promise.resolve(new InMemoryFactStore()) },
  { name: 'in DynamoDB', newStore: async (): Promise<FactStore> => new DynamoFactStore((await newTable()).table) },
])('the store $name', ({ newStore }) => {
  it.each(RECORDS)('gives a $type back as it was kept: %#', async (content) => {
    const store = await newStore();
    const record = recordOf(content);
    await store.append(record);
    expect(printed(await store.get(record))).toEqual(printed(record));
  });

  it('reads the records of a month kind by kind', async () => {
    const store = await newStore();
    const records = [...new Map(RECORDS.map((content) => [content.type, recordOf(content)])).values()];
    for (const record of records) await store.append(record);
    for (const { type, fact } of records) {
      const ofType = await Array.fromAsync(store.readMonth('d1', '2026-11', type));
      expect(ofType.map(({ fact: { id } }) => id)).toEqual([fact.id]);
    }
  });
});
