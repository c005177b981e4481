import type { AttendanceTaken } from '../../shared/contracts/http/attendance.ts';
import type { FieldErrorCode } from '../../shared/contracts/http/field-errors.ts';
import { refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import { type LocalClock, localClock } from '../../shared/domain/time/local-clock.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import { rosterOf } from '../../shared/use-cases/person-in-reach.ts';
import { hasStarted, isCancelled, recordsOfDay, sessionRecordsOf, type SessionRecord } from './session-records.ts';
import { refuseOutOfReach, takeMarks, type TakeAttendanceDeps } from './take-attendance.ts';

type EnterAttendanceCall = Call<'enter-attendance'>;

/** Takes attendance of the session of a kind on a day, for lists that know no session ids. */
export const enterAttendance = async (
  deps: TakeAttendanceDeps,
  call: EnterAttendanceCall,
): Promise<Outcome<AttendanceTaken, 'other-department' | 'not-permitted' | 'invalid-request'>> => {
  const { actor, charter, body } = call;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const roster = await rosterOf(deps.departments, actor.departmentId);
  const outOfReach = refuseOutOfReach(actor, roster, body.marks);
  if (outOfReach !== null) return outOfReach;
  const clock = localClock(timeZoneOf(charter.department));
  const named = await sessionNamed(deps, call, clock);
  if (named.outcome === 'refused') return named;
  const marks = body.marks.map(({ staffId, status, arrivedAt }) => ({
    staffId,
    status,
    arrivedAt: arrivedAt === undefined ? null : printEpochMs(clock.epochMsOf(body.date, arrivedAt)),
  }));
  return takeMarks(deps, { ...call, roster }, named.value, marks);
};

/** The session of the kind on the day: it has started and was not called off. */
const sessionNamed = async (
  { facts }: TakeAttendanceDeps,
  { actor: { departmentId }, receivedAt, body: { date, kind, startsAt } }: EnterAttendanceCall,
  clock: LocalClock,
): Promise<Outcome<SessionRecord, 'invalid-request'>> => {
  const day = { departmentId, month: monthOf(date), period: date };
  const onDay = sessionRecordsOf(await recordsOfDay(facts, day, 'session'))
    .filter(({ session }) => session.kind === kind)
    .filter(({ session }) => startsAt === undefined || epochMsOf(session.startsAt) === clock.epochMsOf(date, startsAt));
  if (onDay.length === 0) return wrong('/kind', 'no-such-session');
  const cancelled = await Promise.all(onDay.map((record) => isCancelled(facts, record)));
  const [session, ...others] = onDay.filter((_, index) => cancelled[index] === false);
  if (session === undefined) return wrong('/kind', 'session-called-off');
  if (others.length > 0) return wrong('/startsAt', 'several-sessions');
  return hasStarted(session, receivedAt) ? done(session) : wrong('/date', 'session-to-come');
};

const wrong = (pointer: string, code: FieldErrorCode) => refused('invalid-request', [{ pointer, code }]);
