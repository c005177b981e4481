import type { ThrottlePlan } from '../template/plan.ts';

const SECOND_MS = 1000;

/** How API Gateway throttles: a bucket of `burst` requests that fills again at `ratePerSecond`. */
export class TokenBucket {
  readonly #plan: ThrottlePlan;
  #tokens: number;
  #filledAtMs: number;

  /** `nowMs`: of a clock that only goes forward. */
  constructor(plan: ThrottlePlan, nowMs: number) {
    this.#plan = plan;
    this.#tokens = plan.burst;
    this.#filledAtMs = nowMs;
  }

  /** Whether a request may pass, which takes its token. */
  take(nowMs: number): boolean {
    const { ratePerSecond, burst } = this.#plan;
    this.#tokens = Math.min(burst, this.#tokens + ((nowMs - this.#filledAtMs) / SECOND_MS) * ratePerSecond);
    this.#filledAtMs = nowMs;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
