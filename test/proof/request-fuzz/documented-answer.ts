/** Whether an answer is one that the OpenAPI document promises. */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument, Operation } from '../../../shared/contracts/openapi/document.ts';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import type { ApiResponse } from '../../unit/http/in-memory-api.ts';

const pointerTo = (path: readonly string[]): string =>
  path.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** An operation as the document describes it. */
export const documented = ({ paths }: OpenApiDocument, operation: OperationId): Operation => {
  const { path, method } = ROUTES[operation];
  const described = paths[path]?.[method.toLowerCase()];
  if (described === undefined) throw new Error(`${operation} is not in the document`);
  return described;
};

export class DocumentedAnswers {
  readonly #document: OpenApiDocument;
  readonly #ajv = new Ajv2020({ strict: false, code: { optimize: false } });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'api');
  }

  /** What is wrong with the answer, in words; null where nothing is. */
  complaint(operation: OperationId, { status, headers, body }: ApiResponse): string | null {
    const { path, method } = ROUTES[operation];
    const response = documented(this.#document, operation).responses[status];
    if (response === undefined || !('content' in response)) return `status ${status} is not documented`;
    const type = String(headers['content-type']);
    if (!(type in response.content)) return `${status} as ${type} is not documented`;
    const place = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
    const validate = this.#validatorOf(place);
    return validate(body) ? null : `${status} breaks its schema: ${this.#ajv.errorsText(validate.errors)}`;
  }

  #validatorOf(path: readonly string[]): ValidateFunction {
    const $ref = `api#${pointerTo(path)}`;
    const validate = this.#validators.get($ref) ?? this.#ajv.compile({ $ref });
    this.#validators.set($ref, validate);
    return validate;
  }
}
