import { canonicalJson } from '../../../shared/domain/facts/canonical-json.ts';
import { sha256Hex } from '../../../shared/domain/facts/digest.ts';
import { genesisHash } from '../../../shared/domain/ledger/chain.ts';
import type { Random } from '../../support/sample/random.ts';
import { editEntry } from './edit-entry.ts';
import type { FiledLedger } from './exported.ts';
import type { JsonObject } from './json.ts';

/** A chain that somebody forged who knows how hashes are made: by itself it is intact. */
export interface ForgedChain {
  readonly forged: FiledLedger;
  /** The first entry that is not what stood there. */
  readonly sequence: number;
}

export const hashedAnew = (ledger: FiledLedger, entries: readonly JsonObject[]): FiledLedger => {
  const { departmentId, month } = ledger;
  let previousHash = genesisHash(departmentId, month);
  const chained = entries.map((entry, index): JsonObject => {
    const content: JsonObject = { ...entry, departmentId, month, sequence: index + 1, previousHash };
    Reflect.deleteProperty(content, 'hash');
    previousHash = sha256Hex(canonicalJson(content));
    return { ...content, hash: previousHash };
  });
  return { departmentId, month, head: { sequence: chained.length, hash: previousHash }, entries: chained };
};

/** What the chain makes itself: an edit of these alone is undone by hashing anew. */
const CHAINED = ['departmentId', 'month', 'sequence', 'previousHash', 'hash'];

const contentOf = (entry: JsonObject): string =>
  canonicalJson(Object.fromEntries(Object.entries(entry).filter(([name]) => !CHAINED.includes(name))));

/** Drawn until it says something else. */
const editedContent = (entry: JsonObject, random: Random): JsonObject => {
  const edited = editEntry(entry, random);
  return contentOf(edited) === contentOf(entry) ? editedContent(entry, random) : edited;
};

const FORGERIES = ['edit', 'remove', 'double', 'swap', 'truncate'] as const;

const forgedEntries = (entries: JsonObject[], at: number, random: Random): JsonObject[] => {
  const [entry = {}, next = {}] = entries.slice(at);
  switch (random.pick(FORGERIES)) {
    case 'edit':
      return entries.with(at, editedContent(entry, random));
    case 'remove':
      return entries.toSpliced(at, 1);
    case 'double':
      return entries.toSpliced(at, 0, entry);
    case 'swap':
      return at + 1 < entries.length ? entries.with(at, next).with(at + 1, entry) : entries.toSpliced(at, 1);
    case 'truncate':
      return entries.slice(0, at);
  }
};

/** Forges among the first `known` entries, which an older copy has too. */
export const forgeChain = (ledger: FiledLedger, known: number, random: Random): ForgedChain => {
  const entries = forgedEntries(ledger.entries, random.int(0, known - 1), random);
  const forged = hashedAnew(ledger, entries);
  const index = ledger.entries.findIndex(({ hash }, place) => hash !== forged.entries[place]?.['hash']);
  return index === -1 || index >= known ? forgeChain(ledger, known, random) : { forged, sequence: index + 1 };
};
