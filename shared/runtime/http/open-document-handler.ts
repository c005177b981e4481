import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';
import { OPEN_ROUTES, type OpenRouteId } from '../../contracts/routes.ts';
import type { WhenNeeded } from '../../ports/when-needed.ts';
import type { HttpEvent, HttpResponse } from './endpoint.ts';

/** Answers the routes that anyone may read with their documents, JSON texts: it looks at nothing of a request but the route. */
export const openDocumentHandler = (documents: Readonly<Record<OpenRouteId, WhenNeeded<string>>>) => {
  const byRoute = new Map(
    (Object.keys(OPEN_ROUTES) as OpenRouteId[]).map((id) => {
      const { method, path } = OPEN_ROUTES[id];
      return [`${method} ${path}`, documents[id]];
    }),
  );
  return async ({
    routeKey,
    requestContext,
  }: Pick<HttpEvent, 'routeKey' | 'requestContext'>): Promise<HttpResponse> => {
    const document = byRoute.get(routeKey);
    if (document !== undefined)
      return {
        statusCode: 200,
        headers: { ...RESPONSE_HEADERS, 'content-type': 'application/json' },
        body: await document(),
      };
    const { renderProblem } = await import('../../contracts/http/render-problem.ts');
    const { status, headers, body } = renderProblem('no-such-route', 'zh-CN', requestContext.requestId);
    return { statusCode: status, headers: { ...headers }, body };
  };
};
