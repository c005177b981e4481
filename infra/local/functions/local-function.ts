/** One function of the plan: started at its first invocation, one invocation at a time, replaced when it dies. */

import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { FunctionPlan } from '../template/plan.ts';
import type { Trace } from '../trace/trace.ts';
import { Instance } from './instance.ts';
import type { FunctionError, InvocationResult } from './invocation.ts';

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
  #lastAskedMs = 0;
  #isOutdated = false;
  #renewalFailed = false;
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

  /** Of real time, for who comes first. */
  get lastAskedMs(): number {
    return this.#lastAskedMs;
  }

  /** What it was asked to do so far, and how long that took. */
  get metered(): Metered {
    return { invocations: this.#invocations, busyMs: this.#busyMs, memoryMegabytes: this.plan.memoryMegabytes };
  }

  /** Never rejects: what the handler throws is a result. */
  async invoke(event: unknown): Promise<InvocationResult> {
    this.#running += 1;
    this.#lastAskedMs = performance.now();
    const turn = this.#inTurn(() => this.#run(JSON.stringify(event)));
    try {
      const result = await turn;
      this.#trace?.write({ kind: 'invocation', functionName: this.plan.name, event, result });
      return result;
    } finally {
      this.#running -= 1;
    }
  }

  /** Whether it runs code from one of these files; after code that did not load, any file may be what was missing. */
  runsCodeOf(files: readonly string[]): boolean {
    const instance = this.#instance;
    return instance !== undefined && (this.#renewalFailed || files.some((file) => instance.isMadeFrom(file)));
  }

  /** Its code has changed: the next invocation gets the new. */
  outdate(): void {
    this.#isOutdated = true;
  }

  /** Loads new code now rather than at the next invocation; false when it does not load. */
  async renew(): Promise<boolean> {
    await this.#inTurn(() => this.#upToDate());
    return !this.#renewalFailed;
  }

  async stop(): Promise<void> {
    await this.#instance?.terminate();
  }

  async #run(event: string): Promise<InvocationResult> {
    const instance = await this.#upToDate();
    const requestId = randomUUID();
    const startMs = performance.now();
    const result = await instance.handle(event, requestId, this.plan.timeoutSeconds * 1000);
    this.#invocations += 1;
    this.#busyMs += performance.now() - startMs;
    if (result.outcome === 'failed') {
      this.#log.write(`${JSON.stringify({ level: 'ERROR', requestId, ...result.error })}\n`);
      console.error(`${this.plan.name} failed: ${result.error.errorType}: ${result.error.errorMessage}`);
    }
    return result;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn;
    return turn;
  }

  /** An instance of the code as it is now, or of the one before while that does not load. */
  async #upToDate(): Promise<Instance> {
    const current = this.#instance?.alive === true ? this.#instance : undefined;
    if (current !== undefined && !this.#isOutdated) return current;
    this.#isOutdated = false;
    const next = new Instance(this.plan, this.#environment, this.#log);
    if (current !== undefined) {
      const failure = await next.load();
      this.#renewalFailed = failure !== undefined;
      if (failure !== undefined) {
        console.error(
          `${this.plan.name}: 新代码装不上，旧的继续 the new code does not load, the old goes on:\n${inShort(failure)}`,
        );
        return current;
      }
      await current.terminate();
    }
    this.#instance = next;
    return next;
  }
}

/** Message and place, without the steps that Node.js took. */
const inShort = ({ errorType, errorMessage, trace }: FunctionError): string =>
  trace.length === 0
    ? `${errorType}: ${errorMessage}`
    : trace.filter((line) => !line.includes('node:internal')).join('\n');
