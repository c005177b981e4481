/** Whether an answer is one that the OpenAPI document promises. */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument, Operation } from '../../../shared/contracts/openapi/document.ts';
import type { ApiResponse } from '../../unit/http/in-memory-api.ts';

const pointerTo = (path: readonly string[]): string =>
  path.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

export class DocumentedAnswers {
  readonly #ajv = new Ajv2020({ strict: false });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'api');
  }

  /** What is wrong with the answer, in words; null where nothing is. */
  complaint(path: string, method: string, { responses }: Operation, answer: ApiResponse): string | null {
    const { status, headers, body } = answer;
    const response = responses[status];
    if (response === undefined || !('content' in response)) return `status ${status} is not documented`;
    const type = String(headers['content-type']);
    if (!(type in response.content)) return `${status} as ${type} is not documented`;
    const validate = this.#validatorOf(['paths', path, method, 'responses', String(status), 'content', type, 'schema']);
    return validate(body) ? null : `${status} breaks its schema: ${this.#ajv.errorsText(validate.errors)}`;
  }

  #validatorOf(path: readonly string[]): ValidateFunction {
    const $ref = `api#${pointerTo(path)}`;
    const validate = this.#validators.get($ref) ?? this.#ajv.compile({ $ref });
    this.#validators.set($ref, validate);
    return validate;
  }
}
