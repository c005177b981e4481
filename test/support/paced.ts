/**
 * The port, each of its calls waiting for its turn: whoever gives the turns decides how concurrent work interleaves. An
 * iteration waits once, before its first item.
 */
export const paced = <Port extends object>(port: Port, turn: () => Promise<unknown>): Port =>
  new Proxy(port, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        const call = (): unknown => Reflect.apply(member, target, args);
        // Serves as a promise and as an iteration: which of the two the method answers with is known only after calling it.
        return {
          then: (...handlers: Parameters<Promise<unknown>['then']>) =>
            turn()
              .then(call)
              .then(...handlers),
          async *[Symbol.asyncIterator]() {
            await turn();
            yield* call() as AsyncIterable<unknown>;
          },
        };
      };
    },
  });
