import { describe, expect, it } from 'vitest';
import { renderProblem } from '../../../shared/contracts/http/render-problem.ts';
import { RESPONSE_HEADERS } from '../../../shared/contracts/http/response-headers.ts';
import { openDocumentHandler } from '../../../shared/runtime/http/open-document-handler.ts';

const handler = openDocumentHandler({ 'read-openapi': () => Promise.resolve('{"openapi":"3.1.1"}') });
const requestContext = { requestId: 'request-1', timeEpoch: 0 };

describe('what anyone may read', () => {
  it('is answered as JSON with the headers of every answer', async () => {
    expect(await handler({ routeKey: 'GET /v1/openapi.json', requestContext })).toEqual({
      statusCode: 200,
      headers: { ...RESPONSE_HEADERS, 'content-type': 'application/json' },
      body: '{"openapi":"3.1.1"}',
    });
  });

  it.each(['GET /v1/me', 'POST /v1/openapi.json', '$default'])('is not %s: 404 no-such-route', async (routeKey) => {
    const { status, headers, body } = renderProblem('no-such-route', 'zh-CN', 'request-1');
    expect(await handler({ routeKey, requestContext })).toEqual({ statusCode: status, headers, body });
  });
});
