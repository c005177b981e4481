import type fc from 'fast-check';
import type { OpenApiDocument } from '../../../shared/contracts/openapi/document.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { ApiRequest } from '../../unit/http/in-memory-api.ts';
import { randomAt } from '../random-at.ts';
import { type ApiWithRecords, OPERATIONS, rowOf } from '../../unit/http/api-with-records.ts';
import { documented } from './documented-answer.ts';
import { requestsTo } from './requests.ts';

/** One value in three is at the edge of what is possible. */
const BIAS = 3;

export interface FuzzedRequest {
  readonly operation: OperationId;
  readonly request: ApiRequest;
  /** Simpler ones that may fail alike. */
  readonly simpler: () => Iterator<FuzzedRequest>;
}

/** The requests of a seed, each by its index. */
export class FuzzedRequests {
  readonly #document: OpenApiDocument;
  readonly #records: Pick<ApiWithRecords, 'recordIds' | 'madeFor'>;
  readonly #arbitraries = new Map<OperationId, fc.Arbitrary<ApiRequest>>();

  constructor(document: OpenApiDocument, records: Pick<ApiWithRecords, 'recordIds' | 'madeFor'>) {
    this.#document = document;
    this.#records = records;
  }

  at(seed: number, index: number): FuzzedRequest {
    const random = randomAt(seed, index);
    const operation = OPERATIONS[random.nextInt(0, OPERATIONS.length - 1)];
    if (operation === undefined) throw new Error('an API without operations');
    const arbitrary = this.#requestsTo(operation);
    const fuzzed = ({ value, context }: fc.Value<ApiRequest>): FuzzedRequest => ({
      operation,
      request: value,
      simpler: () => arbitrary.shrink(value, context).map(fuzzed),
    });
    return fuzzed(arbitrary.generate(random, BIAS));
  }

  #requestsTo(operation: OperationId): fc.Arbitrary<ApiRequest> {
    const before = this.#arbitraries.get(operation);
    if (before !== undefined) return before;
    const { recordIds, madeFor } = this.#records;
    // The request that does the operation to what is s01's.
    const known = rowOf(operation).address({
      owner: 's01',
      recordId: madeFor.get(operation) ?? '2026-11',
      scope: 'own',
    });
    const arbitrary = requestsTo(this.#document, documented(this.#document, operation), { recordIds, known });
    this.#arbitraries.set(operation, arbitrary);
    return arbitrary;
  }
}
