/** Requests to one operation, most of them nearly right, drawn from what the OpenAPI document says of it. */

import fc from 'fast-check';
import type { JsonSchema, OpenApiDocument, Operation, Parameter } from '../../../shared/contracts/openapi/document.ts';
import { type ApiRequest, MONDAY } from '../../unit/http/in-memory-api.ts';
import { hangzhou, ningbo } from '../../unit/http/people.ts';
import { ENCODINGS, encoded } from './encoded.ts';
import { type Body, distorted, rawBodies } from './hostile-bodies.ts';
import { SchemaValues } from './schema-values.ts';
import { nearly, wild } from './spoiled.ts';

const STAFF = [...hangzhou.staff, ...ningbo.staff].map(({ id }) => id);

const realistic = (recordIds: readonly string[]) => ({
  Id: [...STAFF, 'hz-01', 'nb-01', 'u1', 'u2'],
  FactId: recordIds,
  Date: ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-01'],
  Month: ['2026-10', '2026-11', '2026-12'],
});

const claims = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('s01', 'm01', 'd02').map((as) => ({ as })) },
  { weight: 8, arbitrary: fc.constantFrom(...STAFF).map((as) => ({ as })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<unknown>(
        {},
        null,
        'claims',
        { email: 's01@example.com', email_verified: 'false' },
        { email: 'stranger@example.com', email_verified: 'true' },
      )
      .map((claimed) => ({ claims: claimed })),
  },
);

const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: other });

const instants = mostly(
  fc.constant(MONDAY),
  fc.constantFrom('2026-11-23T20:00:00.001+08:00', '2026-12-31T23:59:59.999+08:00'),
);

const headers = fc.record(
  {
    'idempotency-key': mostly(fc.constantFrom('k-1', 'k-2', 'k-3'), fc.string({ maxLength: 300 })),
    'accept-language': mostly(fc.constantFrom('zh-CN', 'en', 'en;q=0.1, *', '*;q=0', ';;'), fc.string()),
  },
  { requiredKeys: [] },
);

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

type Texts = Record<string, string>;

const parametersOf = (operation: Operation, place: 'path' | 'query'): Parameter[] =>
  (operation.parameters ?? []).filter((one): one is Parameter => 'in' in one && one.in === place);

const valuesOf = (draw: SchemaValues, parameters: readonly Parameter[], value: fc.Arbitrary<unknown> | null) =>
  fc
    .record(
      Object.fromEntries(parameters.map(({ name, schema, example }) => [name, value ?? draw.of(schema, example)])),
      { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
    )
    .map((drawn) => Object.fromEntries(Object.entries(drawn).map(([name, each]) => [name, toText(each)])));

const pathOf = (draw: SchemaValues, operation: Operation): fc.Arbitrary<Texts> => {
  const parameters = parametersOf(operation, 'path');
  return mostly(valuesOf(draw, parameters, null), valuesOf(draw, parameters, wild));
};

const queryOf = (draw: SchemaValues, operation: Operation): fc.Arbitrary<Texts> => {
  const parameters = parametersOf(operation, 'query');
  const unknown = fc.dictionary(fc.string(), fc.string(), { minKeys: 1, maxKeys: 3 });
  return mostly(valuesOf(draw, parameters, null), fc.oneof(valuesOf(draw, parameters, wild), unknown));
};

const bodyOf = (draw: SchemaValues, schema: JsonSchema, example: unknown): fc.Arbitrary<Body> => {
  const valid = draw.of(schema, example);
  const values = fc.oneof(
    { weight: 5, arbitrary: valid },
    { weight: 4, arbitrary: nearly(valid) },
    { weight: 1, arbitrary: wild },
  );
  const encodings = fc.constantFrom(...ENCODINGS);
  const right = fc.tuple(encodings, values).map(([encoding, value]): Body => encoded(encoding, value));
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: rawBodies },
    { weight: 1, arbitrary: distorted(right) },
  );
};

/** `leaveId` names a leave: its ids come several times as often as any other, so that requests also find something. */
const likelyIds = (recordIds: readonly string[], { parameters }: Operation): readonly string[] => {
  const types = (parameters ?? []).flatMap((one) =>
    'in' in one && one.in === 'path' ? [`${one.name.replace(/Id$/, '')}.`] : [],
  );
  const ofType = recordIds.filter((id) => types.some((type) => id.startsWith(type)));
  return [...recordIds, ...Array.from({ length: 4 }, () => ofType).flat()];
};

type KnownRequest = Pick<ApiRequest, 'params' | 'query' | 'body'>;

interface Known {
  /** Ids of records that exist. */
  readonly recordIds: readonly string[];
  /** A request that is right, for whoever may make it. */
  readonly known: KnownRequest;
}

const drawnFromDocument = (
  { components }: OpenApiDocument,
  operation: Operation,
  recordIds: readonly string[],
): fc.Arbitrary<ApiRequest> => {
  const draw = new SchemaValues(components.schemas, realistic(likelyIds(recordIds, operation)));
  const json = operation.requestBody?.content['application/json'];
  const bodies: fc.Arbitrary<Body> = json === undefined ? fc.constant({}) : bodyOf(draw, json.schema, json.example);
  return fc
    .tuple(pathOf(draw, operation), queryOf(draw, operation), bodies)
    .map(([params, query, body]) => ({ params, query, ...body }));
};

const nearlyKnown = ({ body, ...address }: KnownRequest): fc.Arbitrary<ApiRequest> => {
  if (body === undefined) return fc.constant(address);
  return fc
    .tuple(fc.constantFrom(...ENCODINGS), mostly(fc.constant(body), nearly(fc.constant(body))))
    .map(([encoding, value]) => ({ ...address, ...encoded(encoding, value) }));
};

export const requestsTo = (
  document: OpenApiDocument,
  operation: Operation,
  { recordIds, known }: Known,
): fc.Arbitrary<ApiRequest> =>
  fc
    .tuple(
      claims,
      instants,
      headers,
      fc.oneof(
        { weight: 2, arbitrary: drawnFromDocument(document, operation, recordIds) },
        { weight: 1, arbitrary: nearlyKnown(known) },
      ),
    )
    .map(([who, at, sent, request]) => ({ ...who, at, ...request, headers: { ...sent, ...request.headers } }));
