import { type Outcome, done } from '../contracts/http/outcome.ts';
import type { StaffMember } from '../domain/dossier.ts';
import { factIdOf } from '../domain/facts/fact-place.ts';
import type { FactStore } from '../ports/fact-store.ts';
import { type ListRecordsDeps, type ListRequest, listRecords } from './list-records.ts';
import { type RecordOf, isRecordOf, readRecords } from './records-of-type.ts';
import { standingRecords } from './standing-records.ts';

export interface ListVersionsDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & Pick<FactStore, 'readMonth'>;
}

type VersionType = 'score' | 'target' | 'result';

export interface VersionsRequest<Type extends VersionType> extends Omit<ListRequest, 'type' | 'keeps'> {
  readonly type: Type;
  /** Only the versions that stand, or only those corrected since; all when absent. */
  readonly state: 'standing' | 'corrected' | undefined;
  /** Names what a record speaks of: of its versions the one received last stands. */
  readonly thingOf: (record: RecordOf<Type>) => string;
}

export interface ListedVersion<Type extends VersionType> {
  readonly record: RecordOf<Type>;
  readonly staff: StaffMember;
  readonly stands: boolean;
}

interface VersionPage<Type extends VersionType> {
  readonly items: readonly ListedVersion<Type>[];
  readonly nextCursor: string | null;
}

/** A page of the versions about the people in reach; a page may hold fewer than asked for once `state` has filtered it. */
export const listVersions = async <Type extends VersionType>(
  deps: ListVersionsDeps,
  { type, state, thingOf, ...request }: VersionsRequest<Type>,
): Promise<Outcome<VersionPage<Type>, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listRecords(deps, { ...request, type });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const months = new Set(items.map(({ record }) => record.month));
  const ofMonths = await readRecords(deps.facts, request.actor.departmentId, type, months);
  const standing = new Set([...standingRecords(ofMonths, thingOf).values()].map(factIdOf));
  const versions = items
    .flatMap(({ record, staff }) => (isRecordOf(record, type) ? [{ record, staff }] : []))
    .map((one) => ({ ...one, stands: standing.has(factIdOf(one.record)) }))
    .filter(({ stands }) => state === undefined || stands === (state === 'standing'));
  return done({ items: versions, nextCursor });
};
