import qs from 'qs';
import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { takesSheet } from '../../../shared/contracts/http/operation-contract.ts';
import { CONTRACTS, contractOf } from '../../../shared/contracts/http/operations.ts';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import { parseRequest } from '../../../shared/runtime/http/parse-request.ts';

/** Its parameters are JSON of any type: a form has texts only. */
const JSON_ONLY = ['propose-policy', 'preview-policy'];

const OPERATIONS = (Object.keys(ROUTES) as OperationId[]).filter(
  (operation) =>
    ROUTES[operation].method === 'POST' && !takesSheet(CONTRACTS[operation]) && !JSON_ONLY.includes(operation),
);

const BOUNDARY = 'boundary';

/** `visits[0][customer]` → its value; empty lists and nothing are not sent, as a form does not. */
const fieldsOf = (body: object): readonly (readonly [string, string])[] => {
  const pairs = qs.stringify(body, { skipNulls: true, encode: false, delimiter: '\n' });
  return pairs === ''
    ? []
    : pairs.split('\n').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
};

const multipart = (body: object): string =>
  [
    ...fieldsOf(body).map(
      ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${BOUNDARY}--\r\n`,
  ].join('');

describe.each(OPERATIONS)('%s', (operation) => {
  const { params = {}, body = {} } = exampleOf(operation);
  const read = (contentType: string, text: string) =>
    parseRequest(operation, contractOf(operation), {
      headers: { 'content-type': contentType },
      pathParameters: { ...params },
      body: text,
      isBase64Encoded: false,
    });

  it.each([
    ['application/x-www-form-urlencoded', new URLSearchParams(fieldsOf(body).map(([...pair]) => pair)).toString()],
    [`multipart/form-data; boundary=${BOUNDARY}`, multipart(body)],
  ])('reads its example as %s like JSON', async (contentType, text) => {
    const asJson = await read('application/json', JSON.stringify(body));
    expect(asJson.outcome).toBe('done');
    expect(await read(contentType, text)).toEqual(asJson);
  });
});
