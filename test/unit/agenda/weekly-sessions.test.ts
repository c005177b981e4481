import { describe, expect, it } from 'vitest';
import { type ProcedureVersion, procedureInForce } from '../../../shared/domain/agenda/procedure.ts';
import { weeklySessionsOf } from '../../../shared/domain/agenda/weekly-sessions.ts';
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import type { CalendarOverride } from '../../../shared/domain/dossier.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';
import { printEpochMs } from '../../../shared/domain/time/instant.ts';

interface Setting {
  readonly calendar?: readonly CalendarOverride[];
  readonly versions?: readonly ProcedureVersion[];
}

const sessions = (month: string, { calendar = [], versions = [] }: Setting = {}) =>
  weeklySessionsOf(month, procedureInForce(versions), workingCalendar(calendar), localClock('Asia/Shanghai'));
const printed = (month: string, setting?: Setting) =>
  sessions(month, setting).map(({ kind, startsMs }) => `${kind} ${printEpochMs(startsMs)}`);

describe('the weekly sessions of a month', () => {
  it('are Monday 09:00 (5.1) and Friday 14:00 (5.2) where the day is worked', () => {
    expect(printed('2026-02')).toEqual([
      'morning-meeting 2026-02-02T01:00:00Z',
      'training 2026-02-06T06:00:00Z',
      'morning-meeting 2026-02-09T01:00:00Z',
      'training 2026-02-13T06:00:00Z',
      // 16 and 20 February are holidays, 23 February too.
      'training 2026-02-27T06:00:00Z',
    ]);
  });

  it('follow the overrides of the department', () => {
    const calendar = [{ date: '2026-02-06', workday: false }];
    expect(printed('2026-02', { calendar })).not.toContain('training 2026-02-06T06:00:00Z');
  });

  it('follow the procedure in force on the day', () => {
    const versions = [
      { effectiveFrom: '2026-02-09', values: { 'morningMeeting.weekly': { weekday: 2, time: '08:30' } } },
    ] as const;
    const meetings = printed('2026-02', { versions }).filter((line) => line.startsWith('morning'));
    expect(meetings).toEqual([
      'morning-meeting 2026-02-02T01:00:00Z',
      'morning-meeting 2026-02-10T00:30:00Z',
      'morning-meeting 2026-02-24T00:30:00Z',
    ]);
  });

  it('of a year without a calendar are assumed, and say so', () => {
    expect(sessions('2027-03').every(({ covered }) => !covered)).toBe(true);
    expect(sessions('2026-03').every(({ covered }) => covered)).toBe(true);
  });
});
