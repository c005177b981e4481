import { expect, it } from 'vitest';
import type { FollowUp } from '../../../shared/domain/facts/recorded-fact.ts';
import { latestFollowUps } from '../../../shared/domain/prospects/follow-ups.ts';

const followUp = (id: string, receivedAt: string, follows = 'p1'): FollowUp => ({
  id,
  type: 'follow-up',
  receivedAt,
  follows,
  status: 'contacted',
  note: '',
  nextStep: '',
});

it.each([
  ['the later instant wins, however it is written', ['2026-11-03T10:00:00+08:00', '2026-11-03T03:00:00Z'], 'f1'],
  ['of one instant the larger id wins', ['2026-11-03T10:00:00+08:00', '2026-11-03T02:00:00Z'], 'f1'],
  ['the order in which they are read does not matter', ['2026-11-03T03:00:00Z', '2026-11-03T02:00:00Z'], 'f0'],
])('where a prospect stands: %s', (_title, instants, latest) => {
  const records = instants.map((at, index) => followUp(`f${index}`, at));
  expect(latestFollowUps(records).get('p1')?.id).toBe(latest);
  expect(latestFollowUps(records.toReversed()).get('p1')?.id).toBe(latest);
});

it('each prospect has its own, and other records say nothing', () => {
  const client = { id: 'c1', type: 'client', receivedAt: '2026-11-02T00:00:00Z', company: '甲公司' } as const;
  const latest = latestFollowUps([
    followUp('f0', '2026-11-03T02:00:00Z'),
    client,
    followUp('f1', '2026-11-02T02:00:00Z', 'p2'),
  ]);
  expect([...latest.keys()]).toEqual(['p1', 'p2']);
});
