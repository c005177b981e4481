import type { DailyLogItem, DailyLogPage } from '../../shared/contracts/http/daily-logs.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import { shownPhone } from '../../shared/contracts/http/shown-phone.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { DailyLog } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import type { FactRecord } from '../../shared/ports/fact-store.ts';
import { type ListedRecord, type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { dayOfLog } from './day-of-log.ts';

export type ListDailyLogsOutcome = Outcome<DailyLogPage, 'not-permitted' | 'invalid-request'>;

/** The daily logs of the people in reach, each with the deadline of its day as the policy stands. */
export const listDailyLogs = async (
  deps: ListRecordsDeps,
  { actor, charter, query }: Call<'list-daily-logs'>,
): Promise<ListDailyLogsOutcome> => {
  const { onTime } = query;
  const keeps = ({ fact }: FactRecord) =>
    fact.type === 'daily-log' && (onTime ?? isOnTime(charter, fact)) === isOnTime(charter, fact);
  const listed = await listRecords(deps, { operation: 'list-daily-logs', type: 'daily-log', actor, query, keeps });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  return done({ items: items.flatMap((one) => itemOf(actor, charter, one)), nextCursor });
};

const isOnTime = (charter: DepartmentCharter, { receivedAt, date }: DailyLog): boolean =>
  epochMsOf(receivedAt) <= dayOfLog(charter, date).deadline.epochMilliseconds;

const itemOf = (actor: Actor, charter: DepartmentCharter, { record, staff }: ListedRecord): DailyLogItem[] => {
  const { fact } = record;
  if (fact.type !== 'daily-log') return [];
  return [
    {
      id: factIdOf(record),
      staffId: fact.staffId,
      staffName: staff.name,
      date: fact.date,
      receivedAt: printEpochMs(epochMsOf(fact.receivedAt)),
      deadline: printInstant(dayOfLog(charter, fact.date).deadline),
      onTime: isOnTime(charter, fact),
      visits: visitsOf(actor, fact),
      nextDayPlan: fact.nextDayPlan,
    },
  ];
};

const visitsOf = (actor: Actor, { staffId, visits }: DailyLog): DailyLogItem['visits'] =>
  visits.map(({ customer, at, contact, phone, summary, prospectId = null }) => ({
    customer,
    at,
    contact,
    phone: shownPhone(phone, actor, staffId),
    summary,
    prospectId,
  }));
