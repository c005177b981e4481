/**
 * The one table: its keys and indexes, for the data stack, the adapters, the local cloud and the contract tests.
 *
 * Both indexes are sparse: an item is in one only while it carries the index's attributes.
 */
export const TABLE_SCHEMA = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: {
    /** Everything that still has to happen, by instant: `due` is a shard (see DUE_SHARDS), `dueAt` an instant in UTC. */
    due: { indexName: 'due', partitionKey: 'due', sortKey: 'dueAt', projection: 'KEYS_ONLY' },
    /** A person's own records by type and period: `subject` is `DEPT#d#STAFF#s`, or `EMAIL#address` on a staff item. */
    subject: { indexName: 'subject', partitionKey: 'subject', sortKey: 'subjectSort', projection: 'ALL' },
  },
} as const;

/** No index is keyed by date alone: departments spread over this many `due` partitions. */
export const DUE_SHARDS = 16;
