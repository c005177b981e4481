import { expect, it } from 'vitest';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../shared/domain/facts/fact-place.ts';
import type { ProductRecord } from '../../shared/domain/facts/recorded-fact.ts';
import { useDynalite } from '../support/dynalite.ts';
import { printed } from './suites/samples.ts';

type Content<R> = R extends ProductRecord ? Omit<R, 'id' | 'receivedAt'> : never;

const step = { of: 'root', sequence: 1, by: 'c01', submission: null } as const;
const content = { topic: 'products', title: '方案', organiserId: 's01', coOrganiserIds: ['s02'] } as const;
const correction = { id: 'a', receivedAt: '2026-11-23T03:00:00Z', staffId: 's01' } as const;
const decision = { type: 'appeal-decision', of: 'root', by: 'e01', reason: '有误' } as const;

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
];

const newTable = useDynalite();

it.each(RECORDS)('the table gives a $type back as it was kept: %#', async (record) => {
  const store = new DynamoFactStore((await newTable()).table);
  const { type } = record;
  const contentDigest = digestOf(record);
  const key = keyOfContent(contentDigest);
  const place = { departmentId: 'd1', month: '2026-11', type, period: '2026-11-23', subject: 's01', key };
  const fact = { ...record, id: factIdOf(place), receivedAt: '2026-11-23T02:00:00Z' } as ProductRecord;
  const kept = { ...place, fact, contentDigest, filedBy: 's01', deadline: null, judgeAfter: null };
  await store.append(kept);
  expect(printed(await store.get(place))).toEqual(printed(kept));
});
