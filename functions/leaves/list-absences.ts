import type { ListAbsencesQuery, RejectionItem } from '../../shared/contracts/http/leaves.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type Actor, visibleStaff } from '../../shared/contracts/permissions.ts';
import type { Excuse, Leave } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import type { DepartmentCharter, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore, PageOutcome } from '../../shared/ports/fact-store.ts';
import { departmentTimes } from './department-times.ts';

export interface ListAbsencesDeps {
  readonly facts: Pick<FactStore, 'listBySubject' | 'listByPeriod' | 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
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

/** A page of the leaves or excuses that the actor may see, latest period first, with what became of them. */
export const listAbsences = async (
  deps: ListAbsencesDeps,
  { actor, charter, query }: AbsenceRequest,
  type: 'leave' | 'excuse',
): Promise<AbsencePageOutcome> => {
  const { scope } = query;
  const staff = scope === 'own' ? [actor.staff] : ((await deps.departments.read(actor.departmentId))?.staff ?? []);
  const visible = visibleStaff(type === 'leave' ? 'list-leaves' : 'list-excuses', actor, scope, staff);
  if (visible === null) return refused('not-permitted');
  const listed = await fetchPage(deps.facts, actor, query, type);
  if (listed.outcome === 'bad-cursor') {
    return refused('invalid-request', [{ pointer: '/cursor', code: 'stale-cursor' }]);
  }
  const { items: records, cursor: nextCursor } = listed.page;
  const rejections = await rejectionsOf(deps.facts, records);
  const times = departmentTimes(charter);
  const absences = records.flatMap((record) => {
    const { fact } = record;
    if (fact.type !== 'leave' && fact.type !== 'excuse') return [];
    const { name } = visible.get(fact.staffId) ?? {};
    if (name === undefined) return [];
    const item: AbsenceItem = {
      id: factIdOf(record),
      staffId: fact.staffId,
      staffName: name,
      reason: fact.reason,
      receivedAt: printEpochMs(epochMsOf(fact.receivedAt)),
      rejectableUntil: printInstant(times.rejectableUntil(fact.receivedAt)),
      rejection: rejections.get(fact.id) ?? rejectionWithin(fact),
    };
    return [{ fact, item }];
  });
  return done({ absences, nextCursor });
};

/** A person's own of all months stand on the subject index; any others are read month by month. */
const fetchPage = (
  facts: ListAbsencesDeps['facts'],
  { departmentId, staff, today }: Actor,
  { month, scope, limit, cursor }: ListAbsencesQuery,
  type: 'leave' | 'excuse',
): Promise<PageOutcome<FactRecord>> =>
  month === undefined && scope === 'own'
    ? facts.listBySubject(departmentId, staff.id, type, '', { limit, cursor: cursor ?? null })
    : facts.listByPeriod(departmentId, month ?? monthOf(today), type, '', { limit, cursor: cursor ?? null });

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
