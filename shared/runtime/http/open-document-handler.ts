import { renderProblem } from '../../contracts/http/render-problem.ts';
import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';
import { OPEN_ROUTES, type OpenRouteId } from '../../contracts/routes.ts';
import type { HttpEvent, HttpResponse } from './endpoint.ts';

const answer = (document: object): HttpResponse => ({
  statusCode: 200,
  headers: { ...RESPONSE_HEADERS, 'content-type': 'application/json' },
  body: JSON.stringify(document),
});

/** Answers the routes that anyone may read with their documents: it looks at nothing of a request but the route. */
export const openDocumentHandler = (documents: Readonly<Record<OpenRouteId, object>>) => {
  const answers = new Map(
    (Object.keys(OPEN_ROUTES) as OpenRouteId[]).map((id) => {
      const { method, path } = OPEN_ROUTES[id];
      return [`${method} ${path}`, answer(documents[id])];
    }),
  );
  return ({ routeKey, requestContext }: Pick<HttpEvent, 'routeKey' | 'requestContext'>): Promise<HttpResponse> => {
    const { status, headers, body } = renderProblem('no-such-route', 'zh-CN', requestContext.requestId);
    return Promise.resolve(answers.get(routeKey) ?? { statusCode: status, headers: { ...headers }, body });
  };
};
