import { describe, expect, it } from 'vitest';
import { department, departmentOfWang } from '../support/dossier-builder.ts';

const missed = (receivedAt: string) =>
  departmentOfWang()
    .log('2026-11-03', receivedAt)
    .judged()
    .rulings.some(({ rule, on }) => rule === 'log.missed' && on === '2026-11-03');

describe('the deadline of a log, whatever the time zone of the host', () => {
  it.each([
    ['2026-11-03T20:00:00.000+08:00', false],
    ['2026-11-03T20:00:00.001+08:00', true],
    ['2026-11-03T12:00:00Z', false],
    ['2026-11-03T12:00:00.001Z', true],
    ['2026-11-03T07:00:00.000-05:00', false],
    ['2026-11-03T07:00:00.001-05:00', true],
  ])('received at %s: missed is %s (log.missed)', (receivedAt, expected) => {
    expect(missed(receivedAt)).toBe(expected);
  });

  it('is the local one of the department, through a clock change: 20:00 in New York on 1 November (log.missed)', () => {
    const inNewYork = (receivedAt: string) =>
      department()
        .inTimeZone('America/New_York')
        .workday('2026-11-01')
        .employs('wang', { joinedOn: '2026-11-01', leftOn: '2026-11-01' })
        .log('2026-11-01', receivedAt)
        .judged().standings[0]?.logs;
    expect(inNewYork('2026-11-02T01:00:00.000Z')).toEqual({ due: 1, missed: 0 });
    expect(inNewYork('2026-11-02T01:00:00.001Z')).toEqual({ due: 1, missed: 1 });
  });

  it('separates the months at local midnight: a month has ended at 16:00:00.000Z (award.prospects.unit)', () => {
    const status = (asOf: string) => departmentOfWang().judged('2026-11', asOf).awardsStatus;
    expect(status('2026-11-30T15:59:59.999Z')).toBe('pending');
    expect(status('2026-11-30T16:00:00.000Z')).toBe('final');
  });

  it('takes the first day of a field visit at its local midnight (field-visit.late-notice)', () => {
    const late = (receivedAt: string) =>
      departmentOfWang()
        .receives('field-registration', { date: '2026-11-03', receivedAt })
        .judged()
        .rulings.some(({ rule }) => rule === 'field-visit.late-notice');
    expect([late('2026-11-02T15:59:59.999Z'), late('2026-11-02T16:00:00.000Z')]).toEqual([false, true]);
  });
});
