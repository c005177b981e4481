import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Temporal } from 'temporal-polyfill';
import { canonicalJson } from '../facts/canonical-json.ts';
import { epochMsOf, printInstant } from '../time/instant.ts';

/** What was stored of a submission: a receipt is made of nothing else, so that it never changes. */
export interface StoredSubmission {
  readonly fact: { readonly id: string; readonly receivedAt: string };
  readonly contentDigest: string;
  readonly deadline: Temporal.Instant | null;
}

/** Proof of a submission; instants in UTC. */
export interface SignedReceipt {
  readonly id: string;
  readonly receivedAt: string;
  readonly deadline: string | null;
  readonly onTime: boolean;
  /** HMAC-SHA-256 (base64url) over the canonical JSON of `{contentDigest, id, receivedAt}`. */
  readonly signature: string;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const issueReceipt = ({ fact, contentDigest, deadline }: StoredSubmission, key: string): SignedReceipt => {
  const { id, receivedAt } = fact;
  const signed = canonicalJson({ contentDigest, id, receivedAt });
  return {
    id,
    receivedAt,
    deadline: deadline === null ? null : printInstant(deadline),
    onTime: deadline === null || epochMsOf(receivedAt) <= deadline.epochMilliseconds,
    signature: base64url(hmac(sha256, utf8ToBytes(key), utf8ToBytes(signed))),
  };
};
