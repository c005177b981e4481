import { refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { MinutesPage } from '../../shared/contracts/http/sessions.ts';
import { factIdOf, placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import type { Minutes } from '../../shared/domain/facts/session-records.ts';
import { compareVersions } from '../../shared/domain/facts/standing-versions.ts';
import { placeCorrection, placeFirst } from '../../shared/domain/submissions/place-correction.ts';
import type { PlacedSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, type Filing, fileFact } from '../../shared/use-cases/file-fact.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { besideSession, findSession, recordsOfDay, type SessionFacts, startedSession } from './session-records.ts';

export interface MinutesDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & SessionFacts;
}

/** Keeps the first version of a session's minutes; whoever writes a second one corrects the first. */
export const recordMinutes = async (
  deps: MinutesDeps,
  call: Call<'record-minutes'>,
): Promise<
  Outcome<Receipt, 'other-department' | 'not-found' | 'session-cancelled' | 'session-not-started' | 'already-recorded'>
> => {
  const elsewhere = refuseOtherDepartment(call.actor, call.body);
  if (elsewhere !== null) return elsewhere;
  const started = await startedSession(deps.facts, call, call.params.sessionId);
  if (started.outcome === 'refused') return started;
  const { record, session } = started.value;
  const content = contentOf(session.id, call.body.text);
  const placed = placeFirst(besideSession(record, 'minutes'), session.id, content);
  const filed = await fileFact(deps, filingOf(call, placed, content));
  return filed.outcome === 'refused' ? refused('already-recorded') : filed;
};

/** Keeps another version, in the place of the one it was written over. */
export const correctMinutes = async (
  deps: MinutesDeps,
  call: Call<'correct-minutes'>,
): Promise<Outcome<Receipt, 'other-department' | 'not-found' | 'already-corrected'>> => {
  const { actor, params, body } = call;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const place = placeOfFactId(actor.departmentId, params.minutesId);
  const record = place?.type === 'minutes' ? await deps.facts.get(place) : undefined;
  if (record?.fact.type !== 'minutes') return refused('not-found');
  const content = contentOf(record.fact.sessionId, body.text);
  const filed = await fileFact(deps, filingOf(call, placeCorrection(record, content), content));
  return filed.outcome === 'refused' ? refused('already-corrected') : filed;
};

/** Every version of a session's minutes, the latest first. */
export const listMinutes = async (
  { facts }: { readonly facts: SessionFacts },
  { actor, params, query }: Call<'list-minutes'>,
): Promise<Outcome<MinutesPage, 'not-found' | 'invalid-request'>> => {
  const found = await findSession(facts, actor.departmentId, params.sessionId);
  if (found === undefined) return refused('not-found');
  const versions = (await recordsOfDay(facts, found.record, 'minutes'))
    .flatMap((record) => (record.fact.type === 'minutes' ? [{ record, minutes: record.fact }] : []))
    .filter(({ minutes }) => minutes.sessionId === found.session.id)
    .sort((a, b) => compareVersions(b.minutes, a.minutes))
    .map(({ record, minutes }, index) => ({
      id: factIdOf(record),
      sessionId: params.sessionId,
      text: minutes.text,
      receivedAt: minutes.receivedAt,
      recordedBy: record.filedBy,
      standing: index === 0,
    }));
  return pageOfList(versions, ({ id }) => id, query);
};

type MinutesContent = Omit<Minutes, 'id' | 'receivedAt'>;

const contentOf = (sessionId: string, text: string): MinutesContent => ({ type: 'minutes', sessionId, text });

const filingOf = (
  { actor, receivedAt }: Pick<Call<'record-minutes'>, 'actor' | 'receivedAt'>,
  placed: PlacedSubmission,
  content: MinutesContent,
): Filing => {
  const fact: Minutes = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
};
