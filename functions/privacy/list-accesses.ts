import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { AccessItem, AccessPage } from '../../shared/contracts/http/privacy.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ListedRecord, type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';

/** A page of the looks at phone numbers of the records of the people in reach. */
export const listAccesses = async (
  deps: ListRecordsDeps,
  { actor, query }: Call<'list-accesses'>,
): Promise<Outcome<AccessPage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listRecords(deps, { operation: 'list-accesses', type: 'phone-reveal', actor, query });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const roster = items.length === 0 ? [] : ((await deps.departments.read(actor.departmentId))?.staff ?? []);
  return done({ items: items.flatMap((one) => itemOf(one, roster)), nextCursor });
};

const itemOf = ({ record, staff }: ListedRecord, roster: readonly StaffMember[]): AccessItem[] => {
  const { fact, filedBy } = record;
  if (fact.type !== 'phone-reveal' || filedBy === null) return [];
  return [
    {
      id: factIdOf(record),
      at: printEpochMs(epochMsOf(fact.receivedAt)),
      by: filedBy,
      byName: roster.find(({ id }) => id === filedBy)?.name ?? null,
      staffId: staff.id,
      staffName: staff.name,
      recordId: fact.reveals,
      reason: fact.reason,
    },
  ];
};
