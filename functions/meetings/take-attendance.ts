import type { AttendanceTaken, WireMark } from '../../shared/contracts/http/attendance.ts';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { outsideEmployment, refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, type Refused, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import { placeFirst } from '../../shared/domain/submissions/place-correction.ts';
import type { PlacedSubmission } from '../../shared/domain/submissions/place-submission.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { type FileFactDeps, type FileFactOutcome, fileFact } from '../../shared/use-cases/file-fact.ts';
import { inParallel } from '../../shared/use-cases/in-parallel.ts';
import { personInReach, rosterOf, type Roster } from '../../shared/use-cases/person-in-reach.ts';
import { arrivalErrors, type MarkContent, markContent, markFiling } from './mark.ts';
import { type MarkRecord, marksOf, type SessionFacts, type SessionRecord, startedSession } from './session-records.ts';

export interface TakeAttendanceDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & SessionFacts;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

export type TakeAttendanceOutcome = Outcome<
  AttendanceTaken,
  'other-department' | 'not-found' | 'session-cancelled' | 'session-not-started' | 'not-permitted' | 'invalid-request'
>;

type TakeAttendanceCall = Call<'take-attendance'>;

/** What a person who takes attendance sends, whichever way the session is named. */
type MarksCall = Pick<TakeAttendanceCall, 'actor' | 'charter' | 'receivedAt'> & { readonly roster: Roster };

/** Stores answer in milliseconds; so many writes at once keep 200 marks well within a request. */
const WRITES_AT_ONCE = 16;

/**
 * Records who came to a session that has started, of people who have no mark yet. Every mark is checked before any is
 * kept. Each is a write of its own: what fails half-way is finished by sending the same again.
 */
export const takeAttendance = async (
  deps: TakeAttendanceDeps,
  call: TakeAttendanceCall,
): Promise<TakeAttendanceOutcome> => {
  const { actor, body } = call;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const started = await startedSession(deps.facts, call, call.params.sessionId);
  if (started.outcome === 'refused') return started;
  const roster = await rosterOf(deps.departments, actor.departmentId);
  return refuseOutOfReach(actor, roster, body.marks) ?? takeMarks(deps, { ...call, roster }, started.value, body.marks);
};

/** Records the marks of a session that has started, of people in reach. */
export const takeMarks = async (
  deps: TakeAttendanceDeps,
  call: MarksCall,
  session: SessionRecord,
  marks: readonly WireMark[],
): Promise<Outcome<AttendanceTaken, 'invalid-request'>> => {
  const rows = marks.map((mark) => rowOf(session, mark));
  const errors = errorsIn(call, session, rows, await marksOf(deps.facts, session));
  return errors.length > 0 ? refused('invalid-request', errors) : keep(deps, call, rows);
};

interface Row {
  readonly mark: WireMark;
  readonly content: MarkContent;
  readonly placed: PlacedSubmission;
}

const rowOf = (session: SessionRecord, mark: WireMark): Row => {
  const { departmentId, month, period } = session.record;
  const where = { departmentId, month, type: 'attendance', period, subject: mark.staffId } as const;
  const content = markContent(session, mark.staffId, mark);
  return { mark, content, placed: placeFirst(where, session.session.id, content) };
};

const errorsIn = (
  call: MarksCall,
  session: SessionRecord,
  rows: readonly Row[],
  known: readonly MarkRecord[],
): FieldError[] =>
  rows.flatMap((row, index) => [
    ...personErrors(session, call.roster, rows, index),
    ...arrivalErrors(call, session, row.mark, `/marks/${index}/arrivedAt`),
    ...(isMarkedOtherwise(row, known) ? [alreadyRecorded(index)] : []),
  ]);

const pointerTo = (index: number): string => `/marks/${index}/staffId`;

const alreadyRecorded = (index: number): FieldError => ({ pointer: pointerTo(index), code: 'already-recorded' });

export const refuseOutOfReach = (
  actor: Actor,
  roster: Roster,
  marks: readonly Pick<WireMark, 'staffId'>[],
): Refused<'not-permitted'> | null => {
  const errors = marks.flatMap(({ staffId }, index): FieldError[] =>
    personInReach('take-attendance', actor, roster, staffId) === null
      ? [{ pointer: pointerTo(index), code: 'out-of-reach' }]
      : [],
  );
  return errors.length > 0 ? refused('not-permitted', errors) : null;
};

const personErrors = ({ record }: SessionRecord, roster: Roster, rows: readonly Row[], index: number): FieldError[] => {
  const staffId = rows[index]?.mark.staffId ?? '';
  if (rows.findIndex(({ mark }) => mark.staffId === staffId) < index) {
    return [{ pointer: pointerTo(index), code: 'named-twice' }];
  }
  const person = roster.get(staffId);
  return person === undefined ? [] : outsideEmployment(person, record.period, record.period, pointerTo(index));
};

/** Whether the person has a mark and not this very one, received before. */
const isMarkedOtherwise = ({ mark, placed }: Row, known: readonly MarkRecord[]): boolean => {
  const marks = known.filter((one) => one.mark.staffId === mark.staffId);
  const first = marks.find(({ record }) => record.key === placed.place.key);
  return first === undefined ? marks.length > 0 : first.record.contentDigest !== placed.contentDigest;
};

const keep = async (
  deps: TakeAttendanceDeps,
  call: MarksCall,
  rows: readonly Row[],
): Promise<Outcome<AttendanceTaken, 'invalid-request'>> => {
  const filed: FileFactOutcome[] = [];
  await inParallel(WRITES_AT_ONCE, rows.entries(), async ([index, { content, placed }]) => {
    filed[index] = await fileFact(deps, markFiling(call, placed, content));
  });
  // Somebody else marked these people while this request was being checked.
  const overtaken = filed.flatMap(({ outcome }, index) => (outcome === 'refused' ? [alreadyRecorded(index)] : []));
  if (overtaken.length > 0) return refused('invalid-request', overtaken);
  const marks = filed.flatMap((one, index) => {
    const staffId = rows[index]?.mark.staffId ?? '';
    return one.outcome === 'done' ? [{ staffId, receipt: one.value }] : [];
  });
  return done({ marks });
};
