import type { FieldError } from '../contracts/http/field-errors.ts';
import { type Outcome, done, refused } from '../contracts/http/outcome.ts';
import { type Actor, type Relation, mayDo, relationTo, visibleStaff } from '../contracts/permissions.ts';
import type { OperationId } from '../contracts/routes.ts';
import type { StaffMember } from '../domain/dossier.ts';
import { monthOfPeriod } from '../domain/facts/fact-period.ts';
import type { FactPlace } from '../domain/facts/recorded-fact.ts';
import { unitOn } from '../domain/roster/employment.ts';
import { monthOf } from '../domain/time/civil.ts';
import type { DepartmentStore } from '../ports/department-store.ts';
import type { FactRecord, FactStore } from '../ports/fact-store.ts';
import { type ReadPage, readSelected } from './read-pages.ts';

export interface ListRecordsDeps {
  readonly facts: Pick<FactStore, 'listBySubject' | 'listByPeriod'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** `ListFields` as parsed. */
export interface ListQuery {
  readonly month?: string | undefined;
  readonly period?: string | undefined;
  readonly staffId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly scope: Relation;
  readonly sort: 'period' | '-period';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ListRequest {
  /** The operation whose permission decides on whose records may be seen. */
  readonly operation: OperationId;
  readonly type: FactPlace['type'];
  readonly actor: Actor;
  readonly query: ListQuery;
  /** Says of each record whether the list is to show it; all when absent. */
  readonly keeps?: (record: FactRecord) => boolean;
}

export interface ListedRecord {
  readonly record: FactRecord;
  /** Whom it is about. */
  readonly staff: StaffMember;
}

export interface ListedPage {
  readonly items: readonly ListedRecord[];
  readonly nextCursor: string | null;
}

export type ListRecordsOutcome = Outcome<ListedPage, 'not-permitted' | 'invalid-request'>;

/** What is wrong with a request whose cursor is none, or one of another list. */
export const STALE_CURSOR: FieldError = { pointer: '/cursor', code: 'stale-cursor' };

/** A page of the records of one type about the people whom the actor may see. */
export const listRecords = async (deps: ListRecordsDeps, request: ListRequest): Promise<ListRecordsOutcome> => {
  const { query } = request;
  const errors = periodErrors(query);
  if (errors.length > 0) return refused('invalid-request', errors);
  const people = await peopleInReach(deps, request);
  if (people === null) return refused('not-permitted');
  const { limit, cursor = null, sort } = query;
  const order = sort === 'period' ? 'earliest-first' : 'latest-first';
  const listed = await readSelected(reader(deps.facts, request, people), { limit, cursor, order }, (record) =>
    shown(request, people, record),
  );
  if (listed.outcome === 'bad-cursor') return refused('invalid-request', [STALE_CURSOR]);
  return done({ items: listed.page.items, nextCursor: listed.page.cursor });
};

const periodErrors = ({ month, period }: ListQuery): FieldError[] => {
  if (period === undefined) return [];
  const ofPeriod = monthOfPeriod(period);
  if (ofPeriod !== null && (month === undefined || month === ofPeriod)) return [];
  return [{ pointer: '/period', code: 'no-such-period' }];
};

type People = ReadonlyMap<string, StaffMember>;

/** Whose records are asked for. */
export interface PeopleRequest extends Pick<ListRequest, 'operation' | 'actor'> {
  readonly query: Pick<ListQuery, 'staffId' | 'unitId' | 'scope'>;
}

/** By id; null when the actor may not ask for them. */
export const peopleInReach = async (
  deps: Pick<ListRecordsDeps, 'departments'>,
  request: PeopleRequest,
): Promise<People | null> => {
  const { operation, actor, query } = request;
  const { staffId, unitId, scope } = query;
  const isOwn = staffId === undefined ? scope === 'own' : staffId === actor.staff.id;
  const roster = isOwn ? [actor.staff] : ((await deps.departments.read(actor.departmentId))?.staff ?? []);
  const people = staffId === undefined ? visibleStaff(operation, actor, scope, roster) : onePerson(request, roster);
  if (people === null || unitId === undefined) return people;
  return new Map([...people].filter(([, staff]) => unitOn(staff, actor.today) === unitId));
};

/** Somebody who is not on the roster reads like somebody out of reach. */
const onePerson = ({ operation, actor, query }: PeopleRequest, roster: readonly StaffMember[]): People | null => {
  const person = roster.find(({ id }) => id === query.staffId);
  if (person === undefined || !mayDo(operation, actor.role, relationTo(actor, person))) return null;
  return new Map([[person.id, person]]);
};

/** A person's records of all months stand on the subject index; those of several people are read in the month's partition. */
const reader = (facts: ListRecordsDeps['facts'], { actor, type, query }: ListRequest, people: People): ReadPage => {
  const { month, period = '', staffId, scope } = query;
  const { departmentId } = actor;
  const [person] = people.keys();
  if (person !== undefined && (staffId !== undefined || scope === 'own')) {
    return (page) => facts.listBySubject(departmentId, person, type, period, page);
  }
  const partition = month ?? monthOfPeriod(period) ?? monthOf(actor.today);
  return (page) => facts.listByPeriod(departmentId, partition, type, period, page);
};

const shown = ({ query, keeps }: ListRequest, people: People, record: FactRecord): ListedRecord[] => {
  const staff = people.get(record.subject);
  const isOfMonth = query.month === undefined || record.month === query.month;
  const isOfPeriod = query.period === undefined || record.period === query.period;
  if (staff === undefined || !isOfMonth || !isOfPeriod || keeps?.(record) === false) return [];
  return [{ record, staff }];
};
