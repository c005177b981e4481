/** Everything that is no valid token, each with what the gateway must say to it. */

import type { TokenRefusal } from '../../../infra/local/identity/token-check.ts';
import { bearing, type Forgery } from './forgery.ts';
import { byRsa, handMade, type Material, type Part } from './hand-made-token.ts';
import { signedWrongly } from './signed-wrongly.ts';
import { writtenWrongly } from './written-wrongly.ts';

const HOUR_SECONDS = 3600;
const DECADE_SECONDS = 315_360_000;

/** Properly signed, under the right key: only what is claimed is wrong. */
function claimedWrongly({ claims, kid, key }: Material): Forgery[] {
  const now = Math.floor(Date.now() / 1000);
  const { iss = '', aud = '' } = claims;
  const wrong: readonly (readonly [name: string, claims: Part, code?: TokenRefusal])[] = [
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['the issuer with a slash', { iss: `${iss}/` }],
    ['the issuer in capitals', { iss: iss.toUpperCase() }],
    ['the issuer as the end of another', { iss: `https://elsewhere.example/${iss}` }],
    ['the issuer among others', { iss: [iss] }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'another-client' }],
    ['another audience that begins alike', { aud: `${String(aud)}x` }],
    ['other audiences', { aud: ['a', 'b'] }],
    ['no audience among none', { aud: [] }],
    ['no audience', { aud: undefined }],
    ['an audience that is an object', { aud: { [String(aud)]: true } }],
    ['an expiry a second ago', { exp: now - 1 }, 'token-expired'],
    ['an expiry at this second', { exp: now }, 'token-expired'],
    ['an expiry ten years ago', { exp: now - DECADE_SECONDS }, 'token-expired'],
    ['an expiry before time began', { exp: -1 }, 'token-expired'],
    ['no expiry', { exp: undefined }],
    ['an expiry of null', { exp: null }],
    ['an expiry in words', { exp: 'tomorrow' }],
    ['an expiry as text', { exp: String(now + HOUR_SECONDS) }],
    ['a start in an hour', { nbf: now + HOUR_SECONDS }],
    ['a start in words', { nbf: 'yesterday' }],
    ['an issue in an hour', { iat: now + HOUR_SECONDS }],
    ['an issue in words', { iat: 'yesterday' }],
  ];
  return wrong.map(([name, changed, code]) =>
    bearing(`a token with ${name}`, handMade({ alg: 'RS256', kid }, { ...claims, ...changed }, byRsa(key)), code),
  );
}

export const forgeries = (material: Material): readonly Forgery[] => [
  ...claimedWrongly(material),
  ...signedWrongly(material),
  ...writtenWrongly(material),
];
