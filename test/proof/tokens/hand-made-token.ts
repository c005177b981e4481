/** JSON Web Tokens made by hand: a library refuses to make most of those that must be refused. */

import { createHmac, createPublicKey, constants, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import type { JWTPayload } from 'jose';

export type Part = Readonly<Record<string, unknown>>;
type Signer = (input: Buffer) => Buffer;

/** What a forger has: all of it but the private key may be had by anyone. */
export interface Material {
  /** Taken by the gateway as it is. */
  readonly valid: string;
  readonly claims: JWTPayload;
  readonly kid: string;
  readonly key: KeyObject;
  readonly otherKey: KeyObject;
  readonly publicJwk: JsonWebKey;
}

export const encoded = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export function handMade(header: Part, claims: Part, signer: Signer): string {
  const input = `${encoded(header)}.${encoded(claims)}`;
  return `${input}.${signer(Buffer.from(input)).toString('base64url')}`;
}

export const byRsa =
  (key: KeyObject, hash = 'sha256'): Signer =>
  (input) =>
    sign(hash, input, key);

export const byRsaPss =
  (key: KeyObject): Signer =>
  (input) =>
    sign('sha256', input, {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    });

export const byCurve =
  (key: KeyObject): Signer =>
  (input) =>
    sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' });

export const bySecret =
  (secret: string | Buffer, hash = 'sha256'): Signer =>
  (input) =>
    createHmac(hash, secret).update(input).digest();

export const unsigned: Signer = () => Buffer.alloc(0);

export const publicPem = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
