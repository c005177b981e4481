/** What an attendance mark may say, taken for the first time or corrected. */

import type { WireMark } from '../../shared/contracts/http/attendance.ts';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import type { Attendance } from '../../shared/domain/dossier.ts';
import type { PlacedSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { epochMsOf, printInstant } from '../../shared/domain/time/instant.ts';
import { localClock } from '../../shared/domain/time/local-clock.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { Filing } from '../../shared/use-cases/file-fact.ts';
import type { SessionRecord } from './session-records.ts';

type Mark = Pick<WireMark, 'status' | 'arrivedAt'>;
export type MarkContent = Omit<Attendance, 'id' | 'receivedAt'>;
type MarkCall = Pick<Call<'take-attendance'>, 'actor' | 'charter' | 'receivedAt'>;

export const markContent = (
  { session }: SessionRecord,
  staffId: string,
  { status, arrivedAt = null }: Mark,
): MarkContent => ({
  type: 'attendance',
  sessionId: session.id,
  staffId,
  status,
  ...(arrivedAt !== null && { arrivedAt }),
});

/** What is wrong with the time of arrival: only who came has one, on the day of the session and not after now. */
export const arrivalErrors = (
  { charter, receivedAt }: MarkCall,
  { record }: SessionRecord,
  { status, arrivedAt = null }: Mark,
  pointer: string,
): FieldError[] => {
  if (arrivedAt === null) return [];
  if (status === 'absent' || status === 'excused') return [{ pointer, code: 'not-attended' }];
  const arrivedMs = epochMsOf(arrivedAt);
  if (arrivedMs > receivedAt.epochMilliseconds) return [{ pointer, code: 'instant-in-the-future' }];
  const { period: date } = record;
  const clock = localClock(timeZoneOf(charter.department));
  return clock.dateOf(arrivedMs) === date ? [] : [{ pointer, code: 'not-on-session-day', values: { date } }];
};

export const markFiling = ({ actor, receivedAt }: MarkCall, placed: PlacedSubmission, content: MarkContent): Filing => {
  const fact: Attendance = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
};
