/** Addresses that work without signing in, for one person and one purpose: their last part is a key that only we can make. */

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../facts/canonical-json.ts';
import type { OptionalNoticeKind } from './notice-rules.ts';

export type PersonalLink = { readonly departmentId: string; readonly staffId: string } & (
  | { readonly purpose: 'unsubscribe'; readonly kind: OptionalNoticeKind }
  | { readonly purpose: 'calendar-feed'; readonly generation: number }
);

/** Sixty-four hexadecimal digits, derived from a secret that nothing else signs such a message with: stored nowhere. */
export const personalLinkKey = (secret: string, link: PersonalLink): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(canonicalJson({ personalLink: link }))));

/** Compares in a time that depends on neither text. */
export const isPersonalLink = (secret: string, link: PersonalLink, key: string): boolean => {
  const expected = personalLinkKey(secret, link);
  let difference = expected.length ^ key.length;
  for (let at = 0; at < expected.length; at += 1) difference |= expected.charCodeAt(at) ^ key.charCodeAt(at);
  return difference === 0;
};
