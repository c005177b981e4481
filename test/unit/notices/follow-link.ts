import type { Context } from 'aws-lambda';
import { LINK_ROUTES } from '../../../shared/contracts/routes.ts';
import type { endpointHandler } from '../../../shared/runtime/http/http-handler.ts';
import type { HttpEvent, HttpResponse } from '../../../shared/runtime/http/endpoint.ts';

/** 23 November 2026, 10:00 in Shanghai. */
const NOW_MS = Date.parse('2026-11-23T02:00:00Z');

/** Follows a personal link without signing in, as a program does. */
export const follow = async (
  handler: ReturnType<typeof endpointHandler>,
  id: keyof typeof LINK_ROUTES,
  pathParameters: Readonly<Record<string, string>>,
): Promise<HttpResponse> => {
  const { method, path } = LINK_ROUTES[id];
  const event: HttpEvent = {
    routeKey: `${method} ${path}`,
    headers: {},
    pathParameters,
    isBase64Encoded: false,
    requestContext: { requestId: 'r-1', timeEpoch: NOW_MS },
  };
  return handler(event, {} as Context);
};
