import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Payment } from '../../../shared/domain/competitions/competition.ts';
import type { AppealDecision } from '../../../shared/domain/appeals/appeal-records.ts';
import { callsForJudging } from '../../../shared/domain/facts/calls-for-judging.ts';
import { digestOf, digestOfFacts } from '../../../shared/domain/facts/digest.ts';
import { foldRecords } from '../../../shared/domain/facts/fold-records.ts';
import type { FollowUp, RecordedFact, Rejection } from '../../../shared/domain/facts/recorded-fact.ts';
import type { DailyLog, Incentive, Leave, Suggestion } from '../../../shared/domain/dossier.ts';
import type { SuggestionComment, SuggestionDecision } from '../../../shared/domain/suggestions/suggestion-records.ts';

const leave: Leave = {
  id: 'l1',
  type: 'leave',
  receivedAt: '2026-11-02T09:00:00+08:00',
  staffId: 's01',
  from: '2026-11-03',
  to: '2026-11-04',
  reason: '探亲',
};
const rejection = (id: string, receivedAt: string): Rejection => ({
  id,
  type: 'rejection',
  receivedAt,
  rejects: 'l1',
  reason: '人手不足',
});
const followUp: FollowUp = {
  id: 'f1',
  type: 'follow-up',
  receivedAt: '2026-11-03T09:00:00Z',
  follows: 'l1',
  status: 'lost',
  note: '',
  nextStep: '',
};
const log = (receivedAt: string): DailyLog => ({
  id: 'd1',
  type: 'daily-log',
  receivedAt,
  staffId: 's01',
  date: '2026-11-03',
  visits: [],
  nextDayPlan: '',
});

describe('folding records into facts', () => {
  it('leaves a leave alone that nobody rejected', () => {
    expect(foldRecords([leave])).toEqual([leave]);
  });

  it.each([
    ['the earlier comes first', ['2026-11-03T01:00:00Z', '2026-11-03T02:00:00Z']],
    ['the later comes first', ['2026-11-03T02:00:00Z', '2026-11-03T01:00:00Z']],
    ['the texts sort the other way', ['2026-11-03T08:30:00+08:00', '2026-11-03T01:00:00Z']],
  ])('takes the earliest of two rejections where %s', (_title, instants) => {
    const folded = foldRecords([leave, ...instants.map((at, index) => rejection(`r${index}`, at))]);
    const earliest = instants.toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
    expect(folded).toEqual([{ ...leave, rejectedAt: earliest }]);
  });

  it('keeps an earlier rejection that the leave brought along', () => {
    const rejected = { ...leave, rejectedAt: '2026-11-02T10:00:00+08:00' };
    expect(foldRecords([rejected, rejection('r', '2026-11-03T01:00:00Z')])).toEqual([rejected]);
  });

  it('leaves out what is not for the judge', () => {
    expect(foldRecords([leave, followUp])).toEqual([leave]);
  });

  it('reads null as not rejected', () => {
    const folded = foldRecords([rejection('r', '2026-11-03T01:00:00Z'), { ...leave, rejectedAt: null }]);
    expect(folded).toEqual([{ ...leave, rejectedAt: '2026-11-03T01:00:00Z' }]);
  });

  it('never rejects a fact that cannot be rejected', () => {
    const records: RecordedFact[] = [
      { ...log('2026-11-03T01:00:00Z'), id: 'l1' },
      rejection('r', '2026-11-03T02:00:00Z'),
    ];
    expect(foldRecords(records)).toEqual([records[0]]);
  });
});

describe('folding a decision into its suggestion', () => {
  const suggestion: Suggestion = {
    id: 'sg1',
    type: 'suggestion',
    receivedAt: '2026-11-02T09:00:00+08:00',
    staffId: 's01',
    text: '建议',
  };
  const decision = (made: SuggestionDecision['decision'], suggestionId = 'sg1'): SuggestionDecision => ({
    id: 'sd1',
    type: 'suggestion-decision',
    receivedAt: '2026-11-20T01:00:00Z',
    suggestionId,
    decision: made,
    document: '决定',
  });
  const comment: SuggestionComment = {
    id: 'co1',
    type: 'suggestion-comment',
    receivedAt: '2026-11-03T01:00:00Z',
    suggestionId: 'sg1',
    authorId: 's02',
    text: '赞成',
  };

  it('leaves one alone that was only spoken of', () => {
    expect(foldRecords([suggestion, comment, decision('adopted', 'sg2')])).toEqual([suggestion]);
  });

  it('says when it was adopted or declined, whichever is read first', () => {
    const adopted = [{ ...suggestion, adoptedAt: '2026-11-20T01:00:00Z' }];
    expect(foldRecords([suggestion, decision('adopted')])).toEqual(adopted);
    expect(foldRecords([decision('adopted'), suggestion])).toEqual(adopted);
    expect(foldRecords([suggestion, decision('declined')])).toEqual([
      { ...suggestion, declinedAt: '2026-11-20T01:00:00Z' },
    ]);
  });

  it('keeps a decision that the suggestion brought along', () => {
    const declined = { ...suggestion, adoptedAt: null, declinedAt: '2026-11-05T01:00:00Z' };
    expect(foldRecords([declined, decision('adopted')])).toEqual([declined]);
  });

  it('calls for judging where it adopts, and only there', () => {
    expect(callsForJudging(decision('adopted'), null)).toBe(true);
    expect(callsForJudging(decision('declined'), null)).toBe(false);
    expect(callsForJudging(comment, null)).toBe(false);
  });
});

describe('folding a payment into its incentive', () => {
  const incentive: Incentive = {
    id: 'in1',
    type: 'incentive',
    receivedAt: '2026-11-02T09:00:00+08:00',
    staffId: 's01',
    competition: '竞赛',
    endedOn: '2026-10-31',
    amountFen: 100,
  };
  const payment: Payment = {
    id: 'pa1',
    type: 'payment',
    receivedAt: '2026-11-20T01:00:00Z',
    incentiveId: 'in1',
    paidOn: '2026-11-18',
  };

  it('says on which day it was paid', () => {
    expect(foldRecords([payment, incentive])).toEqual([{ ...incentive, paidOn: '2026-11-18' }]);
    expect(foldRecords([{ ...payment, incentiveId: 'in2' }, incentive])).toEqual([incentive]);
  });

  it('keeps the day that the incentive brought along', () => {
    const paid = { ...incentive, paidOn: '2026-11-05' };
    expect(foldRecords([paid, payment])).toEqual([paid]);
  });

  it('calls for judging: a breach since may have to recover it', () => {
    expect(callsForJudging(payment, null)).toBe(true);
  });
});

describe('whether a fact calls for judging', () => {
  const deadline = Temporal.Instant.from('2026-11-03T20:00:00+08:00');

  it.each([
    ['a log at the deadline', log('2026-11-03T20:00:00.000+08:00'), deadline, false],
    ['a log one millisecond late', log('2026-11-03T20:00:00.001+08:00'), deadline, true],
    ['a log of a day on which none is due', log('2026-11-03T19:00:00+08:00'), null, true],
    ['a leave, however late', { ...leave, receivedAt: '2026-12-01T00:00:00Z' }, deadline, false],
    ['a rejection', rejection('r', '2026-11-03T09:00:00Z'), null, true],
    ['a follow-up', followUp, null, false],
    [
      'a session',
      {
        id: 'm',
        type: 'session',
        receivedAt: '2026-11-03T09:00:00Z',
        kind: 'training',
        startsAt: '2026-11-04T09:00:00Z',
      },
      null,
      true,
    ],
  ] as const)('%s', (_title, fact, due, calls) => {
    expect(callsForJudging(fact, due)).toBe(calls);
  });
});

describe('digests', () => {
  it('do not depend on the order of keys, and leave absent values out (RFC 8785)', () => {
    expect(digestOf({ b: 1, a: '王芳', c: undefined })).toBe(digestOf({ a: '王芳', b: 1 }));
  });

  it('are SHA-256 of the canonical text', () => {
    expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('refuse what JSON cannot say', () => {
    expect(() => digestOf(undefined)).toThrow(TypeError);
    expect(() => digestOf({ amountFen: Number.NaN })).toThrow();
  });

  it('of facts depend on the facts, not on their order', () => {
    const other = { ...leave, id: 'l0' };
    expect(digestOfFacts([leave, other])).toBe(digestOfFacts([other, leave]));
    expect(digestOfFacts([leave])).not.toBe(digestOfFacts([{ ...leave, reason: '' }]));
  });
});

describe('the decision on an appeal', () => {
  const correction = {
    id: 'attendance.2026-11-23.s01.c0',
    type: 'attendance',
    receivedAt: '2026-11-24T01:00:00Z',
    sessionId: 'm',
    staffId: 's01',
    status: 'present',
  } as const;
  const decision = (corrects: AppealDecision['correction']): AppealDecision => ({
    id: 'd',
    type: 'appeal-decision',
    receivedAt: '2026-11-24T01:00:00Z',
    of: 'a',
    by: 'e01',
    verdict: corrects === null ? 'upheld' : 'reversed',
    reason: '签到表有误',
    correction: corrects,
  });

  it('that reverses folds into the fact it carries, and calls for judging', () => {
    expect(foldRecords([leave, decision(correction)])).toEqual([leave, correction]);
    expect(callsForJudging(decision(correction), null)).toBe(true);
  });

  it('that upholds folds into nothing, and calls for none', () => {
    expect(foldRecords([decision(null), leave])).toEqual([leave]);
    expect(callsForJudging(decision(null), null)).toBe(false);
  });
});
