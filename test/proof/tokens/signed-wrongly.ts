/** Tokens whose claims are right, under another key, another algorithm or none. */

import { generateKeyPairSync } from 'node:crypto';
import { bearing, type Forgery } from './forgery.ts';
import {
  byCurve,
  byRsa,
  byRsaPss,
  bySecret,
  handMade,
  type Material,
  type Part,
  publicPem,
  unsigned,
} from './hand-made-token.ts';

export const signedWrongly = (material: Material): readonly Forgery[] => [
  ...byAnotherKey(material),
  ...byAnotherAlgorithm(material),
  ...byNoKey(material),
  ...byKeysNamedWrongly(material),
];

function byAnotherKey({ claims, kid, otherKey, publicJwk }: Material): Forgery[] {
  const signed = (header: Part) => handMade({ alg: 'RS256', ...header }, claims, byRsa(otherKey));
  const ownJwk = { ...publicJwk, ...otherKey.export({ format: 'jwk' }), d: undefined };
  return [
    bearing('signed by another key under the name of ours', signed({ kid })),
    bearing('signed by another key under its own name', signed({ kid: 'another' })),
    bearing('signed by another key that it brings along', signed({ kid, jwk: ownJwk })),
    bearing('signed by another key at an address', signed({ kid, jku: 'https://elsewhere.example/jwks' })),
    bearing('signed by another key with a certificate', signed({ kid, x5c: [publicPem(otherKey)] })),
    bearing('signed by another key with its address', signed({ kid, x5u: 'https://elsewhere.example/x' })),
  ];
}

function byAnotherAlgorithm({ claims, kid, key, publicJwk }: Material): Forgery[] {
  const pem = publicPem(key);
  const secrets: readonly (readonly [name: string, secret: string | Buffer])[] = [
    ['the public key', pem],
    ['the public key without its last line break', pem.trimEnd()],
    ['the public key as JSON', JSON.stringify(publicJwk)],
    ['its modulus', Buffer.from(publicJwk.n ?? '', 'base64url')],
    ['nothing', ''],
    ['the name of the key', kid],
  ];
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  return [
    ...secrets.map(([name, secret]) =>
      bearing(`HS256 with ${name} as its secret`, handMade({ alg: 'HS256', kid }, claims, bySecret(secret))),
    ),
    bearing('HS512 with the public key', handMade({ alg: 'HS512', kid }, claims, bySecret(pem, 'sha512'))),
    bearing('RS512 by the right key', handMade({ alg: 'RS512', kid }, claims, byRsa(key, 'sha512'))),
    bearing('PS256 by the right key', handMade({ alg: 'PS256', kid }, claims, byRsaPss(key))),
    bearing('RS256 that is PS256', handMade({ alg: 'RS256', kid }, claims, byRsaPss(key))),
    bearing('ES256', handMade({ alg: 'ES256', kid }, claims, byCurve(curve))),
    bearing('no algorithm', handMade({ kid }, claims, byRsa(key))),
    bearing('algorithms in a list', handMade({ alg: ['RS256'], kid }, claims, byRsa(key))),
  ];
}

function byNoKey({ claims, kid, valid, otherKey }: Material): Forgery[] {
  const [header = '', payload = '', signature = ''] = valid.split('.');
  const names = ['none', 'None', 'NONE', 'nOnE', '', 'null'];
  return [
    ...names.map((alg) => bearing(`the algorithm "${alg}", unsigned`, handMade({ alg, kid }, claims, unsigned))),
    bearing('the algorithm "none" with a signature', handMade({ alg: 'none', kid }, claims, byRsa(otherKey))),
    bearing('an empty signature', `${header}.${payload}.`),
    bearing('a signature of any bytes', `${header}.${payload}.${Buffer.alloc(256, 'any').toString('base64url')}`),
    bearing('a signature of zeros', `${header}.${payload}.${Buffer.alloc(256).toString('base64url')}`),
    bearing(
      'the signature of other claims',
      `${header}.${Buffer.from(JSON.stringify({ ...claims, email: 'admin@example.com' })).toString('base64url')}.${signature}`,
    ),
  ];
}

/** The right key has signed them all. */
function byKeysNamedWrongly({ claims, kid, key }: Material): Forgery[] {
  const headers: readonly (readonly [name: string, header: Part])[] = [
    ['no name of its key', {}],
    ['the name of a key that is not there', { kid: 'deadbeefdeadbeef' }],
    ['the name of its key and more', { kid: `${kid}x` }],
    ['an empty name of its key', { kid: '' }],
    ['a path as the name of its key', { kid: '../../../../dev/null' }],
    ['a statement as the name of its key', { kid: "' OR '1'='1" }],
    ['the name of its key in a list', { kid: [kid] }],
    ['a critical extension that nobody knows', { kid, crit: ['x'], x: 1 }],
    ['a payload that is not encoded', { kid, crit: ['b64'], b64: false }],
  ];
  return headers.map(([name, header]) =>
    bearing(`a token with ${name}`, handMade({ alg: 'RS256', ...header }, claims, byRsa(key))),
  );
}
