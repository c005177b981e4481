/** The HTTP API's JWT authorizer: key, signature, algorithm, issuer, audience, expiry, not-before and issue, on real time. */

import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import type { AuthorizerPlan } from '../template/plan.ts';
import { SIGNING_ALGORITHM } from './signing-keys.ts';

export type TokenRefusal = 'token-missing' | 'token-invalid' | 'token-expired';

export type TokenVerdict =
  | { readonly outcome: 'accepted'; readonly claims: Readonly<Record<string, string>> }
  | { readonly outcome: 'refused'; readonly code: TokenRefusal };

const DiscoverySchema = z.object({ jwks_uri: z.url() });

export class TokenCheck {
  readonly #plan: AuthorizerPlan;
  #keys: JWTVerifyGetKey | undefined;

  constructor(plan: AuthorizerPlan) {
    this.#plan = plan;
  }

  /** `authorization` is the header's value, with or without `Bearer`. Rejects when the issuer cannot be reached. */
  async check(authorization: string | undefined): Promise<TokenVerdict> {
    const token = authorization?.replace(/^Bearer\s+/i, '').trim() ?? '';
    if (token === '') return { outcome: 'refused', code: 'token-missing' };
    this.#keys ??= await keysOf(this.#plan.issuer);
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.#keys, {
        issuer: this.#plan.issuer,
        audience: [...this.#plan.audience],
        algorithms: [SIGNING_ALGORITHM],
        requiredClaims: ['exp'],
      });
      // API Gateway asks for both; jose takes a token that names no key, and one of tomorrow.
      if (protectedHeader.kid === undefined || isOfTheFuture(payload))
        return { outcome: 'refused', code: 'token-invalid' };
      return { outcome: 'accepted', claims: claimTexts(payload) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { outcome: 'refused', code: 'token-expired' };
      if (error instanceof errors.JOSEError) return { outcome: 'refused', code: 'token-invalid' };
      throw error;
    }
  }
}

const isOfTheFuture = ({ iat = 0 }: JWTPayload): boolean => iat > Date.now() / 1000;

async function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`${issuer} answers ${response.status} for its configuration`);
  return createRemoteJWKSet(new URL(DiscoverySchema.parse(await response.json()).jwks_uri));
}

/** The gateway hands every claim on as text. */
const claimTexts = (payload: JWTPayload): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
