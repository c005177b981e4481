import type { Temporal } from 'temporal-polyfill';
import type { Attendance, DailyLog, Excuse, Leave, Session, SpotCheck } from '../../shared/domain/dossier.ts';
import type { Rejection } from '../../shared/domain/facts/recorded-fact.ts';

/** Facts in the fewest words a test needs: an id, whom and when it is about, and when it was received. */

const print = (instant: Temporal.Instant): string => instant.toString();

export const logOf = (
  id: string,
  staffId: string,
  date: string,
  receivedAt: Temporal.Instant,
  visits: number,
): DailyLog => ({
  id,
  type: 'daily-log',
  receivedAt: print(receivedAt),
  staffId,
  date,
  visits: Array.from({ length: visits }, (_, index) => ({
    customer: `Customer ${index}`,
    at: '10:00',
    contact: 'Contact',
    phone: '13800000000',
    summary: 'Met',
  })),
  nextDayPlan: 'More',
});

export const leaveOf = (
  id: string,
  staffId: string,
  from: string,
  to: string,
  receivedAt: Temporal.Instant,
): Leave => ({ id, type: 'leave', receivedAt: print(receivedAt), staffId, from, to, reason: 'Family' });

export const excuseOf = (id: string, staffId: string, date: string, receivedAt: Temporal.Instant): Excuse => ({
  id,
  type: 'excuse',
  receivedAt: print(receivedAt),
  staffId,
  duties: ['daily-log', 'visits'],
  period: date,
  reason: 'At a fair',
});

export const rejectionOf = (id: string, rejects: string, receivedAt: Temporal.Instant): Rejection => ({
  id,
  type: 'rejection',
  receivedAt: print(receivedAt),
  rejects,
  reason: 'No',
});

export const meetingOf = (id: string, startsAt: Temporal.Instant, receivedAt: Temporal.Instant): Session => ({
  id,
  type: 'session',
  receivedAt: print(receivedAt),
  kind: 'morning-meeting',
  startsAt: print(startsAt),
});

export const attendanceOf = (
  id: string,
  sessionId: string,
  staffId: string,
  status: Attendance['status'],
  receivedAt: Temporal.Instant,
): Attendance => ({ id, type: 'attendance', receivedAt: print(receivedAt), sessionId, staffId, status });

export const spotCheckOf = (
  id: string,
  staffId: string,
  logDate: string,
  verdict: SpotCheck['verdict'],
  receivedAt: Temporal.Instant,
): SpotCheck => ({ id, type: 'spot-check', receivedAt: print(receivedAt), staffId, logDate, verdict });
