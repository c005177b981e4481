import { Temporal } from 'temporal-polyfill';
import { StoredFactSchema } from '../../contracts/records/stored-fact.ts';
import type { FactRecord } from '../../ports/fact-store.ts';
import { splitKey } from './item-key.ts';
import { CorruptItemError, keysOf, parseItem, type StoredItem } from './stored-item.ts';

/**
 * The record of a fact's item.
 * @throws CorruptItemError when the item is not what this program writes.
 */
export const recordOf = (item: StoredItem): FactRecord => {
  const { pk, sk } = keysOf(item);
  const { fact, contentDigest, filedBy, deadline, dueAt, deleted } = parseItem(StoredFactSchema, item);
  const [, departmentId, , month] = splitKey(pk);
  const [type, period, subject, key] = splitKey(sk);
  if (!departmentId || !month || type !== fact.type || !period || !subject || !key) {
    throw new CorruptItemError(item, 'its key is not of its fact');
  }
  const place = { departmentId, month, type: fact.type, period, subject, key };
  return {
    ...place,
    fact,
    contentDigest,
    filedBy,
    deadline: deadline === null ? null : Temporal.Instant.from(deadline),
    judgeAfter: dueAt === undefined ? null : Temporal.Instant.from(dueAt),
    ...(deleted && { deleted }),
  };
};
