/** API Gateway's HTTP API: the template's routes, each with its authorizer and function. */

import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { renderProblem } from '../../../shared/contracts/http/render-problem.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import { TokenCheck, type TokenRefusal } from '../identity/token-check.ts';
import type { RoutePlan, ThrottlePlan } from '../template/plan.ts';
import { eventOf, internalServerError, responseOf } from './http-event.ts';
import { preferredLanguage } from './preferred-language.ts';
import { TokenBucket } from './token-bucket.ts';

const MOST_BODY_BYTES = 10 * 1024 * 1024;
const DEFAULT_ROUTE = '$default';

export interface HttpApiOptions {
  readonly routes: readonly RoutePlan[];
  readonly throttle: ThrottlePlan | undefined;
  readonly functionByArn: ReadonlyMap<string, LocalFunction>;
  /** The clock's milliseconds since the epoch. */
  readonly nowMs: () => number;
}

export interface HttpApi {
  /** Every route but `$default`. */
  readonly routes: Hono;
  /** What no route and no page serves; undefined when the template has no `$default`. */
  readonly fallback: ((context: Context) => Promise<Response>) | undefined;
}

export function createHttpApi({ routes, throttle, functionByArn, nowMs }: HttpApiOptions): HttpApi {
  const app = new Hono();
  const bucket = throttle && new TokenBucket(throttle, performance.now());
  app.use(
    bodyLimit({ maxSize: MOST_BODY_BYTES, onError: (c) => c.json({ message: 'Request Entity Too Large' }, 413) }),
  );
  // The keys of an issuer are asked for once, not for every route that trusts it.
  const authorizers = new Set(routes.flatMap(({ authorizer }) => authorizer ?? []));
  const tokenChecks = new Map([...authorizers].map((plan) => [plan, new TokenCheck(plan)]));
  const handlerOf = (route: RoutePlan) => {
    const target = functionByArn.get(route.functionArn);
    if (target === undefined) throw new Error(`The route ${route.key} calls ${route.functionArn}, which is missing`);
    const tokens = route.authorizer && tokenChecks.get(route.authorizer);
    return async (context: Context) =>
      bucket?.take(performance.now()) === false ? tooManyRequests() : serve(context, route, target, tokens, nowMs());
  };
  for (const route of routes.filter(({ key }) => key !== DEFAULT_ROUTE).sort(mostSpecificFirst)) {
    const [method = '', path = ''] = route.key.split(' ');
    const pattern = path.replace(/\{(\w+)\+\}/g, ':$1{.+}').replace(/\{(\w+)\}/g, ':$1');
    if (method === 'ANY') app.all(pattern, handlerOf(route));
    else app.on(method, pattern, handlerOf(route));
  }
  const fallback = routes.find(({ key }) => key === DEFAULT_ROUTE);
  return { routes: app, fallback: fallback && handlerOf(fallback) };
}

async function serve(
  context: Context,
  route: RoutePlan,
  target: LocalFunction,
  tokens: TokenCheck | undefined,
  receivedAtMs: number,
): Promise<Response> {
  const requestId = randomUUID();
  const verdict = await tokens?.check(context.req.header('authorization'));
  if (verdict?.outcome === 'refused') return unauthorized(context, verdict.code, requestId);
  const event = eventOf({
    method: context.req.method,
    url: new URL(context.req.url),
    headers: context.req.raw.headers,
    body: new Uint8Array(await context.req.arrayBuffer()),
    sourceIp: getConnInfo(context).remote.address ?? '',
    requestId,
    routeKey: route.key,
    pathParameters: context.req.param(),
    claims: verdict?.claims,
    receivedAtMs,
  });
  const result = await target.invoke(event);
  const response = result.outcome === 'failed' ? internalServerError() : responseOf(result.payload, target.plan);
  response.headers.set('apigw-requestid', requestId);
  return response;
}

/** As API Gateway answers: without Retry-After. */
const tooManyRequests = (): Response => Response.json({ message: 'Too Many Requests' }, { status: 429 });

function unauthorized(context: Context, code: TokenRefusal, requestId: string): Response {
  const { status, headers, body } = renderProblem(code, preferredLanguage(context), requestId);
  return new Response(body, {
    status,
    headers: { ...headers, 'www-authenticate': 'Bearer', 'apigw-requestid': requestId },
  });
}

/** API Gateway prefers fixed segments to parameters, and parameters to `{proxy+}`. */
function mostSpecificFirst(left: RoutePlan, right: RoutePlan): number {
  const rank = ({ key }: RoutePlan) => (key.includes('+}') ? 1000 : 0) + key.split('{').length;
  return rank(left) - rank(right);
}
