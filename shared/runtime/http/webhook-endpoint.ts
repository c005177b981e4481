import { Temporal } from 'temporal-polyfill';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import type { Receipts } from '../../contracts/http/receipt.ts';
import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';
import { ReceiveWebhookParamsSchema } from '../../contracts/http/webhooks.ts';
import type { Language, ProblemCode } from '../../contracts/problems.ts';
import { SIGNED_ROUTES } from '../../contracts/routes.ts';
import type { Endpoint, HttpEvent } from './endpoint.ts';
import { bytesOfBody, parseBytes } from './request-body.ts';
import type { WebhookPost } from '../../ports/webhook-post.ts';

const postOf = (event: HttpEvent, language: Language): Outcome<WebhookPost, ProblemCode> => {
  const params = ReceiveWebhookParamsSchema.safeParse(event.pathParameters ?? {});
  if (!params.success) return refused('webhook-not-accepted');
  const body = bytesOfBody(event);
  if (body.outcome === 'refused') return body;
  return done({
    ...params.data,
    signature: event.headers['baifang-signature'] ?? '',
    body: body.value,
    parse: () => parseBytes(body.value, event.headers['content-type']),
    receivedAt: Temporal.Instant.fromEpochMilliseconds(event.requestContext.timeEpoch),
    language,
  });
};

/** The one route of the function `receive-webhook`. */
export const webhookEndpoints = (
  receive: (post: WebhookPost) => Promise<Outcome<Receipts, ProblemCode>>,
): ReadonlyMap<string, Endpoint> => {
  const { method, path } = SIGNED_ROUTES['receive-webhook'];
  const endpoint: Endpoint = async (event, { language }) => {
    const post = postOf(event, language);
    if (post.outcome === 'refused') return post;
    const received = await receive(post.value);
    if (received.outcome === 'refused') return received;
    const headers = { ...RESPONSE_HEADERS, 'content-type': 'application/json' };
    return { statusCode: 201, headers, body: JSON.stringify(received.value) };
  };
  return new Map([[`${method} ${path}`, endpoint]]);
};
