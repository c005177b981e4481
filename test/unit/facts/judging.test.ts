import { describe, expect, it } from 'vitest';
import { callsForJudging } from '../../../shared/domain/facts/calls-for-judging.ts';
import { factsNeeded, monthsTouchedBy } from '../../../shared/domain/facts/facts-needed.ts';
import type { RecordedFact } from '../../../shared/domain/facts/recorded-fact.ts';
import { Temporal } from 'temporal-polyfill';

type Type = RecordedFact['type'];
/** `own`: the months of its period; `open`: those and every later one; `none`: no judgement changes. */
type Reach = 'own' | 'open' | 'none';

/** Which months a record may change, and whether a run has to take it in when it met no deadline. */
const TABLE: Readonly<Record<Type, readonly [reach: Reach, calls: boolean]>> = {
  'daily-log': ['own', true],
  'field-registration': ['own', true],
  'weekly-plan': ['own', true],
  'monthly-plan': ['own', true],
  inventory: ['own', true],
  'client-list': ['own', true],
  excuse: ['own', false],
  score: ['own', true],
  'month-confirmation': ['own', true],
  leave: ['open', false],
  session: ['open', true],
  attendance: ['open', true],
  'spot-check': ['open', true],
  prospect: ['open', true],
  client: ['open', true],
  suggestion: ['open', true],
  incentive: ['open', true],
  rejection: ['open', true],
  'suggestion-decision': ['open', true],
  payment: ['open', true],
  'appeal-decision': ['open', true],
  target: ['none', true],
  result: ['none', true],
  'suggestion-comment': ['none', false],
  competition: ['none', false],
  case: ['none', false],
  'case-step': ['none', false],
  'training-entry': ['none', false],
  'training-step': ['none', false],
  courseware: ['none', false],
  'speaker-rota': ['none', false],
  'speaker-swap': ['none', false],
  appeal: ['none', false],
  'session-cancellation': ['none', false],
  minutes: ['none', false],
  'spot-check-draw': ['none', false],
  'follow-up': ['none', false],
  'phone-reveal': ['none', false],
  'task-completion': ['none', false],
};
const ROWS = (Object.keys(TABLE) as Type[]).map((type) => [type, ...TABLE[type]] as const);

/** Just what the rules look at. */
const recordOf = (type: Type, more: object = {}): RecordedFact =>
  ({
    id: 'x',
    type,
    receivedAt: '2026-11-23T12:00:00Z',
    correction: {},
    decision: 'adopted',
    ...more,
  }) as unknown as RecordedFact;

describe.each(ROWS)('a record of type %s', (type, reach, calls) => {
  const touched = (period: string, asOfMonth: string) => monthsTouchedBy({ type, month: '2026-10', period }, asOfMonth);

  it(`changes ${reach === 'own' ? 'the months of its period' : reach === 'open' ? 'every month from then on' : 'no month'}`, () => {
    // A week has days in two months, as of the later, the former and in hindsight.
    const WEEK = '2026-W44';
    const of = (...months: readonly string[]) => (reach === 'none' ? [] : months);
    expect(touched(WEEK, '2026-11')).toEqual(of('2026-10', '2026-11'));
    expect(touched(WEEK, '2026-10')).toEqual(of('2026-10'));
    expect(touched('2026-10-12', '2026-12')).toEqual(
      reach === 'open' ? ['2026-10', '2026-11', '2026-12'] : of('2026-10'),
    );
    expect(touched('2026-10-12', '2026-09')).toEqual([]);
  });

  it(calls ? 'has a run take it in' : 'is left to the runs there are anyway', () => {
    expect(callsForJudging(recordOf(type), null)).toBe(calls);
  });
});

describe('a log or form that met a deadline', () => {
  const deadline = Temporal.Instant.from('2026-11-23T12:00:00Z');

  it.each(['daily-log', 'weekly-plan', 'monthly-plan', 'inventory', 'client-list'] as const)(
    'calls for a run only when it came after it: %s',
    (type) => {
      expect(callsForJudging(recordOf(type), deadline)).toBe(false);
      expect(callsForJudging(recordOf(type, { receivedAt: '2026-11-23T12:00:00.001Z' }), deadline)).toBe(true);
    },
  );
});

it('a decision calls for a run only where it changes something', () => {
  expect(callsForJudging(recordOf('appeal-decision', { correction: null }), null)).toBe(false);
  expect(callsForJudging(recordOf('suggestion-decision', { decision: 'declined' }), null)).toBe(false);
});

describe('the partitions that decide on a month', () => {
  const needed = (more: Partial<Parameters<typeof factsNeeded>[0]> = {}) =>
    new Map(
      factsNeeded({ month: '2026-06', asOfMonth: '2026-08', firstMonth: '2025-01', lookbackMonths: 12, ...more }).map(
        ({ month, types }) => [month, types === 'all' ? 'all' : [...types].sort()],
      ),
    );
  const always = ['suggestion', 'suggestion-decision'];
  const past = [...always, 'client', 'leave', 'prospect', 'rejection'].sort();
  const lookBack = [...past, 'appeal-decision', 'attendance', 'incentive', 'payment', 'session', 'spot-check'].sort();

  it('are the month itself, of the past what counts for longer, and of later months what tells of adoptions', () => {
    const months = needed();
    expect([...months.keys()].at(0)).toBe('2025-01');
    expect([...months.keys()].at(-1)).toBe('2026-08');
    expect(months.get('2026-06')).toBe('all');
    expect(months.get('2025-05')).toEqual(past);
    expect(months.get('2025-06')).toEqual(lookBack);
    expect(months.get('2026-05')).toEqual([...lookBack, 'excuse', 'weekly-plan'].sort());
    expect(months.get('2026-07')).toEqual([...always, 'excuse', 'rejection', 'weekly-plan'].sort());
    expect(months.get('2026-08')).toEqual(always);
  });

  it('reach back to January where the look-back is shorter, and to the month itself where there is nothing before', () => {
    expect(needed({ lookbackMonths: 2 }).get('2026-01')).toEqual(lookBack);
    expect(needed({ lookbackMonths: 2 }).get('2025-12')).toEqual(past);
    expect([...needed({ firstMonth: '2026-06' }).keys()]).toEqual(['2026-06', '2026-07', '2026-08']);
    expect([...needed({ firstMonth: '2026-07' }).keys()]).toEqual(['2026-06', '2026-07', '2026-08']);
  });

  it('reach on to the next month, whatever as-of is, since a week may end in it', () => {
    expect([...needed({ firstMonth: '2026-06', asOfMonth: '2026-06' }).keys()]).toEqual(['2026-06', '2026-07']);
  });
});
