import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import type { RefusalOf } from '../../contracts/descriptions/descriptions.ts';
import { contractOf, type ResponseBody } from '../../contracts/http/operations.ts';
import { type Outcome, type Refused, refused } from '../../contracts/http/outcome.ts';
import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';
import { mayDoAtAll } from '../../contracts/permissions.ts';
import type { ProblemCode } from '../../contracts/problems.ts';
import { type Capability, type OperationId, ROUTES } from '../../contracts/routes.ts';
import type { Call } from '../../ports/call.ts';
import { type Directory, identify } from './identity.ts';
import { type HttpRequest, parseIdempotencyKey, parseRequest } from './parse-request.ts';

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
export type UseCasesOf<Served extends Capability> = {
  readonly [Op in OperationId as (typeof ROUTES)[Op]['capability'] extends Served ? Op : never]: UseCase<Op>;
};

type Endpoint = (event: HttpEvent) => Promise<HttpResponse | Refused<ProblemCode>>;

const answer = <Op extends OperationId>(operation: Op, value: ResponseBody<Op>): HttpResponse => {
  const { status, response } = contractOf(operation);
  return {
    statusCode: status,
    headers: { ...RESPONSE_HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify(response.parse(value)),
  };
};

/** One operation served: its contract, who sends it, whether their role may at all, its use case, its contract again. */
const endpoint =
  <Op extends OperationId>(directory: Directory, operation: Op, useCase: UseCase<Op>): Endpoint =>
  async (event) => {
    const idempotencyKey = parseIdempotencyKey(operation, event);
    if (idempotencyKey.outcome === 'refused') return idempotencyKey;
    const request = await parseRequest(operation, event);
    if (request.outcome === 'refused') return request;
    const { timeEpoch, authorizer } = event.requestContext;
    const receivedAt = Temporal.Instant.fromEpochMilliseconds(timeEpoch);
    const identity = await identify(directory, authorizer?.jwt?.claims, receivedAt);
    if (identity.outcome === 'refused') return identity;
    if (!mayDoAtAll(operation, identity.value.actor.role)) return refused('not-permitted');
    const outcome = await useCase({
      ...request.value,
      ...identity.value,
      receivedAt,
      idempotencyKey: idempotencyKey.value,
    });
    return outcome.outcome === 'refused' ? outcome : answer(operation, outcome.value);
  };

const isServed =
  (useCases: UseCases) =>
  (operation: string): operation is OperationId =>
    Object.hasOwn(useCases, operation);

/** The endpoints of the use cases given, by API Gateway's route key. */
export const endpointsOf = (useCases: UseCases, directory: Directory): ReadonlyMap<string, Endpoint> => {
  const bind = <Op extends OperationId>(operation: Op, useCase: UseCases[Op]): [string, Endpoint][] => {
    const { method, path } = ROUTES[operation];
    return useCase === undefined ? [] : [[`${method} ${path}`, endpoint<Op>(directory, operation, useCase)]];
  };
  const operations = Object.keys(ROUTES).filter(isServed(useCases));
  return new Map(operations.flatMap((operation) => bind(operation, useCases[operation])));
};
