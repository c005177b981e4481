import { refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import { placeCorrection } from '../../shared/domain/submissions/place-correction.ts';
import type { Call } from '../../shared/ports/call.ts';
import { fileFact } from '../../shared/use-cases/file-fact.ts';
import { personInReach, rosterOf } from '../../shared/use-cases/person-in-reach.ts';
import { arrivalErrors, markContent, markFiling } from './mark.ts';
import {
  type MarkRecord,
  markRecordsOf,
  recordsOfDay,
  type SessionFacts,
  sessionRecordsOf,
} from './session-records.ts';
import type { TakeAttendanceDeps } from './take-attendance.ts';

export type CorrectAttendanceOutcome = Outcome<
  Receipt,
  'other-department' | 'not-found' | 'not-permitted' | 'invalid-request' | 'already-corrected'
>;

/** Keeps another version of a mark. Each version can be corrected once: whoever saw an older one hears of the newer. */
export const correctAttendance = async (
  deps: TakeAttendanceDeps,
  call: Call<'correct-attendance'>,
): Promise<CorrectAttendanceOutcome> => {
  const { actor, params, body } = call;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const found = await findMark(deps.facts, actor.departmentId, params.attendanceId);
  if (found === undefined) return refused('not-found');
  const { record, mark } = found;
  const roster = await rosterOf(deps.departments, actor.departmentId);
  if (personInReach('correct-attendance', actor, roster, mark.staffId) === null) return refused('not-permitted');
  const sessions = sessionRecordsOf(await recordsOfDay(deps.facts, record, 'session'));
  const session = sessions.find((one) => one.session.id === mark.sessionId);
  if (session === undefined) return refused('not-found');
  const errors = arrivalErrors(call, session, body, '/arrivedAt');
  if (errors.length > 0) return refused('invalid-request', errors);
  const content = markContent(session, mark.staffId, body);
  const filed = await fileFact(deps, markFiling(call, placeCorrection(record, content), content));
  return filed.outcome === 'refused' ? refused('already-corrected') : filed;
};

const findMark = async (
  facts: SessionFacts,
  departmentId: string,
  attendanceId: string,
): Promise<MarkRecord | undefined> => {
  const place = placeOfFactId(departmentId, attendanceId);
  const record = place?.type === 'attendance' ? await facts.get(place) : undefined;
  return record && markRecordsOf([record])[0];
};
