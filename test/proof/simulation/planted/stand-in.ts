/** The port, with some of its methods replaced. */
export const standIn = <Port extends object>(port: Port, replaced: Partial<Port>): Port =>
  new Proxy(port, {
    get(target, property) {
      const replacement: unknown = Reflect.get(replaced, property);
      if (replacement !== undefined) return replacement;
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function'
        ? (...args: unknown[]): unknown => Reflect.apply(member, target, args)
        : member;
    },
  });
