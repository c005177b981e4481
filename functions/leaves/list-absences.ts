import type { ListAbsencesQuery, RejectionItem } from '../../shared/contracts/http/leaves.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { Excuse, Leave } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { type DepartmentTimes, departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type ListedRecord, type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';

export interface ListAbsencesDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & Pick<FactStore, 'readMonth'>;
}

export interface AbsenceRequest {
  readonly actor: Actor;
  readonly charter: DepartmentCharter;
  readonly query: ListAbsencesQuery;
}

/** What a list shows of every leave and excuse. */
interface AbsenceItem {
  readonly id: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly reason: string;
  readonly receivedAt: string;
  readonly rejectableUntil: string;
  readonly rejection: RejectionItem | null;
}

interface AbsencePage {
  readonly absences: readonly { readonly fact: Leave | Excuse; readonly item: AbsenceItem }[];
  readonly nextCursor: string | null;
}

export type AbsencePageOutcome = Outcome<AbsencePage, 'not-permitted' | 'invalid-request'>;

/** A page of the leaves or excuses that the actor may see, with what became of them. */
export const listAbsences = async (
  deps: ListAbsencesDeps,
  { actor, charter, query }: AbsenceRequest,
  type: 'leave' | 'excuse',
): Promise<AbsencePageOutcome> => {
  const operation = type === 'leave' ? 'list-leaves' : 'list-excuses';
  const listed = await listRecords(deps, { operation, type, actor, query });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const rejections = await rejectionsOf(
    deps.facts,
    items.map(({ record }) => record),
  );
  const times = departmentTimes(charter);
  const absences = items
    .flatMap((one) => absenceOf(one, rejections, times))
    .filter(({ item }) => query.state === undefined || query.state === stateOf(item));
  return done({ absences, nextCursor });
};

const stateOf = ({ rejection }: AbsenceItem): 'standing' | 'rejected' => (rejection === null ? 'standing' : 'rejected');

const absenceOf = (
  { record, staff }: ListedRecord,
  rejections: ReadonlyMap<string, RejectionItem>,
  times: DepartmentTimes,
): AbsencePage['absences'] => {
  const { fact } = record;
  if (fact.type !== 'leave' && fact.type !== 'excuse') return [];
  const item: AbsenceItem = {
    id: factIdOf(record),
    staffId: fact.staffId,
    staffName: staff.name,
    reason: fact.reason,
    receivedAt: printEpochMs(epochMsOf(fact.receivedAt)),
    rejectableUntil: printInstant(times.rejectableUntil(fact.receivedAt)),
    rejection: rejections.get(fact.id) ?? rejectionWithin(fact),
  };
  return [{ fact, item }];
};

/** Rejections of the records' months, by the id of what they reject. */
const rejectionsOf = async (
  facts: ListAbsencesDeps['facts'],
  records: readonly FactRecord[],
): Promise<ReadonlyMap<string, RejectionItem>> => {
  const rejections = new Map<string, RejectionItem>();
  const months = new Map(records.map(({ departmentId, month }) => [month, departmentId]));
  for (const [month, departmentId] of months) {
    for await (const { fact, filedBy } of facts.readMonth(departmentId, month, 'rejection')) {
      if (fact.type !== 'rejection') continue;
      rejections.set(fact.rejects, { receivedAt: fact.receivedAt, rejectedBy: filedBy, reason: fact.reason });
    }
  }
  return rejections;
};

/** What was rejected elsewhere came here with the instant only. */
const rejectionWithin = ({ rejectedAt = null }: Leave | Excuse): RejectionItem | null =>
  rejectedAt === null ? null : { receivedAt: printEpochMs(epochMsOf(rejectedAt)), rejectedBy: null, reason: '' };
