import type { FactPlace } from '../domain/facts/recorded-fact.ts';
import type { FactRecord, FactStore } from '../ports/fact-store.ts';
import { readAllPages } from './read-pages.ts';

type Period = Pick<FactPlace, 'departmentId' | 'month' | 'period'>;

/** All records of a type in the periods of these places, each period read once. */
export const recordsOfPeriod = async (
  facts: Pick<FactStore, 'listByPeriod'>,
  places: readonly Period[],
  type: FactPlace['type'],
): Promise<readonly FactRecord[]> => {
  const periods = new Map(places.map((place) => [`${place.month} ${place.period}`, place]));
  const records = await Promise.all([...periods.values()].map((place) => allOf(facts, place, type)));
  return records.flat();
};

const allOf = async (
  facts: Pick<FactStore, 'listByPeriod'>,
  { departmentId, month, period }: Period,
  type: FactPlace['type'],
): Promise<readonly FactRecord[]> => {
  const records = await readAllPages((page) => facts.listByPeriod(departmentId, month, type, period, page));
  return records.filter((record) => record.period === period);
};
