/** One value as each of the content types that the API takes. */

import type { ApiRequest } from '../../unit/http/in-memory-api.ts';

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const toText = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

/** `visits[0][customer]`, as a form spells it. */
const fieldsOf = (value: object, name = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, child]: [string, unknown]): [string, string][] => {
    const inner = name === '' ? key : `${name}[${key}]`;
    return isContainer(child) ? fieldsOf(child, inner) : [[inner, toText(child)]];
  });

const multipart = (fields: readonly [string, string][]): string =>
  [
    ...fields.map(([name, value]) => `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    '--edge--\r\n',
  ].join('');

export const ENCODINGS = ['json', 'urlencoded', 'multipart'] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Encoded = Required<Pick<ApiRequest, 'body' | 'headers'>>;

export const encoded = (encoding: Encoding, value: unknown): Encoded => {
  const fields = isContainer(value) ? fieldsOf(value) : [['value', toText(value)] satisfies [string, string]];
  switch (encoding) {
    case 'json':
      return { body: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
    case 'urlencoded':
      return {
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      };
    case 'multipart':
      return {
        body: Buffer.from(multipart(fields)),
        headers: { 'content-type': 'multipart/form-data; boundary=edge' },
      };
  }
};
