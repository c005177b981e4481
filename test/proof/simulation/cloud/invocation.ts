import type { FunctionName, CallFate } from '../story/story.ts';
import type { Random } from '../random.ts';
import type { VirtualTime, Worker } from './virtual-time.ts';

const never = (): Promise<never> => new Promise(() => undefined);

/** As the SDK throws them; names decide what the adapters make of them. */
export class ServiceError extends Error {
  constructor(name: string) {
    super(`${name} of this simulation`);
    this.name = name;
  }
}

export interface InvocationTerms {
  readonly of: FunctionName;
  readonly time: VirtualTime;
  readonly timeoutMs: number;
  readonly fates: ReadonlyMap<number, CallFate>;
  readonly random: Random;
  readonly isSlow: boolean;
}

export type Ended<Answer> =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  | { readonly outcome: 'failed'; readonly error: unknown }
  | { readonly outcome: 'died' };

/** A call to a service, with what tells how it may go wrong. */
export interface ServiceCall<Answer> {
  readonly serve: () => Answer | Promise<Answer>;
  /** Why the service cannot be reached now, where it cannot. */
  readonly refuse?: () => ServiceError | undefined;
  /** False: what may have been done is not tried again. */
  readonly isRepeatable?: boolean;
  /** Of a batch: what it is without its second half, answered with what is given back. */
  readonly serveHalf?: () => Answer;
}

/** One invocation of a function: each of its calls takes time, may fail, and may be its last. */
export class Invocation implements Worker {
  readonly #terms: InvocationTerms;
  readonly #died: Promise<void>;
  #die: () => void = () => undefined;
  #isDead = false;
  #calls = 0;
  #lastTroubled = 0;
  waits = 0;

  constructor(terms: InvocationTerms) {
    this.#terms = terms;
    this.#died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  get of(): FunctionName {
    return this.#terms.of;
  }

  /** How many calls it has made, the one at hand included. */
  get calls(): number {
    return this.#calls;
  }

  /** Whether that call or a later one failed, or was its last. */
  isTroubledFrom(call: number): boolean {
    return this.#lastTroubled >= call;
  }

  /** Works until it answers, throws, dies or runs out of time. */
  async run<Answer>(work: () => Promise<Answer>): Promise<Ended<Answer>> {
    const { time, timeoutMs } = this.#terms;
    time.begin(this);
    time.at(time.nowMs + timeoutMs, () => {
      this.die();
    });
    const ended = await Promise.race([
      this.#died.then((): Ended<Answer> => ({ outcome: 'died' })),
      work().then(
        (answer): Ended<Answer> => ({ outcome: 'answered', answer }),
        (error: unknown): Ended<Answer> => ({ outcome: 'failed', error }),
      ),
    ]);
    this.#isDead = true;
    time.finish(this);
    return ended;
  }

  die(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#lastTroubled = this.#calls;
    this.#die();
  }

  async pause(ms: number): Promise<void> {
    await this.#terms.time.wait(this, ms);
    if (this.#isDead) return never();
  }

  /** A dead function hears of nothing any more. */
  async call<Answer>(service: ServiceCall<Answer>): Promise<Answer> {
    this.#calls += 1;
    const call = this.#calls;
    const fate = this.#terms.fates.get(call);
    await this.pause(this.#latencyMs());
    if (fate === 'dies-before') return this.#dead();
    const refusal = fate === 'throttled' ? new ServiceError('ThrottlingException') : service.refuse?.();
    if (refusal !== undefined) throw this.#troubledAt(call, refusal);
    if (fate === 'half-taken' && service.serveHalf !== undefined) return service.serveHalf();
    if (fate === 'repeated' && service.isRepeatable !== false) await this.#repeated(service.serve);
    const answer = await service.serve();
    if (fate === 'dies-after') return this.#dead();
    if (fate === 'timed-out') throw this.#troubledAt(call, new ServiceError('TimeoutError'));
    return answer;
  }

  #troubledAt(call: number, error: ServiceError): ServiceError {
    this.#lastTroubled = Math.max(this.#lastTroubled, call);
    return error;
  }

  /** The first of two answers is lost, whatever it says. */
  async #repeated(serve: () => unknown): Promise<void> {
    try {
      await serve();
    } catch {
      // It is the second answer that says so.
    }
    await this.pause(this.#terms.random.integer(20, 3_000));
  }

  #dead(): Promise<never> {
    this.die();
    return never();
  }

  #latencyMs(): number {
    const { random, isSlow } = this.#terms;
    return isSlow ? random.integer(200, 1_200) : random.integer(1, 40);
  }
}
