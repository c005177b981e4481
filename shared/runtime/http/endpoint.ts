import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import type { ZodObject } from 'zod';
import type { RefusalOf } from '../../contracts/descriptions/descriptions.ts';
import { allItems, type ListPage } from '../../contracts/http/all-items.ts';
import { FileSchema } from '../../contracts/http/files.ts';
import { itemSchemaOf } from '../../contracts/http/list-items.ts';
import { answersWithFile } from '../../contracts/http/operation-contract.ts';
import type { ContractOf, Contracts, ResponseBody } from '../../contracts/http/operations.ts';
import { type Outcome, type Refused, done, refused } from '../../contracts/http/outcome.ts';
import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';
import { mayDoAtAll } from '../../contracts/permissions.ts';
import type { Language, ProblemCode } from '../../contracts/problems.ts';
import { type Capability, type OperationId, type OperationOf, ROUTES } from '../../contracts/routes.ts';
import { timeZoneOf } from '../../domain/time/local-time.ts';
import type { Call } from '../../ports/call.ts';
import { type Directory, identify } from './identity.ts';
import { type HttpRequest, parseIdempotencyKey, parseRequest } from './parse-request.ts';
import { type SheetFormat, sheetFormatOf, sheetResponse } from './export-list.ts';
import { fileResponse } from './file-response.ts';
import { withSelectedFields } from './selected-fields.ts';

export type HttpResponse = APIGatewayProxyStructuredResultV2 & { readonly statusCode: number };

/** Of an API Gateway HTTP API, payload format 2.0. */
export interface HttpEvent extends HttpRequest {
  readonly routeKey: string;
  readonly requestContext: {
    readonly requestId: string;
    /** The receipt instant of whatever the request submits. */
    readonly timeEpoch: number;
    readonly authorizer?: { readonly jwt?: { readonly claims?: unknown } };
  };
}

type UseCase<Op extends OperationId> = (call: Call<Op>) => Promise<Outcome<ResponseBody<Op>, RefusalOf<Op>>>;

export type UseCases = { readonly [Op in OperationId]?: UseCase<Op> };

/** Every use case of a function: `satisfies UseCasesOf<'logs'>` leaves no route of it unserved. */
export type UseCasesOf<Served extends Capability> = { readonly [Op in OperationOf<Served>]: UseCase<Op> };

interface Service<Op extends OperationId> {
  readonly operation: Op;
  readonly contract: ContractOf<Op>;
  readonly useCase: UseCase<Op>;
}

/** What the caller would like the answer to be. */
export interface Preference {
  readonly language: Language;
  /** Of `Accept`; undefined when none of ours is named. */
  readonly mediaType: string | undefined;
}

export type Endpoint = (event: HttpEvent, preference: Preference) => Promise<HttpResponse | Refused<ProblemCode>>;

const answer = <Op extends OperationId>(
  { status, response }: ContractOf<Op>,
  query: object,
  value: ResponseBody<Op>,
): HttpResponse => ({
  statusCode: status,
  headers: { ...RESPONSE_HEADERS, 'content-type': 'application/json' },
  body: JSON.stringify(withSelectedFields(query, response.parse(value))),
});

const answerWithFile = (value: unknown): HttpResponse => {
  const { name, mediaType, base64 } = FileSchema.parse(value);
  return fileResponse(name, mediaType, base64);
};

const isList = (value: object): value is Pick<ListPage, 'items'> => 'items' in value;

/** What a function may answer in one piece, and a person may want in one file. */
const MOST_ITEMS = 5000;

/** A whole list as a sheet, under the permissions of the list. */
const exported = async <Op extends OperationId>(
  { operation, contract, useCase }: Service<Op>,
  call: Call<Op>,
  { format, language, item }: { readonly format: SheetFormat; readonly language: Language; readonly item: ZodObject },
): Promise<HttpResponse | Refused<ProblemCode>> => {
  const query: object = call.query;
  const items = await allItems(
    async (cursor) => {
      const page = await useCase({ ...call, query: { ...call.query, limit: MOST_ITEMS, cursor } });
      if (page.outcome === 'refused') return page;
      const value: object = contract.response.parse(page.value);
      if (!isList(value)) throw new Error(`${operation} is no list`);
      // A list that comes in one piece has no next page.
      return done<ListPage>({ nextCursor: null, ...value });
    },
    'cursor' in query && typeof query.cursor === 'string' ? query.cursor : undefined,
    MOST_ITEMS,
  );
  if (items.outcome === 'refused') return items;
  const { department } = call.charter;
  const sheet = await sheetResponse(item, items.value, query, {
    format,
    language,
    timeZone: timeZoneOf(department),
    name: `${operation.replace(/^list-/, '')}-${call.actor.today}`,
    createdAtMs: call.receivedAt.epochMilliseconds,
  });
  return sheet.outcome === 'done' ? sheet.value : sheet;
};

/** One operation served: its contract, who sends it, whether their role may at all, its use case, its contract again. */
const endpoint =
  <Op extends OperationId>(directory: Directory, service: Service<Op>): Endpoint =>
  async (event, { language, mediaType }) => {
    const { operation, contract, useCase } = service;
    const format = sheetFormatOf(mediaType);
    const item = itemSchemaOf(contract.response);
    if (format !== null && item === null && !answersWithFile(contract)) return refused('not-exportable');
    const idempotencyKey = parseIdempotencyKey(operation, event);
    if (idempotencyKey.outcome === 'refused') return idempotencyKey;
    const request = await parseRequest(operation, contract, event);
    if (request.outcome === 'refused') return request;
    const { timeEpoch, authorizer } = event.requestContext;
    const receivedAt = Temporal.Instant.fromEpochMilliseconds(timeEpoch);
    const identity = await identify(directory, authorizer?.jwt?.claims, receivedAt);
    if (identity.outcome === 'refused') return identity;
    if (!mayDoAtAll(operation, identity.value.actor.role)) return refused('not-permitted');
    const call = { ...request.value, ...identity.value, receivedAt, language, idempotencyKey: idempotencyKey.value };
    if (format !== null && item !== null) return exported(service, call, { format, language, item });
    const outcome = await useCase(call);
    if (outcome.outcome === 'refused') return outcome;
    return answersWithFile(contract)
      ? answerWithFile(outcome.value)
      : answer(contract, request.value.query, outcome.value);
  };

const isServed =
  (useCases: UseCases) =>
  (operation: string): operation is OperationId =>
    Object.hasOwn(useCases, operation);

/**
 * The endpoints of the use cases given, by API Gateway's route key.
 * @throws when a use case has no contract among those given.
 */
export const endpointsOf = (
  useCases: UseCases,
  contracts: Contracts,
  directory: Directory,
): ReadonlyMap<string, Endpoint> => {
  const bind = <Op extends OperationId>(operation: Op, useCase: UseCases[Op]): [string, Endpoint] => {
    const { method, path } = ROUTES[operation];
    const contract = contracts[operation];
    if (useCase === undefined || contract === undefined) throw new Error(`${operation} has no contract`);
    return [`${method} ${path}`, endpoint<Op>(directory, { operation, contract, useCase })];
  };
  const operations = Object.keys(ROUTES).filter(isServed(useCases));
  return new Map(operations.map((operation) => bind(operation, useCases[operation])));
};
