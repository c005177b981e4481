import type { Temporal } from 'temporal-polyfill';
import type { Dossier, PolicyVersion } from '../domain/dossier.ts';
import { factsNeeded, type PartitionRead } from '../domain/facts/facts-needed.ts';
import { foldRecords } from '../domain/facts/fold-records.ts';
import type { RecordedFact } from '../domain/facts/recorded-fact.ts';
import { policyInForce } from '../domain/policy/policy-in-force.ts';
import { epochMsOf } from '../domain/time/instant.ts';
import { monthIn } from '../domain/time/local-time.ts';
import { datesOfMonth } from '../domain/time/month.ts';
import type { DepartmentFile } from './department-store.ts';
import type { FactStore } from './fact-store.ts';

type MonthReader = Pick<FactStore, 'readMonth'>;

/**
 * The part of a department's dossier that decides on a month, with the facts received by as-of; also on what it would
 * decide with the versions `tried` put on top of its policy.
 */
export const readDossier = async (
  facts: MonthReader,
  file: DepartmentFile,
  month: string,
  asOf: Temporal.Instant,
  tried: readonly PolicyVersion[] = [],
): Promise<Dossier> => {
  const { department, policies, calendar, units, staff } = file;
  const known: RecordedFact[] = [];
  for (const partition of partitionsNeeded(file, month, asOf, tried)) {
    for (const fact of await readPartition(facts, department.id, partition)) {
      if (epochMsOf(fact.receivedAt) <= asOf.epochMilliseconds) known.push(fact);
    }
  }
  return { department, policies, calendar, units, staff, facts: foldRecords(known) };
};

/** Where the facts stand that decide on a month as of an instant. */
export const partitionsNeeded = (
  file: DepartmentFile,
  month: string,
  asOf: Temporal.Instant,
  tried: readonly PolicyVersion[] = [],
): readonly PartitionRead[] => {
  const { policies, firstMonth } = file;
  const lookbackMonths = Math.max(...[policies, [...policies, ...tried]].map((versions) => lookback(versions, month)));
  return factsNeeded({ month, asOfMonth: monthIn(file.department, asOf), firstMonth, lookbackMonths });
};

/** The longest look-back in force on a day of the month. */
const lookback = (versions: readonly PolicyVersion[], month: string): number => {
  const policy = policyInForce(versions);
  return Math.max(...datesOfMonth(month).map((date) => policy('incentives.lookbackMonths', date)));
};

/** Everything of a partition that is to be read, in no particular order. */
export const readPartition = async (
  facts: MonthReader,
  departmentId: string,
  { month, types }: PartitionRead,
): Promise<readonly RecordedFact[]> => {
  const reads = types === 'all' ? [undefined] : types;
  const records = await Promise.all(
    reads.map((type) => Array.fromAsync(facts.readMonth(departmentId, month, type), ({ fact }) => fact)),
  );
  return records.flat();
};
