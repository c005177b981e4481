import { placeOfFactId } from '../domain/facts/fact-place.ts';
import type { RecordedFact } from '../domain/facts/recorded-fact.ts';
import type { FactRecord, FactStore } from '../ports/fact-store.ts';

type RecordType = RecordedFact['type'];

/** A record whose type is known. */
export interface RecordOf<Type extends RecordType> extends FactRecord {
  readonly fact: Extract<RecordedFact, { readonly type: Type }>;
}

export const isRecordOf = <Type extends RecordType>(record: FactRecord, type: Type): record is RecordOf<Type> =>
  record.fact.type === type;

/** What an id from a path names; undefined for what is not of the type, of another department or not there. */
export const findRecord = async <Type extends RecordType>(
  facts: Pick<FactStore, 'get'>,
  departmentId: string,
  type: Type,
  id: string,
): Promise<RecordOf<Type> | undefined> => {
  const place = placeOfFactId(departmentId, id);
  const record = place?.type === type ? await facts.get(place) : undefined;
  return record !== undefined && isRecordOf(record, type) ? record : undefined;
};

/** All of a type that stand in the months. */
export const readRecords = async <Type extends RecordType>(
  facts: Pick<FactStore, 'readMonth'>,
  departmentId: string,
  type: Type,
  months: Iterable<string>,
): Promise<readonly RecordOf<Type>[]> => {
  const ofMonths = await Promise.all(
    Array.from(months, (month) => Array.fromAsync(facts.readMonth(departmentId, month, type))),
  );
  return ofMonths.flat().filter((record) => isRecordOf(record, type));
};
