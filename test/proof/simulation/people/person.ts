import type { OperationId } from '../../../../shared/contracts/routes.ts';
import { type ApiRequest, type ApiResponse, eventOf } from '../../../unit/http/in-memory-api.ts';
import type { Faults } from '../cloud/faults.ts';
import type { SimulatedCloud } from '../cloud/simulated-cloud.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** How long somebody waits before trying again, until they give up. */
const PATIENCE_MS = [2 * SECOND, 40 * SECOND, 10 * MINUTE, 90 * MINUTE, 240 * MINUTE];

/** Somebody at a device: sends a request again, under the same key, until an answer comes that is one. */
export class Person {
  readonly #cloud: SimulatedCloud;
  readonly #faults: Faults;

  constructor(cloud: SimulatedCloud, faults: Faults) {
    this.#cloud = cloud;
    this.#faults = faults;
  }

  /** `key` names the submission. Null: no answer came for as long as somebody has patience. */
  async ask(operation: OperationId, key: string, request: ApiRequest): Promise<ApiResponse | null> {
    for (const wait of [...PATIENCE_MS, null]) {
      const response = await this.#try(operation, key, request);
      if (response !== null && response.status < 500) return response;
      if (wait !== null) await this.wait(wait);
    }
    return null;
  }

  wait(ms: number): Promise<void> {
    const { time } = this.#cloud;
    return new Promise((resolve) => {
      time.at(time.nowMs + ms, resolve);
    });
  }

  async #try(operation: OperationId, key: string, request: ApiRequest): Promise<ApiResponse | null> {
    const at = this.#cloud.time.now.toString();
    const headers = { 'idempotency-key': key };
    const ended = await this.#cloud.api.invoke(eventOf(operation, { ...request, headers, at }));
    const isLost = this.#faults.isAnswerLost(this.#cloud.time.nowMs);
    return ended.outcome === 'answered' && !isLost ? ended.answer : null;
  }
}
