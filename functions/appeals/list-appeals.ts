import type { AppealItem, AppealPage } from '../../shared/contracts/http/appeals.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { AppealDecision } from '../../shared/domain/appeals/appeal-records.ts';
import { isImpartial } from '../../shared/domain/appeals/deciders.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type DepartmentTimes, departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type ListedRecord, type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { recordsOfPeriod } from '../../shared/use-cases/records-of-period.ts';

type ListAppealsCall = Call<'list-appeals'>;

/** The actor's own appeals and, of others in reach, those that they may decide or have decided. */
export const listAppeals = async (
  deps: ListRecordsDeps,
  { actor, charter, query }: ListAppealsCall,
): Promise<Outcome<AppealPage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listRecords(deps, { operation: 'list-appeals', type: 'appeal', actor, query });
  if (listed.outcome === 'refused') return listed;
  const visible = listed.value.items.filter((one) => maySee(actor, one));
  const decisions = await decisionsOn(deps, visible);
  const { decidableUntil } = departmentTimes(charter);
  const items = visible.flatMap((one) => itemOf(one, decisions, decidableUntil));
  return done({
    items: items.filter(({ state }) => query.state === undefined || query.state === state),
    nextCursor: listed.value.nextCursor,
  });
};

const maySee = (actor: Actor, { record: { fact }, staff }: ListedRecord): boolean =>
  fact.type === 'appeal' && (staff.id === actor.staff.id || isImpartial(actor.staff, staff, fact));

/** By the id of what they decide. */
const decisionsOn = async (
  { facts }: ListRecordsDeps,
  appeals: readonly ListedRecord[],
): Promise<ReadonlyMap<string, AppealDecision>> => {
  const places = appeals.map(({ record }) => record);
  const records = await recordsOfPeriod(facts, places, 'appeal-decision');
  return new Map(records.flatMap(({ fact }) => (fact.type === 'appeal-decision' ? [[fact.of, fact] as const] : [])));
};

const itemOf = (
  { record: { fact }, staff }: ListedRecord,
  decisions: ReadonlyMap<string, AppealDecision>,
  decidableUntil: DepartmentTimes['decidableUntil'],
): AppealItem[] => {
  if (fact.type !== 'appeal') return [];
  const { id, staffId, month, ruling, rule, on, reason, receivedAt } = fact;
  const decided = decisions.get(id);
  const decision = decided === undefined ? null : decisionItem(decided);
  const state = decided?.verdict ?? 'open';
  const times = { receivedAt, decidableUntil: printInstant(decidableUntil(receivedAt)) };
  return [{ id, staffId, staffName: staff.name, month, ruling, rule, on, reason, ...times, state, decision }];
};

const decisionItem = ({ receivedAt, by, reason, correction }: AppealDecision): AppealItem['decision'] => ({
  decidedAt: receivedAt,
  decidedBy: by,
  reason,
  correction: correction?.id ?? null,
});
