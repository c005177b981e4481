/** One running copy of a function: a thread with its own modules and environment. */

import { getCompileCacheDir } from 'node:module';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FunctionPlan } from '../template/plan.ts';
import type {
  FunctionError,
  InstanceData,
  InstanceMessage,
  InvocationRequest,
  InvocationResult,
} from './invocation.ts';

const INIT_LIMIT_MS = 10_000;

export class Instance {
  readonly #worker: Worker;
  readonly #messages: AsyncMailbox<InstanceMessage | FunctionError> = new AsyncMailbox();
  #files: ReadonlySet<string> | undefined;
  #alive = true;

  constructor(plan: FunctionPlan, env: Readonly<Record<string, string>>, log: Writable) {
    const workerData: InstanceData = {
      folder: plan.folder,
      handler: plan.handler,
      functionName: plan.name,
      functionArn: plan.arn,
      memoryMegabytes: plan.memoryMegabytes,
      compileCache: getCompileCacheDir(),
    };
    this.#worker = new Worker(new URL('instance.thread.ts', import.meta.url), {
      workerData,
      env: { ...env },
      name: plan.name,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: plan.memoryMegabytes },
    });
    this.#worker.stdout.pipe(log, { end: false });
    this.#worker.stderr.pipe(log, { end: false });
    this.#worker.on('message', (message: InstanceMessage) => {
      this.#messages.put(message);
    });
    this.#worker.on('error', (error: Error) => {
      this.#end({ errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] });
    });
    this.#worker.on('exit', () => {
      this.#end({ errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited before the result', trace: [] });
    });
  }

  /** False once the thread is gone; the function then needs a new instance. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Whether its code came from this file; while it loads, any file may be of it. */
  isMadeFrom(file: string): boolean {
    return this.#files?.has(file) ?? true;
  }

  /** Waits for the module; what keeps it from loading, which ends the thread. */
  async load(): Promise<FunctionError | undefined> {
    if (this.#files !== undefined) return undefined;
    const message = await this.#next(INIT_LIMIT_MS);
    if ('errorType' in message) return message;
    if (message.kind !== 'ready') throw new Error('an instance answers before it is ready');
    this.#files = new Set(message.files);
    return undefined;
  }

  /** Runs one event; the function's time limit counts from when its module is loaded, and ends the thread. */
  async handle(event: string, requestId: string, limitMs: number): Promise<InvocationResult> {
    const failure = await this.load();
    if (failure !== undefined) return { outcome: 'failed', error: failure };
    const request: InvocationRequest = { requestId, event, deadline: Date.now() + limitMs };
    this.#worker.postMessage(request);
    const answer = await this.#next(limitMs);
    if ('errorType' in answer) return { outcome: 'failed', error: answer };
    if (answer.kind === 'ready') throw new Error('an instance is ready twice');
    return answer.result;
  }

  async terminate(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }

  async #next(limitMs: number): Promise<InstanceMessage | FunctionError> {
    const message = await this.#messages.take(limitMs);
    if (message !== undefined) return message;
    await this.terminate();
    return {
      errorType: 'Sandbox.Timedout',
      errorMessage: `Task timed out after ${(limitMs / 1000).toFixed(2)} seconds`,
      trace: [],
    };
  }

  #end(error: FunctionError): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#messages.put(error);
  }
}

/** Hands messages to one taker in the order they came. */
class AsyncMailbox<T> {
  readonly #waiting: T[] = [];
  #taker: ((message: T) => void) | undefined;

  put(message: T): void {
    if (this.#taker === undefined) this.#waiting.push(message);
    else this.#taker(message);
  }

  /** undefined when nothing came within the limit. */
  async take(limitMs: number): Promise<T | undefined> {
    const first = this.#waiting.shift();
    if (first !== undefined) return first;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#taker = undefined;
        resolve(undefined);
      }, limitMs);
      this.#taker = (message) => {
        clearTimeout(timer);
        this.#taker = undefined;
        resolve(message);
      };
    });
  }
}
