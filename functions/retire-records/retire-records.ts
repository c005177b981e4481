import { Temporal } from 'temporal-polyfill';
import type { RetentionMessage } from '../../shared/contracts/events.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import {
  lastMonthOverTime,
  RETENTION_PARTS,
  type RetentionPart,
  type RetentionTerms,
  typesHolding,
} from '../../shared/domain/privacy/retention.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';

export interface RetireRecordsDeps {
  readonly departments: Pick<DepartmentStore, 'readCharter'>;
  readonly facts: Pick<FactStore, 'readWith' | 'deletePart'>;
  readonly terms: RetentionTerms;
}

/** Of how many records each part was deleted. */
export type Retired = Readonly<Record<RetentionPart, number>>;

const AT_A_TIME = 250;

/**
 * Deletes of the department's records what is over its time in the local month of the logical time. A record belongs to
 * the month that it is for, or to the one in which it was received where that is later. What a run before has deleted is
 * left out, so that one that died goes on where it stood.
 */
export const retireRecords = async (
  deps: RetireRecordsDeps,
  { departmentId, logicalTime }: RetentionMessage,
): Promise<Retired> => {
  const charter = await deps.departments.readCharter(departmentId);
  if (charter === undefined) throw new Error(`no department ${departmentId}`);
  const monthAt = (instant: string): string => monthIn(charter.department, Temporal.Instant.from(instant));
  const retired = { contacts: 0, texts: 0 };
  // One part after the other: each reads what the one before it has left.
  for (const part of RETENTION_PARTS) {
    const last = lastMonthOverTime(monthAt(logicalTime), deps.terms[part]);
    for (const month of monthsThrough(charter.firstMonth, last)) {
      for (const type of typesHolding(part)) {
        const isOverTime = ({ fact }: FactRecord): boolean => monthAt(fact.receivedAt) <= last;
        retired[part] += await retirePartition(deps.facts, part, { departmentId, month, type }, isOverTime);
      }
    }
  }
  return retired;
};

const retirePartition = async (
  facts: RetireRecordsDeps['facts'],
  part: RetentionPart,
  { departmentId, month, type }: Pick<FactPlace, 'departmentId' | 'month' | 'type'>,
  isOverTime: (record: FactRecord) => boolean,
): Promise<number> => {
  let count = 0;
  let batch: FactRecord[] = [];
  const flush = async (): Promise<void> => {
    await facts.deletePart(part, batch);
    count += batch.length;
    batch = [];
  };
  for await (const record of facts.readWith(part, departmentId, month, type)) {
    if (isOverTime(record)) batch.push(record);
    if (batch.length === AT_A_TIME) await flush();
  }
  await flush();
  return count;
};
