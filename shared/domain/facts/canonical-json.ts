import canonicalize from 'canonicalize';

/** What the library writes instead: it knows every case of the RFC, but takes twice as long as the engine's own JSON. */
const UNUSUAL = Symbol('unusual');

const DEEPEST = 64;
/** Of up to so many names the engine's own sort takes longer to begin than these to be put in order. */
const FEW = 32;

/** JSON in the one spelling of RFC 8785: equal values give equal text. Throws on what JSON cannot say. */
export const canonicalJson = (value: unknown): string => {
  const ordered = inOrder(value, 0);
  const text = ordered === UNUSUAL ? canonicalize(value) : JSON.stringify(ordered);
  if (text === undefined) throw new TypeError('the value has no JSON form');
  return text;
};

/** A copy in which every object got its members in the order of the RFC: the engine writes them in that order. */
const inOrder = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return value.isWellFormed() ? value : UNUSUAL;
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNUSUAL;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return UNUSUAL;
  if (Array.isArray(value)) return elementsInOrder(value, depth + 1);
  return isPlain(value) ? membersInOrder(value, depth + 1) : UNUSUAL;
};

const isPlain = (value: object): value is Readonly<Record<string, unknown>> =>
  Object.getPrototypeOf(value) === Object.prototype;

const elementsInOrder = (values: readonly unknown[], depth: number): unknown => {
  const ordered: unknown[] = [];
  for (const value of values) {
    const element = inOrder(value, depth);
    if (element === UNUSUAL) return UNUSUAL;
    ordered.push(element);
  }
  return ordered;
};

/** By code units, as the RFC has it; sorts its argument. */
const sorted = (names: string[]): readonly string[] => {
  if (names.length > FEW) return names.sort();
  for (let place = 1; place < names.length; place += 1) {
    const name = names[place] ?? '';
    let to = place;
    for (; to > 0 && (names[to - 1] ?? '') > name; to -= 1) names[to] = names[to - 1] ?? '';
    names[to] = name;
  }
  return names;
};

const membersInOrder = (members: Readonly<Record<string, unknown>>, depth: number): unknown => {
  const ordered: Record<string, unknown> = {};
  for (const name of sorted(Object.keys(members))) {
    const member = keepsItsPlace(name) ? inOrder(members[name], depth) : UNUSUAL;
    if (member === UNUSUAL) return UNUSUAL;
    ordered[name] = member;
  }
  return ordered;
};

/** An object puts names that are numbers first, whenever they came, and takes `__proto__` for no member. */
const keepsItsPlace = (name: string): boolean => name > ':' && name !== '__proto__' && name.isWellFormed();
