/** What is written where a token should be: pieces of one, two at once, far too much, or in another place. */

import { bearing, type Forgery } from './forgery.ts';
import { encoded, type Material } from './hand-made-token.ts';

/** Together with its other headers a request of more than 16 KiB is not even read. */
const HUGE = 14_000;

export const writtenWrongly = (material: Material): readonly Forgery[] => [
  ...missing(material),
  ...inPieces(material),
  ...tooMuch(material),
];

function missing({ valid }: Material): Forgery[] {
  const nowhere = { code: 'token-missing', headers: {} } as const;
  return [
    { ...nowhere, name: 'nothing' },
    { ...nowhere, name: 'an empty header', headers: { authorization: '' } },
    { ...nowhere, name: 'a token in the query', query: `access_token=${valid}&token=${valid}` },
    { ...nowhere, name: 'a token in a cookie', headers: { cookie: `Authorization=${valid}; token=${valid}` } },
    { ...nowhere, name: 'a token in another header', headers: { 'x-amzn-oidc-data': valid, 'x-authorization': valid } },
    { ...nowhere, name: 'claims in headers', headers: { 'x-email': 'a@example.com', 'x-forwarded-user': 'admin' } },
  ];
}

function inPieces({ valid }: Material): Forgery[] {
  const [header = '', payload = '', signature = ''] = valid.split('.');
  const cuts = [1, 2, 86, signature.length - 1].map((more) =>
    bearing(`a token cut short by ${more}`, valid.slice(0, -more)),
  );
  return [
    ...cuts,
    bearing('a token without its signature', `${header}.${payload}`),
    bearing('a token without its header', `${payload}.${signature}`),
    bearing('a token without its claims', `${header}..${signature}`),
    bearing('the claims alone', payload),
    bearing('dots alone', '..'),
    bearing('a token without its first letter', valid.slice(1)),
    bearing('a token with a space inside', `${header}. ${payload}.${signature}`),
    bearing('a token in quotation marks', `"${valid}"`),
    bearing('a word', 'undefined'),
    bearing('a token in base64', Buffer.from(valid).toString('base64')),
    bearing('a token as JSON', JSON.stringify({ protected: header, payload, signature })),
    { name: 'a token under Basic', headers: { authorization: `Basic ${valid}` }, code: 'token-invalid' },
    { name: 'a password', headers: { authorization: `Basic ${btoa('admin:admin')}` }, code: 'token-invalid' },
  ];
}

function tooMuch({ valid, claims, kid }: Material): Forgery[] {
  const [, , signature = ''] = valid.split('.');
  const wide = encoded({ ...claims, padding: 'x'.repeat(HUGE / 2) });
  return [
    bearing('a token twice, with a space', `${valid} ${valid}`),
    bearing('a token twice, with a comma', `${valid}, ${valid}`),
    bearing('a token twice, as two headers become one', `${valid}, Bearer ${valid}`),
    bearing('a token twice, with a dot', `${valid}.${valid}`),
    bearing('a token twice on end', `${valid}${valid}`),
    bearing('the scheme twice', `Bearer ${valid}`),
    bearing('a token with a fourth part', `${valid}.${signature}`),
    bearing('an encrypted token by its five parts', `${valid}..`),
    bearing('huge claims under the signature of small ones', `${encoded({ alg: 'RS256', kid })}.${wide}.${signature}`),
    bearing('huge letters', 'a'.repeat(HUGE)),
    bearing('huge dots', '.'.repeat(HUGE)),
    bearing('a huge name of its key', `${encoded({ alg: 'RS256', kid: 'k'.repeat(HUGE / 2) })}.${wide.slice(0, 40)}.x`),
  ];
}
