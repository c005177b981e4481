import type { DailyLogItem, DailyLogPage } from '../../shared/contracts/http/daily-logs.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type Actor, mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import type { DailyLog } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentCharter, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { dayOfLog } from './day-of-log.ts';

export interface ListDailyLogsDeps {
  readonly facts: Pick<FactStore, 'listBySubject'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

export type ListDailyLogsOutcome = Outcome<DailyLogPage, 'not-permitted' | 'invalid-request'>;

/** A person's daily logs, each with the deadline of its day as the policy stands. */
export const listDailyLogs = async (
  deps: ListDailyLogsDeps,
  { actor, charter, query }: Call<'list-daily-logs'>,
): Promise<ListDailyLogsOutcome> => {
  const { staffId = actor.staff.id, month = '', limit, cursor = null } = query;
  if (!(await maySee(deps, actor, staffId))) return refused('not-permitted');
  const listed = await deps.facts.listBySubject(actor.departmentId, staffId, 'daily-log', month, { limit, cursor });
  if (listed.outcome === 'bad-cursor') {
    return refused('invalid-request', [{ pointer: '/cursor', code: 'stale-cursor' }]);
  }
  const { items, cursor: nextCursor } = listed.page;
  return done({ items: items.flatMap((record) => itemOf(charter, record)), nextCursor });
};

/** Somebody who is not on the roster reads like somebody one may not see. */
const maySee = async ({ departments }: ListDailyLogsDeps, actor: Actor, staffId: string): Promise<boolean> => {
  if (staffId === actor.staff.id) return mayDo('list-daily-logs', actor.role, 'own');
  const file = await departments.read(actor.departmentId);
  const staff = file?.staff.find(({ id }) => id === staffId);
  return staff !== undefined && mayDo('list-daily-logs', actor.role, relationTo(actor, staff));
};

const itemOf = (charter: DepartmentCharter, record: FactRecord): DailyLogItem[] => {
  const { fact } = record;
  if (fact.type !== 'daily-log') return [];
  const { deadline } = dayOfLog(charter, fact.date);
  return [
    {
      id: factIdOf(record),
      staffId: fact.staffId,
      date: fact.date,
      receivedAt: printEpochMs(epochMsOf(fact.receivedAt)),
      deadline: printInstant(deadline),
      onTime: epochMsOf(fact.receivedAt) <= deadline.epochMilliseconds,
      visits: visitsOf(fact),
      nextDayPlan: fact.nextDayPlan,
    },
  ];
};

const visitsOf = ({ visits }: DailyLog): DailyLogItem['visits'] =>
  visits.map(({ customer, at, contact, phone, summary, prospectId = null }) => ({
    customer,
    at,
    contact,
    phone,
    summary,
    prospectId,
  }));
