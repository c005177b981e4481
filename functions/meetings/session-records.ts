import type { Temporal } from 'temporal-polyfill';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Attendance, Session } from '../../shared/domain/dossier.ts';
import { NO_PERSON, placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import type { SessionCancellation } from '../../shared/domain/facts/session-records.ts';
import { placeFirst } from '../../shared/domain/submissions/place-correction.ts';
import type { PlacedSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';

/** A session and where it stands, stored already or not. */
interface PlacedSession {
  readonly record: FactPlace;
  readonly session: Session;
}

export interface SessionRecord extends PlacedSession {
  readonly record: FactRecord;
}

export interface MarkRecord {
  readonly record: FactRecord;
  readonly mark: Attendance;
}

export type SessionFacts = Pick<FactStore, 'get' | 'listByPeriod'>;

export const sessionRecordsOf = (records: readonly FactRecord[]): SessionRecord[] =>
  records.flatMap((record) => (record.fact.type === 'session' ? [{ record, session: record.fact }] : []));

/** The marks among the records, those that an appeal's decision carries included. */
export const markRecordsOf = (records: readonly FactRecord[]): MarkRecord[] =>
  records.flatMap((record) => {
    const said = record.fact.type === 'appeal-decision' ? record.fact.correction : record.fact;
    return said?.type === 'attendance' ? [{ record, mark: said }] : [];
  });

/** The session that an id of a list or receipt names. */
export const findSession = async (
  facts: Pick<FactStore, 'get'>,
  departmentId: string,
  sessionId: string,
): Promise<SessionRecord | undefined> => {
  const place = placeOfFactId(departmentId, sessionId);
  const record = place?.type === 'session' ? await facts.get(place) : undefined;
  return record && sessionRecordsOf([record])[0];
};

/** What is recorded of one type for the day on which something stands. */
export const recordsOfDay = (
  facts: Pick<FactStore, 'listByPeriod'>,
  { departmentId, month, period }: Pick<FactPlace, 'departmentId' | 'month' | 'period'>,
  type: FactPlace['type'],
): Promise<readonly FactRecord[]> =>
  readAllPages((page) => facts.listByPeriod(departmentId, month, type, period, page));

/** Every mark of the session, corrected ones included. */
export const marksOf = async (
  facts: Pick<FactStore, 'listByPeriod'>,
  { record, session }: PlacedSession,
): Promise<readonly MarkRecord[]> =>
  markRecordsOf(await recordsOfDay(facts, record, 'attendance')).filter(({ mark }) => mark.sessionId === session.id);

/** Where something that is about the session and about nobody in particular stands. */
export const besideSession = (
  { departmentId, month, period }: Pick<FactPlace, 'departmentId' | 'month' | 'period'>,
  type: FactPlace['type'],
): Omit<FactPlace, 'key'> => ({ departmentId, month, type, period, subject: NO_PERSON });

/** A session has one place for its cancellation. */
export const placeCancellation = (
  session: Pick<FactPlace, 'departmentId' | 'month' | 'period'>,
  content: Omit<SessionCancellation, 'id' | 'receivedAt'>,
): PlacedSubmission => placeFirst(besideSession(session, 'session-cancellation'), content.cancels, content);

const hasCancellation = async (facts: Pick<FactStore, 'get'>, { record, session }: PlacedSession): Promise<boolean> => {
  const { place } = placeCancellation(record, { type: 'session-cancellation', cancels: session.id, reason: '' });
  return (await facts.get(place)) !== undefined;
};

/** A mark that was written while the session was being cancelled proves that it was held: the cancellation is void. */
export const isCancelled = async (facts: SessionFacts, session: PlacedSession): Promise<boolean> =>
  (await hasCancellation(facts, session)) && (await marksOf(facts, session)).length === 0;

export const hasStarted = ({ session }: SessionRecord, at: Temporal.Instant): boolean =>
  epochMsOf(session.startsAt) <= at.epochMilliseconds;

/** The session of which something is to be recorded: one that has started and was not called off. */
export const startedSession = async (
  facts: SessionFacts,
  { actor, receivedAt }: Pick<Call<'take-attendance'>, 'actor' | 'receivedAt'>,
  sessionId: string,
): Promise<Outcome<SessionRecord, 'not-found' | 'session-cancelled' | 'session-not-started'>> => {
  const found = await findSession(facts, actor.departmentId, sessionId);
  if (found === undefined) return refused('not-found');
  if (await isCancelled(facts, found)) return refused('session-cancelled');
  return hasStarted(found, receivedAt) ? done(found) : refused('session-not-started');
};
