/** How a form service proves that a request is its own: HMAC-SHA-256 under a secret of its webhook (ADR 47). */

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../facts/canonical-json.ts';

export interface WebhookSecretName {
  readonly departmentId: string;
  readonly webhookId: string;
  /** Grows by one with every rotation. */
  readonly generation: number;
}

/** The secret of a webhook, derived from the key that no webhook knows: it is stored nowhere. */
export const webhookSecretOf = (key: string, name: WebhookSecretName): string =>
  `whsec_${bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(canonicalJson(name))))}`;

/** Hexadecimal digits, over `<timestamp>.<body>`; the timestamp in seconds since 1970. */
export const signatureOf = (secret: string, timestamp: number, body: Uint8Array): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(secret), concatBytes(utf8ToBytes(`${timestamp}.`), body)));

/** Clocks differ and networks dawdle; what is older may be somebody's copy. */
const TOLERANCE_SECONDS = 300;

const LONGEST_HEADER = 1000;
const TIMESTAMP = /^t=(\d{1,12})$/;
const SIGNATURE = /^v1=([0-9a-f]{64})$/;

interface SignatureHeader {
  readonly timestamp: number;
  readonly signatures: readonly string[];
}

/** `t=1796004600,v1=<signature>`; several `v1` while the sender itself changes its secret. Null for anything else. */
const parseHeader = (header: string): SignatureHeader | null => {
  if (header.length > LONGEST_HEADER) return null;
  const parts = header.split(',').map((part) => part.trim());
  const timestamps = parts.flatMap((part) => TIMESTAMP.exec(part)?.[1] ?? []);
  const [timestamp] = timestamps;
  if (timestamp === undefined || timestamps.length > 1) return null;
  return { timestamp: Number(timestamp), signatures: parts.flatMap((part) => SIGNATURE.exec(part)?.[1] ?? []) };
};

/** Takes as long whatever they hold. */
const isSame = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
};

export interface SignedRequest {
  readonly header: string;
  /** As it came, byte for byte. */
  readonly body: Uint8Array;
  readonly receivedAtMs: number;
}

/** Whether one of the secrets signed the request, at most five minutes before or after it was received. */
export const isSigned = ({ header, body, receivedAtMs }: SignedRequest, secrets: readonly string[]): boolean => {
  const parsed = parseHeader(header);
  if (parsed === null) return false;
  const { timestamp, signatures } = parsed;
  const expected = secrets.map((secret) => signatureOf(secret, timestamp, body));
  const matches = expected.flatMap((one) => signatures.map((signature) => isSame(one, signature)));
  return matches.includes(true) && Math.abs(receivedAtMs / 1000 - timestamp) <= TOLERANCE_SECONDS;
};
