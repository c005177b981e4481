import { describe, expect, it } from 'vitest';
import { type DayFacts, type DayState, dayStateOf, leadingBlanks } from '../../../../web/src/month/day-state.ts';

const TODAY = '2026-11-24';

const day = (facts: Partial<DayFacts>): DayFacts => ({
  date: '2026-11-23',
  workday: true,
  logOnTime: null,
  rules: [],
  onLeave: false,
  excused: false,
  ...facts,
});

const CASES: readonly (readonly [given: string, facts: Partial<DayFacts>, state: DayState])[] = [
  ['a log in time', { logOnTime: true }, 'on-time'],
  ['a log that came late', { logOnTime: false, rules: ['log.missed'] }, 'late'],
  ['no log', { rules: ['log.missed', 'visits.short'] }, 'missed'],
  ['too few visits', { logOnTime: true, rules: ['visits.short'] }, 'short'],
  ['leave', { onLeave: true }, 'on-leave'],
  ['leave that came too late', { onLeave: true, rules: ['log.missed'] }, 'missed'],
  ['an excuse', { excused: true }, 'excused'],
  ['an excuse and a log all the same', { excused: true, logOnTime: true }, 'on-time'],
  ['a rest day', { workday: false }, 'rest'],
  ['nothing owed', {}, 'no-duty'],
  ['today', { date: TODAY }, 'open'],
  ['today, the log filed', { date: TODAY, logOnTime: true }, 'on-time'],
  ['today, on leave', { date: TODAY, onLeave: true }, 'on-leave'],
  ['tomorrow', { date: '2026-11-25' }, 'to-come'],
  ['tomorrow, excused', { date: '2026-11-25', excused: true }, 'excused'],
  ['a rest day to come', { date: '2026-11-28', workday: false }, 'rest'],
];

describe('the state of a day', () => {
  it.each(CASES)('%s', (_, facts, state) => {
    expect(dayStateOf(day(facts), TODAY)).toBe(state);
  });
});

describe('a week begins on Monday', () => {
  it.each([
    ['2026-11-01', 6],
    ['2026-06-01', 0],
    ['2026-12-01', 1],
  ])('%s stands after %i empty places', (date, blanks) => {
    expect(leadingBlanks(date)).toBe(blanks);
  });
});
