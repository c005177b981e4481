import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { FieldError } from '../../contracts/http/field-errors.ts';
import { takesSheet } from '../../contracts/http/operation-contract.ts';
import type { ContractOf, ParsedRequest } from '../../contracts/http/operations.ts';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import { KEY_REFUSAL, type SheetBodyRefusal } from '../../contracts/http/refusals.ts';
import { type OperationId, ROUTES } from '../../contracts/routes.ts';
import { parseBody } from './request-body.ts';
import { parseSheetBody } from './sheet-body.ts';
import { fieldsErrors } from './selected-fields.ts';

export type HttpRequest = Pick<
  APIGatewayProxyEventV2,
  'body' | 'headers' | 'isBase64Encoded' | 'pathParameters' | 'queryStringParameters'
>;

type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Undefined for what zod cannot even compare: it asks how long something is before it says that it is no text, and a `length`
 * that turns into no number makes that throw.
 */
const parsedSafely = <Value>(schema: z.ZodType<Value>, input: unknown): z.ZodSafeParseResult<Value> | undefined => {
  try {
    return schema.safeParse(input);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const parse = async <Value>(schema: z.ZodType<Value>, input: unknown): Promise<Parsed<Value>> => {
  const result = parsedSafely(schema, input);
  if (result === undefined) return { ok: false, errors: [{ pointer: '', code: 'wrong-format' }] };
  if (result.success) return { ok: true, value: result.data };
  // The catalogue of errors is loaded with the first one.
  const { fieldErrorsOf } = await import('../../contracts/http/field-errors-of.ts');
  return { ok: false, errors: fieldErrorsOf(result.error, input) };
};

const rawBody = async <Op extends OperationId>(
  operation: Op,
  contract: ContractOf<Op>,
  request: HttpRequest,
): Promise<Outcome<unknown, SheetBodyRefusal>> => {
  if (ROUTES[operation].method === 'GET') return done({});
  const raw = { ...request, contentType: request.headers['content-type'] };
  return takesSheet(contract) ? parseSheetBody(raw) : parseBody(raw);
};

/** Everything an operation's contract says of its request; all that is wrong is told at once. */
export const parseRequest = async <Op extends OperationId>(
  operation: Op,
  contract: ContractOf<Op>,
  request: HttpRequest,
): Promise<Outcome<ParsedRequest<Op>, SheetBodyRefusal | 'invalid-request'>> => {
  const raw = await rawBody(operation, contract, request);
  if (raw.outcome === 'refused') return raw;
  const params = await parse(contract.params, request.pathParameters ?? {});
  const query = await parse(contract.query, request.queryStringParameters ?? {});
  const body = await parse(contract.body, raw.value);
  const ofFields = query.ok ? fieldsErrors(query.value, contract.response) : [];
  if (params.ok && query.ok && body.ok && ofFields.length === 0) {
    return done({ params: params.value, query: query.value, body: body.value });
  }
  return refused('invalid-request', [
    ...[params, query, body].flatMap((part) => (part.ok ? [] : part.errors)),
    ...ofFields,
  ]);
};

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/** The Idempotency-Key header, or null where none is sent or where nothing is submitted that could be repeated. */
export const parseIdempotencyKey = (
  operation: OperationId,
  { headers }: Pick<HttpRequest, 'headers'>,
): Outcome<string | null, typeof KEY_REFUSAL> => {
  const key = headers['idempotency-key'];
  if (key === undefined || ROUTES[operation].method === 'GET') return done(null);
  return VISIBLE_ASCII.test(key) ? done(key) : refused(KEY_REFUSAL);
};
