/** Whether a call dies before it did its work, or after it did and before its caller hears of it. */
export type CrashPoint = 'before' | 'after';

/** Asked at every call of a wrapped port; undefined lets it pass. */
export type FailurePlan = (method: string) => CrashPoint | undefined;

export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Crashes at the n-th call (from 1) of all the ports wrapped with this plan, and never again. */
export const crashAtCall = (n: number, point: CrashPoint): FailurePlan => {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === n ? point : undefined;
  };
};

/** The port, dying where the plan says so. An iteration counts as one call; its crash comes before its first or after its last item. */
export const failing = <Port extends object>(port: Port, plan: FailurePlan): Port =>
  new Proxy(port, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        const point = plan(String(property));
        const call = (): unknown => Reflect.apply(member, target, args);
        const crash = new Crash(`${point ?? 'no'} ${String(property)}`);
        if (point === undefined) return call();
        if (point === 'before') return failed(crash);
        return failedAfter(call(), crash);
      };
    },
  });

/** Serves as a promise and as an iteration: which of the two the method answers with is known only after calling it. */
const failed = (crash: Crash): unknown => {
  const rejection = Promise.reject(crash);
  // An iteration is never awaited as a promise: without this its rejection would count as unhandled.
  rejection.catch(() => undefined);
  return Object.assign(rejection, {
    [Symbol.asyncIterator]: () => ({ next: () => rejection }),
  });
};

const isIteration = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

const failedAfter = (answer: unknown, crash: Crash): unknown =>
  isIteration(answer)
    ? iterateThenFail(answer, crash)
    : Promise.resolve(answer).then(() => {
        throw crash;
      });

async function* iterateThenFail(items: AsyncIterable<unknown>, crash: Crash): AsyncGenerator {
  yield* items;
  throw crash;
}
