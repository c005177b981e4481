import type { Random } from '../random.ts';
import type { FunctionName } from '../story/story.ts';
import type { ServiceClients } from './adapters.ts';
import type { Faults } from './faults.ts';
import { type Ended, Invocation } from './invocation.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface WarmFunctionTerms<Event, Answer> {
  readonly name: FunctionName;
  readonly timeoutMs: number;
  readonly time: VirtualTime;
  readonly faults: Faults;
  readonly randomOf: (purpose: string) => Random;
  readonly clientsFor: (current: () => Invocation) => ServiceClients;
  readonly handlerOn: (clients: ServiceClients) => (event: Event) => Promise<Answer>;
}

/** While a function is slow, some of its environments are: they are overtaken. */
const SLOW_PERCENT = 50;

interface Environment<Event, Answer> {
  readonly handler: (event: Event) => Promise<Answer>;
  current: Invocation | null;
}

/**
 * A function of Lambda: as many environments as work at once, each kept warm for the next invocation, with all that it has
 * in memory, until it dies.
 */
export class WarmFunction<Event, Answer> {
  readonly #terms: WarmFunctionTerms<Event, Answer>;
  readonly #idle: Environment<Event, Answer>[] = [];
  invocations = 0;

  constructor(terms: WarmFunctionTerms<Event, Answer>) {
    this.#terms = terms;
  }

  async invoke(event: Event): Promise<Ended<Answer>> {
    const { name, time, timeoutMs, faults, randomOf } = this.#terms;
    this.invocations += 1;
    const environment = this.#idle.pop() ?? this.#newEnvironment();
    const random = randomOf(`${name} at ${time.nowMs} (${this.invocations})`);
    const invocation = new Invocation({
      ...{ of: name, time, timeoutMs, random },
      fates: faults.ofInvocation(name, time.nowMs),
      isSlow: faults.isSlow(name, time.nowMs) && random.chance(SLOW_PERCENT),
    });
    environment.current = invocation;
    const ended = await invocation.run(() => environment.handler(event));
    if (ended.outcome !== 'died') this.#idle.push(environment);
    return ended;
  }

  #newEnvironment(): Environment<Event, Answer> {
    const { clientsFor, handlerOn } = this.#terms;
    const current = (): Invocation => {
      if (environment.current === null) throw new Error('a call outside of every invocation');
      return environment.current;
    };
    const environment: Environment<Event, Answer> = { handler: handlerOn(clientsFor(current)), current: null };
    return environment;
  }
}
