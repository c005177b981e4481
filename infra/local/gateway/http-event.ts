/** HTTP request ↔ Lambda event and answer, payload format 2.0. */

import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { FunctionPlan } from '../template/plan.ts';

export interface GatewayRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly sourceIp: string;
  readonly requestId: string;
  /** The route of the template that matched: `POST /v1/leaves/{leaveId}/rejection`. */
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Of the token, where the route has an authorizer. */
  readonly claims: Readonly<Record<string, string>> | undefined;
  /** The clock's milliseconds since the epoch. */
  readonly receivedAtMs: number;
}

const TEXT_TYPES = /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml))\b)/i;

export function eventOf(request: GatewayRequest): object {
  const { method, url, headers, pathParameters } = request;
  const plainHeaders = Object.fromEntries([...headers].filter(([name]) => name !== 'cookie'));
  const cookies = headers.get('cookie')?.split('; ');
  const query = joinedQuery(url.searchParams);
  return {
    version: '2.0',
    routeKey: request.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies !== undefined && { cookies }),
    headers: plainHeaders,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      ...(request.claims !== undefined && { authorizer: { jwt: { claims: request.claims, scopes: null } } }),
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers.get('user-agent') ?? '',
      },
      requestId: request.requestId,
      routeKey: request.routeKey,
      stage: '$default',
      time: commonLogTime(request.receivedAtMs),
      timeEpoch: request.receivedAtMs,
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...bodyOf(request),
  };
}

/** The gateway hands on a body that is not declared as text in base64; forms are among them. */
function bodyOf({ headers, body }: GatewayRequest): object {
  if (body.byteLength === 0) return { isBase64Encoded: false };
  const isText = TEXT_TYPES.test(headers.get('content-type') ?? '');
  return { body: Buffer.from(body).toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

/** A name that occurs again has its values joined by commas. */
function joinedQuery(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `23/Nov/2026:12:00:00 +0000`. */
function commonLogTime(epochMs: number): string {
  const { day, month, year, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('UTC');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day)}/${MONTHS[month - 1] ?? ''}/${year}:${two(hour)}:${two(minute)}:${two(second)} +0000`;
}

const AnswerSchema = z.object({
  statusCode: z.coerce.number().int(),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** What the gateway answers for a function that failed or answered something else. */
export const internalServerError = (): Response => Response.json({ message: 'Internal Server Error' }, { status: 500 });

export function responseOf(payload: string | undefined, { name }: Pick<FunctionPlan, 'name'>): Response {
  const parsed: unknown = JSON.parse(payload ?? 'null');
  // Without a status code the payload itself is the JSON body.
  if (typeof parsed !== 'object' || parsed === null || !('statusCode' in parsed)) {
    return Response.json(parsed);
  }
  const answer = AnswerSchema.safeParse(parsed);
  if (!answer.success) {
    console.error(`${name} answered what the gateway cannot read: ${z.prettifyError(answer.error)}`);
    return internalServerError();
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = answer.data;
  const response = new Response(hasNoBody(statusCode) ? null : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'), {
    status: statusCode,
    headers,
  });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

const hasNoBody = (status: number): boolean => status === 204 || status === 304;
