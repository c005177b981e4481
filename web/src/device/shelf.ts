import type * as z from 'zod';

/**
 * Things of one kind kept on this device, by key. What cannot be read (an older shape) is passed over; where the device
 * refuses to store (full, or forbidden), things live as long as the tab and `keeps` says so.
 */
export interface Shelf<T> {
  /** The same map until something changes. */
  readonly all: () => ReadonlyMap<string, T>;
  readonly put: (key: string, value: T) => void;
  readonly remove: (key: string) => void;
  readonly keeps: () => boolean;
  readonly subscribe: (changed: () => void) => () => void;
}

function readAll<T>(prefix: string, schema: z.ZodType<T>): Map<string, T> {
  const found = new Map<string, T>();
  for (const [name, text] of Object.entries(localStorage)) {
    if (!name.startsWith(prefix) || typeof text !== 'string') continue;
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) found.set(name.slice(prefix.length), parsed.data);
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function openShelf<T>(prefix: string, schema: z.ZodType<T>): Shelf<T> {
  let things: ReadonlyMap<string, T> = readAll(prefix, schema);
  let keeps = true;
  const listeners = new Set<() => void>();
  const replace = (next: ReadonlyMap<string, T>) => {
    things = next;
    for (const changed of listeners) changed();
  };
  const onOtherTab = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(prefix)) replace(readAll(prefix, schema));
  };

  return {
    all: () => things,
    put: (key, value) => {
      try {
        localStorage.setItem(prefix + key, JSON.stringify(value));
        keeps = true;
      } catch {
        keeps = false;
      }
      replace(new Map(things).set(key, value));
    },
    remove: (key) => {
      localStorage.removeItem(prefix + key);
      replace(new Map([...things].filter(([other]) => other !== key)));
    },
    keeps: () => keeps,
    subscribe: (changed) => {
      if (listeners.size === 0) window.addEventListener('storage', onOtherTab);
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) window.removeEventListener('storage', onOtherTab);
      };
    },
  };
}
