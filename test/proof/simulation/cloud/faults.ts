import type { CallFate, Fault, FunctionName, QueueName } from '../story/story.ts';

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>;

const SLOW_FOR_MS = 3_600_000;

type Timed<One extends Fault = Fault> = { readonly fault: One; readonly fromMs: number };

/** What a story lets go wrong, each fault once: whom it meets is the first that comes along from its time on. */
export class Faults {
  readonly #msOf: (local: string) => number;
  #left: Timed[];

  constructor(faults: readonly Fault[], msOf: (local: string) => number) {
    this.#msOf = msOf;
    this.#left = faults.map((fault) => ({ fault, fromMs: msOf(fault.from) }));
  }

  /** From now on nothing goes wrong. */
  lift(): void {
    this.#left = [];
  }

  /** The fates of the calls of a function that begins now, by their numbers. */
  ofInvocation(of: FunctionName, nowMs: number): ReadonlyMap<number, CallFate> {
    const fates = new Map<number, CallFate>();
    for (;;) {
      const fault = this.#take('call', nowMs, (one) => one.of === of && !fates.has(one.call));
      if (fault === undefined) return fates;
      fates.set(fault.call, fault.fate);
    }
  }

  ofMessage(queue: QueueName, nowMs: number): FaultOf<'message'> | undefined {
    return this.#take('message', nowMs, (one) => one.queue === queue);
  }

  ofMail(nowMs: number): FaultOf<'mail'> | undefined {
    return this.#take('mail', nowMs, () => true);
  }

  isAnswerLost(nowMs: number): boolean {
    return this.#take('answer', nowMs, () => true) !== undefined;
  }

  isTableGone(nowMs: number): boolean {
    return this.#begun('outage', nowMs).some(({ fault }) => nowMs < this.#msOf(fault.until));
  }

  isSlow(of: FunctionName, nowMs: number): boolean {
    return this.#begun('slowness', nowMs).some(({ fault, fromMs }) => fault.of === of && nowMs < fromMs + SLOW_FOR_MS);
  }

  #begun<Kind extends Fault['kind']>(kind: Kind, nowMs: number): readonly Timed<FaultOf<Kind>>[] {
    return this.#left.filter((one): one is Timed<FaultOf<Kind>> => one.fault.kind === kind && one.fromMs <= nowMs);
  }

  #take<Kind extends Fault['kind']>(
    kind: Kind,
    nowMs: number,
    meets: (fault: FaultOf<Kind>) => boolean,
  ): FaultOf<Kind> | undefined {
    const found = this.#begun(kind, nowMs).find(({ fault }) => meets(fault));
    if (found !== undefined) this.#left.splice(this.#left.indexOf(found), 1);
    return found?.fault;
  }
}
