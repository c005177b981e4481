/** What somebody of Hangzhou with a token of their own may try in order to get at Ningbo. */

import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import type { Random } from '../../support/sample/random.ts';
import { ACTORS } from '../../unit/http/actors.ts';
import { FOREIGN, fieldOf, requestWith } from '../../unit/http/foreign-ids.ts';
import { ID_PLACES, type IdField } from '../../unit/http/id-places.ts';
import type { ApiRequest } from '../../unit/http/in-memory-api.ts';
import { NINGBO, NINGBO_MANAGER, NINGBO_SALES } from './planted-department.ts';

export interface Attempt {
  /** For whoever reads that it got through. */
  readonly how: string;
  readonly operation: OperationId;
  readonly request: ApiRequest;
}

export type KnownIds = ReadonlyMap<IdField, string>;
type Trick = (random: Random, ids: KnownIds) => Attempt;

const OPERATIONS = Object.keys(ROUTES) as OperationId[];
const PEOPLE = Object.values(ACTORS);

const idOf = (ids: KnownIds, field: IdField): string => ids.get(field) ?? '';

/** A letter or digit of it another one. */
function almost(random: Random, id: string): string {
  const at = random.int(0, Math.max(0, id.length - 1));
  return id.slice(0, at) + random.pick(Array.from('0123456789abcdef')) + id.slice(at + 1);
}

/** As ids must not be, in the hope that a key is made of them all the same. */
const crafted = (random: Random, id: string): string =>
  random.pick([
    `${NINGBO}#${id}`,
    `DEPT#${NINGBO}#${id}`,
    `../${NINGBO}/${id}`,
    `..%2F${NINGBO}%2F${id}`,
    `${id}#`,
    ` ${id}`,
    `${id}\u0000`,
    `hz-01#../${NINGBO}`,
    `{"departmentId":"${NINGBO}"}`,
    `["hz-01","${NINGBO}"]`,
    `hz-01,${NINGBO}`,
    '*',
    '',
  ]);

const namingOne =
  (what: string, chosen: (random: Random, ids: KnownIds, field: IdField) => string): Trick =>
  (random, ids) => {
    const place = random.pick(ID_PLACES);
    const id = chosen(random, ids, fieldOf(place));
    const { operation, part, path } = place;
    const how = `${what} ${JSON.stringify(id)} in ${[part, ...path].join('/')}`;
    return { how, operation, request: requestWith(place, random.pick(PEOPLE), id) };
  };

const exampleRequest = (random: Random, operation: OperationId): ApiRequest => {
  const { params = {}, query = {}, body } = exampleOf(operation);
  const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return { as: random.pick(PEOPLE), params, query: texts, ...(body !== undefined && { body }) };
};

/** Names the department where the contract has no place for it. */
const namingTheDepartment: Trick = (random) => {
  const operation = random.pick(OPERATIONS);
  const request = exampleRequest(random, operation);
  const name = random.pick(['departmentId', 'department', 'DepartmentId', 'department_id', '__proto__']);
  const smuggled = random.pick<ApiRequest>([
    { query: { ...request.query, [name]: NINGBO } },
    { params: { ...request.params, [name]: NINGBO } },
    { body: { ...(request.body as object | undefined), [name]: NINGBO } },
    { headers: { 'x-department-id': NINGBO, 'x-forwarded-host': `${NINGBO}.example.com` } },
  ]);
  return { how: `names the department as ${name}`, operation, request: { ...request, ...smuggled } };
};

/** Asks for a person of Ningbo, or for everybody, wherever a list may be narrowed or widened. */
const askingForPeople: Trick = (random) => {
  const operation = random.pick(OPERATIONS.filter((id) => ROUTES[id].method === 'GET'));
  const request = exampleRequest(random, operation);
  const widened = random.pick<Record<string, string>>([
    { staffId: random.pick([NINGBO_MANAGER, NINGBO_SALES]) },
    { scope: random.pick(['own', 'unit', 'department', 'all', 'everything', NINGBO]) },
    { unitId: 'u9' },
    { scope: 'unit', unitId: 'u9' },
    { limit: '100' },
    { fields: 'departmentId,staffId,staffName' },
  ]);
  const headers = random.pick([
    {},
    { accept: 'text/csv' },
    { accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ]);
  return {
    how: `asks for ${JSON.stringify(widened)}`,
    operation,
    request: { ...request, query: { ...request.query, ...widened }, headers },
  };
};

/** Goes on where a list of Ningbo's would go on: cursors are made of what they point at. */
const withForeignCursor: Trick = (random, ids) => {
  const operation = random.pick(OPERATIONS.filter((id) => id.startsWith('list-')));
  const request = exampleRequest(random, operation);
  const recordId = idOf(ids, random.pick([...ids.keys()]));
  const cursor = Buffer.from(
    random.pick([
      recordId,
      JSON.stringify([NINGBO, recordId]),
      JSON.stringify({ departmentId: NINGBO, key: recordId }),
    ]),
  ).toString('base64url');
  return { how: `goes on from ${cursor}`, operation, request: { ...request, query: { ...request.query, cursor } } };
};

/** Says that it is a retry of what Ningbo filed: a receipt is found by its key. */
const withForeignKey: Trick = (random, ids) => {
  const operation = random.pick(OPERATIONS.filter((id) => ROUTES[id].method === 'POST'));
  const recordId = idOf(ids, random.pick([...ids.keys()]));
  const key = random.pick(['k1', recordId.split('.').at(-1) ?? '', recordId]);
  return {
    how: `retries ${key}`,
    operation,
    request: { ...exampleRequest(random, operation), headers: { 'idempotency-key': key } },
  };
};

const TRICKS: readonly Trick[] = [
  namingOne('a real id', (_, ids, field) => idOf(ids, field)),
  namingOne('a real id', (_, ids, field) => idOf(ids, field)),
  namingOne('an id of something else', (random, ids) => idOf(ids, random.pick([...ids.keys()]))),
  namingOne('almost an id', (random, ids, field) => almost(random, idOf(ids, field))),
  namingOne('an id of nothing', (_random, _ids, field) => FOREIGN[field].madeUp),
  namingOne('a crafted id', (random, ids, field) => crafted(random, idOf(ids, field))),
  namingTheDepartment,
  askingForPeople,
  withForeignCursor,
  withForeignKey,
];

export const attempt: Trick = (random, ids) => random.pick(TRICKS)(random, ids);
