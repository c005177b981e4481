import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { OPENAPI_FILE, renderOpenApi } from '../../../commands/openapi/render-openapi.ts';
import { DESCRIPTIONS, exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { openApiDocument } from '../../../shared/contracts/openapi/open-api-document.ts';
import { LINK_ROUTES, OPEN_ROUTES, type OperationId, ROUTES, SIGNED_ROUTES } from '../../../shared/contracts/routes.ts';

const document = openApiDocument();
const OPERATIONS = Object.keys(ROUTES) as OperationId[];
const documented = Object.values(document.paths).flatMap((path) => Object.values(path));

describe('docs/openapi.json', () => {
  it('is what the contracts say: run `npm run openapi` after a change', async () => {
    const isUpToDate = (await readFile(OPENAPI_FILE, 'utf8')) === (await renderOpenApi());
    expect(isUpToDate, 'npm run openapi').toBe(true);
  });

  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(OPENAPI_FILE);
    expect(errors).toBeUndefined();
    expect({ valid, version: validator.version }).toEqual({ valid: true, version: '3.1' });
  });

  it('describes every route and no other', () => {
    const routes = { ...ROUTES, ...OPEN_ROUTES, ...SIGNED_ROUTES, ...LINK_ROUTES };
    expect(documented.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  it('names the path parameters that a path has', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [] } of Object.values(item)) {
        const named = parameters.flatMap((one) => ('in' in one && one.in === 'path' ? [one.name] : []));
        expect(named).toEqual(inPath);
      }
    }
  });

  it('asks for a token everywhere but where anyone may read or signs', () => {
    expect(document.security).toEqual([{ signIn: [] }]);
    const open = documented.filter(({ security }) => security !== undefined);
    expect(open.map(({ operationId, security }) => [operationId, security])).toEqual(
      [...Object.keys(SIGNED_ROUTES), ...Object.keys(LINK_ROUTES), ...Object.keys(OPEN_ROUTES)].map((id) => [id, []]),
    );
  });
});

describe.each(OPERATIONS)('%s', (operation) => {
  it('has an example that its contract accepts', () => {
    const { params = {}, query = {}, body = {} } = exampleOf(operation);
    CONTRACTS[operation].params.parse(params);
    CONTRACTS[operation].query.parse(query);
    CONTRACTS[operation].body.parse(body);
  });

  it('has a summary in both languages', () => {
    const { summary } = DESCRIPTIONS[operation];
    expect(summary['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(summary.en).toMatch(/^[A-Z][^.]+$/);
  });

  it('names each refusal once', () => {
    const { refusals } = DESCRIPTIONS[operation];
    expect(new Set<string>(refusals).size).toBe(refusals.length);
  });
});
