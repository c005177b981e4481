import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../shared/domain/dossier.ts';
import {
  factIdOf,
  keyOfContent,
  keyOfForeignId,
  keyOfIdempotencyKey,
  placeOfFact,
  placeOfFactId,
  placeOfFollowUp,
  placeOfRejection,
} from '../../../shared/domain/facts/fact-place.ts';

const setting = {
  timeZone: 'Asia/Shanghai',
  startOfSession: (sessionId: string) => {
    if (sessionId !== 'm1') throw new RangeError(`no session ${sessionId}`);
    return Temporal.Instant.from('2026-11-30T16:30:00Z');
  },
};
const key = keyOfForeignId('any');
const place = (fact: Fact) => placeOfFact('hz-01', fact, key, setting);

const facts: readonly (readonly [title: string, fact: Fact, month: string, period: string, subject: string])[] = [
  [
    'a daily log in the month of its day',
    {
      id: 'f',
      type: 'daily-log',
      receivedAt: '2026-12-01T00:00:00+08:00',
      staffId: 's01',
      date: '2026-11-30',
      visits: [],
      nextDayPlan: '',
    },
    '2026-11',
    '2026-11-30',
    's01',
  ],
  [
    "a weekly plan in the month of its week's Thursday",
    {
      id: 'f',
      type: 'weekly-plan',
      receivedAt: '2027-01-01T12:00:00+08:00',
      staffId: 's01',
      week: '2026-W53',
      done: '',
      planned: '',
    },
    '2026-12',
    '2026-W53',
    's01',
  ],
  [
    'a weekly excuse likewise',
    {
      id: 'f',
      type: 'excuse',
      receivedAt: '2026-10-01T12:00:00+08:00',
      staffId: 's01',
      duties: ['weekly-plan'],
      period: '2026-W40',
      reason: '',
    },
    '2026-10',
    '2026-W40',
    's01',
  ],
  [
    'a monthly excuse in its month',
    {
      id: 'f',
      type: 'excuse',
      receivedAt: '2026-10-01T12:00:00+08:00',
      staffId: 's01',
      duties: ['inventory'],
      period: '2026-11',
      reason: '',
    },
    '2026-11',
    '2026-11',
    's01',
  ],
  [
    'a leave in the month it begins',
    {
      id: 'f',
      type: 'leave',
      receivedAt: '2026-10-01T12:00:00+08:00',
      staffId: 's01',
      from: '2026-10-30',
      to: '2026-11-03',
      reason: '',
    },
    '2026-10',
    '2026-10-30',
    's01',
  ],
  [
    'a session on the local day of its start',
    {
      id: 'f',
      type: 'session',
      receivedAt: '2026-10-01T12:00:00Z',
      kind: 'training',
      startsAt: '2026-11-30T16:30:00Z',
    },
    '2026-12',
    '2026-12-01',
    '-',
  ],
  [
    "an attendance mark on its session's day",
    {
      id: 'f',
      type: 'attendance',
      receivedAt: '2026-10-01T12:00:00Z',
      sessionId: 'm1',
      staffId: 's01',
      status: 'present',
    },
    '2026-12',
    '2026-12-01',
    's01',
  ],
  [
    'a prospect on the local day of receipt',
    {
      id: 'f',
      type: 'prospect',
      receivedAt: '2026-10-31T16:00:00Z',
      staffId: 's01',
      company: '',
      contact: '',
      phone: '',
      foundOn: '2026-10-01',
      expectedOn: '2026-10-01',
      insuredBefore: false,
    },
    '2026-11',
    '2026-11-01',
    's01',
  ],
  [
    'an incentive in the month its competition ended',
    {
      id: 'f',
      type: 'incentive',
      receivedAt: '2026-10-31T16:00:00Z',
      staffId: 's01',
      competition: '',
      endedOn: '2026-06-30',
      amountFen: 1,
    },
    '2026-06',
    '2026-06-30',
    's01',
  ],
  [
    'a target in January of its year',
    {
      id: 'f',
      type: 'target',
      receivedAt: '2026-10-31T16:00:00Z',
      staffId: 's01',
      year: 2026,
      premiumFen: 1,
      customers: 1,
    },
    '2026-01',
    '2026',
    's01',
  ],
];

describe('the place of a fact', () => {
  it.each(facts)('puts %s', (_title, fact, month, period, subject) => {
    expect(place(fact)).toEqual({ departmentId: 'hz-01', month, type: fact.type, period, subject, key });
  });

  it('puts a rejection beside what it rejects', () => {
    const leave = placeOfFactId('hz-01', 'leave.2026-11-02.s01.c0123456789abcdef');
    if (leave === null) throw new Error('no place');
    expect(placeOfRejection(leave, 'k0000000000000000')).toEqual({
      ...leave,
      type: 'rejection',
      key: 'k0000000000000000',
    });
  });
});

describe('the place of a follow-up', () => {
  it('is beside its prospect, and its id leads back to it', () => {
    const prospect = placeOfFactId('hz-01', 'prospect.2026-11-02.s01.c0123456789abcdef');
    if (prospect === null) throw new Error('no place');
    const followUp = placeOfFollowUp(prospect, 'k0000000000000000');
    expect(followUp).toEqual({ ...prospect, type: 'follow-up', key: 'k0000000000000000' });
    expect(placeOfFactId('hz-01', factIdOf(followUp))).toEqual(followUp);
  });
});

describe('the id of a fact filed here', () => {
  it.each(facts)('leads back to the place: %s', (_title, fact) => {
    expect(placeOfFactId('hz-01', factIdOf(place(fact)))).toEqual(place(fact));
  });

  it('leads back where the staff id holds dots', () => {
    expect(placeOfFactId('hz-01', `leave.2026-11-02.a.b.c.${key}`)).toMatchObject({ subject: 'a.b.c', key });
  });

  it.each([
    ['a dossier id', 'log-17'],
    ['an unknown type', `diary.2026-11-03.s01.${key}`],
    ['a day that does not exist', `daily-log.2026-11-31.s01.${key}`],
    ['an ISO week that does not exist', `weekly-plan.2025-W53.s01.${key}`],
    ['no subject', `daily-log.2026-11-03..${key}`],
    ['no key', 'daily-log.2026-11-03.s01'],
    ['a key of another shape', 'daily-log.2026-11-03.s01.k12'],
    ['an inherited name for a type', `constructor.2026-11-03.s01.${key}`],
  ])('is null for %s', (_title, id) => {
    expect(placeOfFactId('hz-01', id)).toBeNull();
  });
});

describe('keys', () => {
  it('tell apart a client key, a content digest and a foreign id of the same text', () => {
    const digest = 'ab'.repeat(32);
    const keys = [keyOfIdempotencyKey(digest), keyOfContent(digest), keyOfForeignId(digest)];
    expect(new Set(keys).size).toBe(3);
    for (const one of keys) expect(one).toMatch(/^[kci][0-9a-f]{16}$/);
  });
});
