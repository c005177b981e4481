/** One function of the plan: started at its first invocation, one invocation at a time, replaced when it dies. */

import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { FunctionPlan } from '../template/plan.ts';
import type { Trace } from '../trace/trace.ts';
import { Instance } from './instance.ts';
import type { InvocationResult } from './invocation.ts';

export interface Metered {
  readonly invocations: number;
  readonly busyMs: number;
  readonly memoryMegabytes: number;
}

export class LocalFunction {
  readonly plan: FunctionPlan;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #log: Writable;
  readonly #trace: Trace | undefined;
  #instance: Instance | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #running = 0;
  #invocations = 0;
  #busyMs = 0;

  constructor(plan: FunctionPlan, environment: Readonly<Record<string, string>>, log: Writable, trace?: Trace) {
    this.plan = plan;
    this.#environment = environment;
    this.#log = log;
    this.#trace = trace;
  }

  /** Invocations running or waiting for their turn. */
  get running(): number {
    return this.#running;
  }

  /** What it was asked to do so far, and how long that took. */
  get metered(): Metered {
    return { invocations: this.#invocations, busyMs: this.#busyMs, memoryMegabytes: this.plan.memoryMegabytes };
  }

  /** Never rejects: what the handler throws is a result. */
  async invoke(event: unknown): Promise<InvocationResult> {
    this.#running += 1;
    const turn = this.#last.then(() => this.#run(JSON.stringify(event)));
    this.#last = turn;
    try {
      const result = await turn;
      this.#trace?.write({ kind: 'invocation', functionName: this.plan.name, event, result });
      return result;
    } finally {
      this.#running -= 1;
    }
  }

  async stop(): Promise<void> {
    await this.#instance?.terminate();
  }

  async #run(event: string): Promise<InvocationResult> {
    if (this.#instance?.alive !== true) this.#instance = new Instance(this.plan, this.#environment, this.#log);
    const requestId = randomUUID();
    const startMs = performance.now();
    const result = await this.#instance.handle(event, requestId, this.plan.timeoutSeconds * 1000);
    this.#invocations += 1;
    this.#busyMs += performance.now() - startMs;
    if (result.outcome === 'failed') {
      this.#log.write(`${JSON.stringify({ level: 'ERROR', requestId, ...result.error })}\n`);
      console.error(`${this.plan.name} failed: ${result.error.errorType}: ${result.error.errorMessage}`);
    }
    return result;
  }
}
