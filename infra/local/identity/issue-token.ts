/** ID tokens for scripts, without the sign-in page. */

import { importJWK, SignJWT } from 'jose';
import type { SignInClientPlan } from '../template/plan.ts';
import { SIGNING_ALGORITHM, type SigningKeys } from './signing-keys.ts';

/** The token that signing in with this address would give; valid for one hour of real time. */
export async function issueToken(
  email: string,
  { issuer, clientId }: SignInClientPlan,
  { signing }: SigningKeys,
): Promise<string> {
  return new SignJWT({ email, email_verified: true })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: signing.kid, typ: 'JWT' })
    .setSubject(email)
    .setIssuer(issuer)
    .setAudience(clientId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(signing, SIGNING_ALGORITHM));
}
