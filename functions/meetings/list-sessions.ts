import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { ListSessionsQuery, SessionItem, SessionPage } from '../../shared/contracts/http/sessions.ts';
import { visibleStaff } from '../../shared/contracts/permissions.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { owesSession, sessionStatus } from '../../shared/domain/duties/attendance.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { servesOn, unitOn } from '../../shared/domain/roster/employment.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { type MonthOfSessions, readMonthOfSessions } from './month-of-sessions.ts';
import type { SessionRecord } from './session-records.ts';

export interface ListSessionsDeps {
  readonly facts: Pick<FactStore, 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** The sessions of a month, and of the people in reach how many are marked and who is still to be (an open task). */
export const listSessions = async (
  deps: ListSessionsDeps,
  { actor, query, receivedAt }: Call<'list-sessions'>,
): Promise<Outcome<SessionPage, 'not-permitted' | 'invalid-request'>> => {
  const { scope, unitId, month = monthOf(actor.today) } = query;
  const file = await deps.departments.read(actor.departmentId);
  const people = visibleStaff('list-sessions', actor, scope, file?.staff ?? []);
  if (file === undefined || people === null) return refused('not-permitted');
  const staff = [...people.values()].filter((one) => unitId === undefined || unitOn(one, actor.today) === unitId);
  const held = await readMonthOfSessions(deps.facts, file, month, receivedAt);
  const items = held.sessions
    .map((session) => itemOf(held, session, staff))
    .filter((item) => isAskedFor(item, query))
    .sort((a, b) => compareText(a.startsAt, b.startsAt) || compareText(a.id, b.id));
  return pageOfList(query.sort === 'period' ? items : items.reverse(), ({ id }) => id, query);
};

const isAskedFor = (item: SessionItem, { kind, state }: ListSessionsQuery): boolean =>
  (kind ?? item.kind) === item.kind && (state ?? item.state) === item.state;

const itemOf = (held: MonthOfSessions, one: SessionRecord, staff: readonly StaffMember[]): SessionItem => {
  const { record, session } = one;
  const cancellation = cancellationOf(held, one);
  const attendance = cancellation === null ? attendanceOf(held, one, staff) : NOT_ASKED_FOR;
  return {
    id: factIdOf(record),
    kind: session.kind,
    title: session.title ?? null,
    startsAt: printEpochMs(epochMsOf(session.startsAt)),
    receivedAt: printEpochMs(epochMsOf(session.receivedAt)),
    addedBy: record.filedBy,
    state: cancellation === null ? stateOf(held, one, attendance) : 'cancelled',
    cancellation,
    ...attendance,
  };
};

/** Null where there is none, or where a mark shows that the session was held all the same. */
const cancellationOf = ({ cancellations, marks }: MonthOfSessions, { session }: SessionRecord) => {
  const found = cancellations.get(session.id);
  if (found === undefined || marks.some(({ mark }) => mark.sessionId === session.id)) return null;
  const { cancellation, cancelledBy } = found;
  return { receivedAt: cancellation.receivedAt, cancelledBy, reason: cancellation.reason };
};

type Counted = Pick<SessionItem, 'required' | 'recorded' | 'missing'>;

const NOT_ASKED_FOR: Counted = { required: 0, recorded: 0, missing: [] };

const attendanceOf = (
  { marks, view }: MonthOfSessions,
  { record, session }: SessionRecord,
  staff: readonly StaffMember[],
): Counted => {
  const marked = new Set(marks.flatMap(({ mark }) => (mark.sessionId === session.id ? [mark.staffId] : [])));
  const required = staff.filter((one) => servesOn(one, record.period, view.policy('sessions.roles', record.period)));
  const known = view.facts.sessions.get(session.id);
  const missing = required.filter(
    (one) =>
      known !== undefined &&
      owesSession(view, one, known) &&
      sessionStatus(view, view.facts.of(one.id), known) === 'unrecorded',
  );
  return {
    required: required.length,
    recorded: required.filter(({ id }) => marked.has(id)).length,
    missing: missing.map(({ id, name }) => ({ staffId: id, staffName: name })),
  };
};

const stateOf = ({ view }: MonthOfSessions, { session }: SessionRecord, { missing }: Counted): SessionItem['state'] => {
  if (epochMsOf(session.startsAt) > view.asOfMs) return 'planned';
  return missing.length > 0 ? 'open' : 'recorded';
};
