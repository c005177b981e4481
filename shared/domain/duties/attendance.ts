import type { DepartmentView } from '../department-view.ts';
import type { Attendance, SessionKind, StaffMember } from '../dossier.ts';
import type { KnownSession } from '../facts/known-facts.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import { servesOn } from '../roster/employment.ts';
import { MS_PER_MINUTE } from '../time/civil.ts';
import { epochMsOf } from '../time/instant.ts';
import type { DepartmentDay } from './department-day.ts';
import { isOnLeaveFromSessions } from './removal.ts';

const SESSION_GROUP: Readonly<Record<SessionKind, 'meeting' | 'training'>> = {
  'morning-meeting': 'meeting',
  'monthly-review': 'meeting',
  'quarterly-review': 'meeting',
  'other-meeting': 'meeting',
  training: 'training',
  'other-training': 'training',
};

export type SessionStatus = Attendance['status'] | 'unrecorded';

/** Whether the session has started and the person owes it: employed and in `sessions.roles` on its day. */
export const owesSession = (view: DepartmentView, staff: StaffMember, session: KnownSession): boolean =>
  session.startsMs <= view.asOfMs && servesOn(staff, session.date, view.policy('sessions.roles', session.date));

/** The mark, re-derived where it tells the time of arrival: late if and only if that is after start plus grace. */
export const statusOfMark = (
  { status, arrivedAt = null }: Pick<Attendance, 'status' | 'arrivedAt'>,
  startsMs: number,
  graceMinutes: number,
): Attendance['status'] => {
  if (arrivedAt === null || (status !== 'present' && status !== 'late')) return status;
  return epochMsOf(arrivedAt) > startsMs + graceMinutes * MS_PER_MINUTE ? 'late' : 'present';
};

/** How the person's attendance reads: with leave in time, everything but `present` is excused, no mark included. */
export const sessionStatus = (view: DepartmentView, facts: PersonFacts, session: KnownSession): SessionStatus => {
  const mark = facts.marks.get(session.id);
  const graceMinutes = view.policy('sessions.graceMinutes', session.date);
  const status = mark === undefined ? 'unrecorded' : statusOfMark(mark.fact, session.startsMs, graceMinutes);
  if (status === 'present') return status;
  return isOnLeaveFromSessions(facts, session.date, view.clock.epochMsOf(session.date, '00:00')) ? 'excused' : status;
};

/** The visits that the day's sessions replace: once for any meeting and once for any training marked as attended. */
export const visitOffsets = (view: DepartmentView, facts: PersonFacts, day: DepartmentDay): number => {
  const attended = { meeting: false, training: false };
  for (const { id, kind } of view.facts.sessionsOn(day.date)) {
    const status = facts.marks.get(id)?.fact.status;
    if (status === 'present' || status === 'late') attended[SESSION_GROUP[kind]] = true;
  }
  const { meeting, training } = day.visits.offsets;
  return (attended.meeting ? meeting : 0) + (attended.training ? training : 0);
};
