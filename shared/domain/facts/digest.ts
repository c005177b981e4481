import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fact } from '../dossier.ts';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a text's UTF-8 bytes, 64 hex digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 over the canonical JSON of a value, 64 hex digits. */
export const digestOf = (value: unknown): string => sha256Hex(canonicalJson(value));

/** SHA-256 over facts in the order of their ids, one canonical line each: the order they come in does not matter. */
export const digestOfFacts = (facts: readonly Fact[]): string => {
  const hash = sha256.create();
  const inOrder = facts.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  for (const fact of inOrder) hash.update(utf8ToBytes(`${canonicalJson(fact)}\n`));
  return bytesToHex(hash.digest());
};
