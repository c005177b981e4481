import { describe, expect, it } from 'vitest';
import { readArrangement } from '../../../../web/src/calendar/arrangement.ts';

describe('a pasted arrangement', () => {
  it('is read line by line, a span day by day over the end of a month', () => {
    const text = '\n2027-01-30~2027-02-01 春节 休\n\n2027-02-07 春节 调休 班\n';
    expect(readArrangement(text)).toEqual({
      ok: true,
      days: [
        { date: '2027-01-30', name: '春节', isOffDay: true },
        { date: '2027-01-31', name: '春节', isOffDay: true },
        { date: '2027-02-01', name: '春节', isOffDay: true },
        { date: '2027-02-07', name: '春节 调休', isOffDay: false },
      ],
    });
  });

  const days = [{ date: '2027-01-01', name: '元旦', isOffDay: true }];
  it.each([
    ['the list of days', JSON.stringify(days)],
    ['the whole document', JSON.stringify({ year: 2027, days })],
  ])('is read from JSON: %s', (_, text) => {
    expect(readArrangement(text)).toEqual({ ok: true, days });
  });

  it.each([
    ['   \n', 'empty'],
    ['{"days": [{"date": "2027-01-01"}]}', 'json'],
    ['{nothing', 'json'],
    ['2027-01-01 元旦 休\n2027-02-30 春节 休', { line: 2 }],
    ['2027-01-03~2027-01-01 元旦 休', { line: 1 }],
    ['2027-01-01 元旦', { line: 1 }],
    ['0001-01-01~9999-12-31 永远 休', { line: 1 }],
  ])('%j says where it is wrong', (text, wrong) => {
    expect(readArrangement(text)).toEqual({ ok: false, wrong });
  });
});
