import type { AttendanceItem, AttendancePage } from '../../shared/contracts/http/attendance.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Attendance } from '../../shared/domain/dossier.ts';
import { statusOfMark } from '../../shared/domain/duties/attendance.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import { standingVersions } from '../../shared/domain/facts/standing-versions.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { type ListedRecord, type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { findSession, markRecordsOf, type SessionRecord, sessionRecordsOf } from './session-records.ts';

export interface ListAttendanceDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & Pick<FactStore, 'get' | 'readMonth'>;
}

export type ListAttendanceOutcome = Outcome<AttendancePage, 'not-permitted' | 'invalid-request' | 'not-found'>;

/** Every version of the marks of the people in reach, of one session when it is named. */
export const listAttendance = async (
  deps: ListAttendanceDeps,
  { actor, charter, query }: Call<'list-attendance'>,
): Promise<ListAttendanceOutcome> => {
  const { sessionId, state, ...asked } = query;
  const only = sessionId === undefined ? null : await findSession(deps.facts, actor.departmentId, sessionId);
  if (only === undefined) return refused('not-found');
  const listed = await listRecords(deps, {
    operation: 'list-attendance',
    type: 'attendance',
    actor,
    query: only === null ? asked : { ...asked, period: asked.period ?? only.record.period },
    keeps: ({ fact }) => fact.type === 'attendance' && (only === null || fact.sessionId === only.session.id),
  });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const setting = await settingOf(deps.facts, charter, items);
  const marks = items.flatMap((one) => itemOf(setting, one));
  return done({
    items: marks.filter(({ standing }) => state === undefined || standing === (state === 'standing')),
    nextCursor,
  });
};

/** What the marks alone do not tell: their sessions, and which of their versions stand. */
interface Setting {
  readonly charter: DepartmentCharter;
  readonly sessions: ReadonlyMap<string, SessionRecord>;
  readonly standing: ReadonlyMap<string, Attendance>;
}

const thingOf = ({ sessionId, staffId }: Attendance): string => JSON.stringify([sessionId, staffId]);

/** A mark stands in the month of its session. */
const settingOf = async (
  facts: ListAttendanceDeps['facts'],
  charter: DepartmentCharter,
  items: readonly ListedRecord[],
): Promise<Setting> => {
  const months = [...new Set(items.map(({ record }) => record.month))];
  const read = async (type: FactPlace['type']): Promise<readonly FactRecord[]> => {
    const records = months.map((month) => Array.fromAsync(facts.readMonth(charter.department.id, month, type)));
    return (await Promise.all(records)).flat();
  };
  const sessions = sessionRecordsOf(await read('session')).map((one) => [one.session.id, one] as const);
  const marks = markRecordsOf([...(await read('attendance')), ...(await read('appeal-decision'))]);
  return {
    charter,
    sessions: new Map(sessions),
    standing: standingVersions(
      marks.map(({ mark }) => mark),
      thingOf,
    ),
  };
};

const itemOf = ({ charter, sessions, standing }: Setting, { record, staff }: ListedRecord): AttendanceItem[] => {
  const { fact } = record;
  const session = fact.type === 'attendance' ? sessions.get(fact.sessionId) : undefined;
  if (fact.type !== 'attendance' || session === undefined) return [];
  const { staffId, status, arrivedAt = null } = fact;
  const startsMs = epochMsOf(session.session.startsAt);
  const graceMinutes = policyInForce(charter.policies)('sessions.graceMinutes', record.period);
  return [
    {
      id: factIdOf(record),
      sessionId: factIdOf(session.record),
      kind: session.session.kind,
      startsAt: printEpochMs(startsMs),
      staffId,
      staffName: staff.name,
      status,
      arrivedAt: arrivedAt === null ? null : printEpochMs(epochMsOf(arrivedAt)),
      countsAs: statusOfMark(fact, startsMs, graceMinutes),
      receivedAt: printEpochMs(epochMsOf(fact.receivedAt)),
      recordedBy: record.filedBy,
      standing: standing.get(thingOf(fact))?.id === fact.id,
    },
  ];
};
