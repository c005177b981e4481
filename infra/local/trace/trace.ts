/**
 * What functions were asked and what they asked of AWS, a line of JSON each: for whoever wonders what an invocation costs,
 * which permissions it needs, or what it tells to whom. It holds everything, secrets included.
 */

import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Service } from '../endpoints.ts';
import type { InvocationResult } from '../functions/invocation.ts';

export interface TracedInvocation {
  readonly kind: 'invocation';
  readonly functionName: string;
  readonly event: unknown;
  readonly result: InvocationResult;
}

/** A request to a backing service, as it came. */
export interface TracedCall {
  readonly kind: 'call';
  /** Whose access key signed it: a function's name, of the local cloud's own `local`; null of what nobody signed. */
  readonly caller: string | null;
  readonly service: Service;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `X-Amz-Target`: names the action, where the service's protocol is JSON. */
  readonly target: string | null;
  /** As text: of what is no text, a semblance. */
  readonly body: string;
}

export type Traced = TracedInvocation | TracedCall;

export class Trace {
  readonly #file: WriteStream;

  constructor(path: string) {
    this.#file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  }

  write(traced: Traced): void {
    this.#file.write(`${JSON.stringify(traced)}\n`);
  }

  async close(): Promise<void> {
    this.#file.end();
    await finished(this.#file);
  }
}
