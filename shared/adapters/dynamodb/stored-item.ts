import * as z from 'zod';
import { TABLE_SCHEMA } from './table-schema.ts';

/** An item as the table holds it. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** An item that is not what this program writes. The message names its key and paths, never its values. */
export class CorruptItemError extends Error {
  override readonly name = 'CorruptItemError';

  constructor({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }, detail: string) {
    super(`corrupt item ${String(pk)} / ${String(sk)}: ${detail}`);
  }
}

const KeysSchema = z.object({ pk: z.string(), sk: z.string() });

/** The item's keys. */
export const keysOf = (item: StoredItem): { pk: string; sk: string } => {
  const keys = KeysSchema.safeParse(item);
  if (!keys.success) throw new CorruptItemError(item, 'no keys');
  return keys.data;
};

const DueSchema = z.object({ dueAt: z.string() });

/** Since when an item on the `due` index is due. */
export const dueAtOf = (item: StoredItem): string => {
  const due = DueSchema.safeParse(item);
  if (!due.success) throw new CorruptItemError(item, 'not due');
  return due.data.dueAt;
};

const { partitionKey, sortKey, indexes } = TABLE_SCHEMA;

/** Attributes that only place an item; `dueAt` is content too. */
const PLACING = new Set<string>([
  partitionKey,
  sortKey,
  indexes.due.partitionKey,
  indexes.subject.partitionKey,
  indexes.subject.sortKey,
]);

/** What the item holds beside its keys, parsed. */
export const parseItem = <Schema extends z.ZodType>(schema: Schema, item: StoredItem): z.output<Schema> => {
  const content = Object.fromEntries(Object.entries(item).filter(([name]) => !PLACING.has(name)));
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const findings = parsed.error.issues.map((issue) => `${issue.code} at /${issue.path.join('/')}`);
  throw new CorruptItemError(item, findings.join(', '));
};
