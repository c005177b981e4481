/** What is posted to a webhook and does not prove itself: made from a post that does. */

import { createHash, createHmac } from 'node:crypto';
import { signatureOf } from '../../../shared/domain/webhooks/signature.ts';

export interface Hook {
  /** Below the address of the API. */
  readonly path: string;
  readonly secret: string;
}

export interface WebhookPost {
  readonly name: string;
  readonly path: string;
  readonly body: Buffer;
  /** The header `Baifang-Signature`; undefined: none. */
  readonly signature: string | undefined;
}

const headerOf = (secret: string, timestamp: number, body: Buffer): string =>
  `t=${timestamp},v1=${signatureOf(secret, timestamp, body)}`;

export const postTo = ({ path, secret }: Hook, body: Buffer, timestamp: number): WebhookPost => ({
  name: 'a post that proves itself',
  path,
  body,
  signature: headerOf(secret, timestamp, body),
});

/** `genuine` is a post to `hook`; `other` another webhook of the same department, form and mapping. */
export interface Wiretap {
  readonly hook: Hook;
  readonly other: Hook;
  readonly genuine: WebhookPost;
  readonly nowSeconds: number;
}

export const postedWrongly = (tap: Wiretap): readonly WebhookPost[] => [
  ...withOtherBodies(tap),
  ...withOtherDigits(tap),
  ...atOtherTimes(tap),
  ...ofOtherWebhooks(tap),
  ...withOtherSchemes(tap),
];

/** One bit another, a byte more, a byte less, something else altogether. */
function withOtherBodies({ genuine }: Wiretap): WebhookPost[] {
  const { body } = genuine;
  const flipped = Array.from({ length: body.length * 8 }, (_, bit) => {
    const changed = Buffer.from(body);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return { ...genuine, name: `the body with bit ${bit} changed`, body: changed };
  });
  const others = ['', '{}', ` ${body.toString()}`, `${body.toString()}\n`, body.toString().slice(0, -1)];
  return [
    ...flipped,
    ...others.map((text) => ({ ...genuine, name: `the body ${JSON.stringify(text)}`, body: Buffer.from(text) })),
  ];
}

function withOtherDigits({ genuine }: Wiretap): WebhookPost[] {
  const { signature = '' } = genuine;
  const start = signature.indexOf('v1=') + 3;
  return Array.from({ length: signature.length - start }, (_, index) => {
    const at = start + index;
    const digit = ((Number.parseInt(signature[at] ?? '0', 16) + 1) % 16).toString(16);
    return {
      ...genuine,
      name: `the signature with digit ${index} changed`,
      signature: signature.slice(0, at) + digit + signature.slice(at + 1),
    };
  });
}

const TOLERANCE_SECONDS = 300;

/** Replayed: as it was, when it is too old; with the time set forward under the signature of the time it was. */
function atOtherTimes({ hook, genuine, nowSeconds }: Wiretap): WebhookPost[] {
  const { body, signature = '' } = genuine;
  const skews = [1, 2, 60, 3600, 86_400, 31_536_000].flatMap((more) => [
    -(TOLERANCE_SECONDS + more),
    TOLERANCE_SECONDS + more,
  ]);
  const moved = [-300, -1, 1, 300].map((by) => ({
    ...genuine,
    name: `the time ${by} s off under the same signature`,
    signature: signature.replace(/^t=\d+/, `t=${nowSeconds + by}`),
  }));
  const skewed = skews.map((by) => ({
    ...genuine,
    name: `signed ${by} s from now`,
    signature: headerOf(hook.secret, nowSeconds + by, body),
  }));
  const milliseconds = headerOf(hook.secret, nowSeconds * 1000, body);
  return [...moved, ...skewed, { ...genuine, name: 'signed at a time in milliseconds', signature: milliseconds }];
}

function ofOtherWebhooks({ hook, other, genuine, nowSeconds }: Wiretap): WebhookPost[] {
  const { body } = genuine;
  const [, departmentId = ''] = /\/hooks\/([^/]+)\//.exec(hook.path) ?? [];
  return [
    { ...genuine, name: 'at another webhook', path: other.path },
    { ...genuine, name: 'signed by another webhook', signature: headerOf(other.secret, nowSeconds, body) },
    { ...genuine, name: 'at another department', path: hook.path.replace(departmentId, 'nb-01') },
    { ...genuine, name: 'at no department', path: hook.path.replace(departmentId, '..%2F..') },
    { ...genuine, name: 'at no webhook', path: hook.path.replace(/\w{64}$/, 'f'.repeat(64)) },
    { ...genuine, name: 'at something that is no webhook', path: hook.path.replace(/\w{64}$/, 'list') },
  ];
}

function withOtherSchemes({ hook: { secret }, genuine, nowSeconds: t }: Wiretap): WebhookPost[] {
  const { body, signature = '' } = genuine;
  const digits = signature.slice(signature.indexOf('v1=') + 3);
  const mac = (hash: string, key: string, content: Buffer | string) =>
    createHmac(hash, key).update(content).digest('hex');
  const over = `${t}.${body.toString()}`;
  const schemes: readonly (readonly [name: string, signature: string | undefined])[] = [
    ['no signature', undefined],
    ['an empty signature', ''],
    ['a signature without a time', `v1=${digits}`],
    ['a time without a signature', `t=${t}`],
    ['two times', `t=${t},${signature}`],
    ['another scheme', signature.replace('v1', 'v0')],
    ['digits in capitals', signature.replace(digits, digits.toUpperCase())],
    ['digits cut short', signature.slice(0, -1)],
    ['digits and more', `${signature}0`],
    ['digits in base64', `t=${t},v1=${Buffer.from(digits, 'hex').toString('base64')}`],
    ['a digest without a secret', `t=${t},v1=${createHash('sha256').update(over).digest('hex')}`],
    ['a signature over the body alone', `t=${t},v1=${mac('sha256', secret, body)}`],
    ['SHA-1', `t=${t},v1=${mac('sha1', secret, over)}`],
    ['SHA-512', `t=${t},v1=${mac('sha512', secret, over)}`],
    ['the secret without its prefix', `t=${t},v1=${mac('sha256', secret.replace('whsec_', ''), over)}`],
    ['an empty secret', `t=${t},v1=${mac('sha256', '', over)}`],
    ['a time with a sign', signature.replace('t=', 't=+')],
    ['a time with a fraction', signature.replace(`t=${t}`, `t=${t}.0`)],
    ['an endless header', `${signature}${',v1=0'.repeat(500)}`],
    ['spaces for commas', signature.replace(',', ' ')],
  ];
  return schemes.map(([name, wrong]) => ({ ...genuine, name, signature: wrong }));
}
