import middy from '@middy/core';
import httpContentNegotiation from '@middy/http-content-negotiation';
import type { Context } from 'aws-lambda';
import type { FieldError } from '../../contracts/http/field-errors.ts';
import type { Contracts } from '../../contracts/http/operations.ts';
import { SHEET_MEDIA_TYPES } from '../../contracts/http/list-items.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { ProblemCode } from '../../contracts/problems.ts';
import type { DepartmentStore } from '../../ports/department-store.ts';
import { type Logger, errorFields } from '../logger.ts';
import { CharterCache } from './charter-cache.ts';
import {
  type Endpoint,
  type HttpEvent,
  type HttpResponse,
  type Preference,
  type UseCases,
  endpointsOf,
} from './endpoint.ts';

export interface HttpService {
  readonly useCases: UseCases;
  /** Of the operations that these use cases are. */
  readonly contracts: Contracts;
  readonly departments: Pick<DepartmentStore, 'findStaffByEmail' | 'readCharter'>;
  readonly logger: Logger;
}

type Negotiated = Context & { readonly preferredLanguage?: string; readonly preferredMediaType?: string };

const negotiateLanguage = () =>
  httpContentNegotiation({
    parseCharsets: false,
    parseEncodings: false,
    availableMediaTypes: ['application/json', ...Object.values(SHEET_MEDIA_TYPES)],
    // `zh` takes in every other kind of Chinese, such as zh-Hans-CN.
    availableLanguages: [...LANGUAGES, 'zh'],
    defaultToFirstLanguage: true,
    // Who asks for something else gets JSON, or a problem that says what is wrong.
    defaultToFirstMediaType: true,
  });

const languageOf = ({ preferredLanguage }: Negotiated): Language =>
  LANGUAGES.find((language) => language === preferredLanguage) ?? 'zh-CN';

const preferenceOf = (context: Negotiated): Preference => ({
  language: languageOf(context),
  mediaType: context.preferredMediaType,
});

// The texts of all refusals are loaded with the first one.
const problem = async (
  code: ProblemCode,
  event: HttpEvent,
  context: Negotiated,
  errors: readonly FieldError[] = [],
): Promise<HttpResponse> => {
  const { renderProblem } = await import('../../contracts/http/render-problem.ts');
  const { status, headers, body } = renderProblem(code, languageOf(context), event.requestContext.requestId, errors);
  return { statusCode: status, headers: { ...headers }, body };
};

/** Serves the use cases given. */
export const httpHandler = ({ useCases, contracts, departments, logger }: HttpService) =>
  endpointHandler(endpointsOf(useCases, contracts, { departments, charters: new CharterCache(departments) }), logger);

/** Serves endpoints by route key; any other route, and so the gateway's `$default`, is answered 404. */
export const endpointHandler = (endpoints: ReadonlyMap<string, Endpoint>, logger: Logger) => {
  const serve = async (event: HttpEvent, context: Context): Promise<HttpResponse> => {
    logger.correlate(event.requestContext.requestId);
    const endpoint = endpoints.get(event.routeKey);
    if (endpoint === undefined) return problem('no-such-route', event, context);
    const reply = await endpoint(event, preferenceOf(context));
    if (!('outcome' in reply)) return reply;
    logger.info('request refused', { routeKey: event.routeKey, code: reply.code });
    return problem(reply.code, event, context, reply.errors);
  };

  return middy<HttpEvent, HttpResponse>()
    .use(negotiateLanguage())
    .onError(async (request) => {
      const { event, context, error } = request;
      logger.error('request failed', { routeKey: event.routeKey, ...errorFields(error) });
      request.response = await problem('internal-error', event, context);
    })
    .handler(serve);
};
