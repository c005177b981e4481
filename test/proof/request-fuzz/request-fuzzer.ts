import { openApiDocument } from '../../../shared/contracts/openapi/open-api-document.ts';
import type { InMemoryApi } from '../../unit/http/in-memory-api.ts';
import { threadCpuMs } from '../../bench/measure.ts';
import { simplestOf } from '../simplest.ts';
import { type ApiWithRecords, apiWithRecords } from '../../unit/http/api-with-records.ts';
import { DocumentedAnswers } from './documented-answer.ts';
import { type FuzzedRequest, FuzzedRequests } from './fuzzed-requests.ts';

/** Sent to one API. Records pile up in its stores; a fresh department keeps the lists as short as a month's. */
export const REQUESTS_PER_BATCH = 1000;
/** Of computing: a handler in memory waits for nothing, and a busy machine is not its fault. */
const SLOWEST_MS = 1000;

export interface BatchTask {
  readonly seed: number;
  readonly batch: number;
}

export interface BrokenAnswer {
  readonly index: number;
  readonly complaint: string;
  /** The simplest request found that is answered as wrongly. */
  readonly simplest: Pick<FuzzedRequest, 'operation' | 'request'>;
}

export interface BatchResult {
  /** How many answers there were, by operation and status. */
  readonly answers: ReadonlyMap<string, number>;
  readonly slowestMs: number;
  /** Those that took too long, by their place in the seed. */
  readonly slow: readonly number[];
  readonly broken: BrokenAnswer | null;
}

const requestsOf = (batch: number): readonly number[] =>
  Array.from({ length: REQUESTS_PER_BATCH }, (_, at) => batch * REQUESTS_PER_BATCH + at);

/** Sends the requests of a seed to the real handlers, and looks at every answer. */
export class RequestFuzzer {
  readonly #requests: FuzzedRequests;
  readonly #documented: DocumentedAnswers;

  private constructor(requests: FuzzedRequests, answers: DocumentedAnswers) {
    this.#requests = requests;
    this.#documented = answers;
  }

  static async start(): Promise<RequestFuzzer> {
    const document = openApiDocument();
    const records: ApiWithRecords = await apiWithRecords();
    return new RequestFuzzer(new FuzzedRequests(document, records), new DocumentedAnswers(document));
  }

  async run({ seed, batch }: BatchTask): Promise<BatchResult> {
    const { api } = await apiWithRecords();
    const answers = new Map<string, number>();
    let slowestMs = 0;
    const slow: number[] = [];
    for (const index of requestsOf(batch)) {
      const fuzzed = this.#requests.at(seed, index);
      const before = threadCpuMs();
      const { status, complaint } = await this.#answer(api, fuzzed);
      const tookMs = threadCpuMs() - before;
      slowestMs = Math.max(slowestMs, tookMs);
      if (tookMs > SLOWEST_MS) slow.push(index);
      const kind = `${fuzzed.operation} ${status}`;
      answers.set(kind, (answers.get(kind) ?? 0) + 1);
      if (complaint !== null) return { answers, slowestMs, slow, broken: await this.#broken(seed, index, complaint) };
    }
    return { answers, slowestMs, slow, broken: null };
  }

  /** What is wrong with the answer to one request of a seed, sent after those before it in its batch; null if nothing. */
  async replay(seed: number, index: number): Promise<BrokenAnswer | null> {
    const { complaint } = await this.#answer(await this.#apiBefore(seed, index), this.#requests.at(seed, index));
    return complaint === null ? null : this.#broken(seed, index, complaint);
  }

  async #answer(api: InMemoryApi, { operation, request }: Pick<FuzzedRequest, 'operation' | 'request'>) {
    try {
      const answer = await api.send(operation, request);
      if (answer.status < 500) {
        return { status: answer.status, complaint: this.#documented.complaint(operation, answer) };
      }
      const logged = api.logger.lines.findLast(({ level }) => level === 'error');
      return { status: answer.status, complaint: `${answer.status}: ${JSON.stringify(logged?.fields)}` };
    } catch (error) {
      return { status: 0, complaint: `no answer: ${String(error)}` };
    }
  }

  async #apiBefore(seed: number, index: number): Promise<InMemoryApi> {
    const { api } = await apiWithRecords();
    const before = requestsOf(Math.floor(index / REQUESTS_PER_BATCH)).filter((each) => each < index);
    for (const each of before) await this.#answer(api, this.#requests.at(seed, each));
    return api;
  }

  async #broken(seed: number, index: number, complaint: string): Promise<BrokenAnswer> {
    const first = this.#requests.at(seed, index);
    const failsAlone = (await this.#answer((await apiWithRecords()).api, first)).complaint !== null;
    const { operation, request } = await simplestOf(first, async (fuzzed) => {
      const api = failsAlone ? (await apiWithRecords()).api : await this.#apiBefore(seed, index);
      return (await this.#answer(api, fuzzed)).complaint !== null;
    });
    return { index, complaint, simplest: { operation, request } };
  }
}
