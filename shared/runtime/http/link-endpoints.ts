import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Outcome, refused } from '../../contracts/http/outcome.ts';
import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';
import { IdSchema } from '../../contracts/http/shapes.ts';
import type { ProblemCode } from '../../contracts/problems.ts';
import { LINK_ROUTES } from '../../contracts/routes.ts';
import { OPTIONAL_NOTICE_KINDS } from '../../domain/notices/notice-rules.ts';
import type { Endpoint, HttpEvent, HttpResponse } from './endpoint.ts';

const KeySchema = z.string().regex(/^[0-9a-f]{64}$/);
const FeedParamsSchema = z.object({ departmentId: IdSchema, staffId: IdSchema, key: KeySchema });
const UnsubscribeParamsSchema = FeedParamsSchema.extend({ kind: z.enum(OPTIONAL_NOTICE_KINDS) });

type FeedParams = z.infer<typeof FeedParamsSchema>;
type UnsubscribeParams = z.infer<typeof UnsubscribeParamsSchema>;

/** A page of our own that may post its form back to us, and nothing else. */
const PAGE_HEADERS = {
  ...RESPONSE_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
};

export interface LinkUseCases {
  readonly calendarFeed: (
    params: FeedParams & { readonly receivedAt: Temporal.Instant },
  ) => Promise<Outcome<string, ProblemCode>>;
  /** Answers with the page to show. */
  readonly askToUnsubscribe: (params: UnsubscribeParams) => Promise<Outcome<string, ProblemCode>>;
  readonly unsubscribe: (params: UnsubscribeParams) => Promise<Outcome<string, ProblemCode>>;
}

const serve =
  <Params>(
    schema: z.ZodType<Params>,
    headers: Readonly<Record<string, string>>,
    answer: (params: Params, receivedAt: Temporal.Instant) => Promise<Outcome<string, ProblemCode>>,
  ): Endpoint =>
  async (event: HttpEvent) => {
    const params = schema.safeParse(event.pathParameters ?? {});
    if (!params.success) return refused('link-not-valid');
    const answered = await answer(params.data, Temporal.Instant.fromEpochMilliseconds(event.requestContext.timeEpoch));
    if (answered.outcome === 'refused') return answered;
    return { statusCode: 200, headers: { ...headers }, body: answered.value } satisfies HttpResponse;
  };

/** The routes of the function `personal-links`: a link with a wrong part is as good as none. */
export const linkEndpoints = ({
  calendarFeed,
  askToUnsubscribe,
  unsubscribe,
}: LinkUseCases): ReadonlyMap<string, Endpoint> => {
  const calendar = { ...RESPONSE_HEADERS, 'content-type': 'text/calendar; charset=utf-8' };
  const endpoints: Readonly<Record<keyof typeof LINK_ROUTES, Endpoint>> = {
    'read-calendar-feed': serve(FeedParamsSchema, calendar, (params, receivedAt) =>
      calendarFeed({ ...params, receivedAt }),
    ),
    'ask-to-unsubscribe': serve(UnsubscribeParamsSchema, PAGE_HEADERS, askToUnsubscribe),
    unsubscribe: serve(UnsubscribeParamsSchema, PAGE_HEADERS, unsubscribe),
  };
  return new Map(
    Object.entries(LINK_ROUTES).map(([id, { method, path }]) => [
      `${method} ${path}`,
      endpoints[id as keyof typeof LINK_ROUTES],
    ]),
  );
};
