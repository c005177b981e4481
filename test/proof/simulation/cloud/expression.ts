/** DynamoDB's expressions, as far as the stores write them. */

export type Item = Readonly<Record<string, unknown>>;

/** What placeholders of an expression stand for. */
export interface Placeholders {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

type Term = (item: Item, placeholders: Placeholders) => unknown;
type Change = (before: Item, placeholders: Placeholders, after: Record<string, unknown>) => void;

const TOKEN = /#\w+|:\w+|\w+|<=|>=|<>|[=<>(),+]/g;

const COMPARISONS: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const isOrdered = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** Values of different types do not compare, and what is absent compares with nothing. */
const compared = (operator: string, a: unknown, b: unknown): boolean => {
  if (a === undefined || b === undefined) return false;
  if (operator === '=') return a === b;
  if (operator === '<>') return a !== b;
  return isOrdered(a) && isOrdered(b) && typeof a === typeof b && COMPARISONS[operator]?.(a, b) === true;
};

const sizeOf = (value: unknown): number | undefined =>
  typeof value === 'string' || Array.isArray(value) ? value.length : undefined;

const FUNCTIONS: Readonly<Record<string, (first: unknown, second: unknown) => unknown>> = {
  attribute_exists: (value) => value !== undefined,
  attribute_not_exists: (value) => value === undefined,
  begins_with: (value, prefix) => typeof value === 'string' && typeof prefix === 'string' && value.startsWith(prefix),
  contains: (value, part) =>
    Array.isArray(value)
      ? value.includes(part)
      : typeof value === 'string' && typeof part === 'string' && value.includes(part),
  size: sizeOf,
  if_not_exists: (value, otherwise) => value ?? otherwise,
};

class Reader {
  readonly #tokens: readonly string[];
  readonly #text: string;
  #place = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = text.match(TOKEN) ?? [];
  }

  get isAtEnd(): boolean {
    return this.#place === this.#tokens.length;
  }

  take(): string {
    const token = this.#tokens[this.#place];
    if (token === undefined) throw new SyntaxError(`ends too early: ${this.#text}`);
    this.#place += 1;
    return token;
  }

  /** Takes the token if it is what comes. */
  has(token: string): boolean {
    if (this.#tokens[this.#place] !== token) return false;
    this.#place += 1;
    return true;
  }

  expect(token: string): void {
    if (!this.has(token)) throw new SyntaxError(`no ${token} where it should be: ${this.#text}`);
  }

  listOf<Part>(read: () => Part): Part[] {
    const parts = [read()];
    while (this.has(',')) parts.push(read());
    return parts;
  }
}

const readOperand = (reader: Reader): Term => {
  const token = reader.take();
  if (token.startsWith('#')) return (item, { names }) => item[names[token] ?? ''];
  if (token.startsWith(':')) return (_, { values }) => values[token];
  const apply = FUNCTIONS[token];
  if (apply === undefined) throw new SyntaxError(`not understood: ${token}`);
  reader.expect('(');
  const [first, second] = reader.listOf(() => readOperand(reader));
  reader.expect(')');
  return (item, placeholders) => apply(first?.(item, placeholders), second?.(item, placeholders));
};

const readPredicate = (reader: Reader): Term => {
  if (reader.has('NOT')) {
    const negated = readPredicate(reader);
    return (item, placeholders) => negated(item, placeholders) !== true;
  }
  if (reader.has('(')) {
    const inner = readAlternatives(reader);
    reader.expect(')');
    return inner;
  }
  const left = readOperand(reader);
  if (reader.has('IN')) {
    reader.expect('(');
    const options = reader.listOf(() => readOperand(reader));
    reader.expect(')');
    return (item, placeholders) =>
      options.some((option) => compared('=', left(item, placeholders), option(item, placeholders)));
  }
  for (const operator of ['=', '<>', '<=', '>=', '<', '>']) {
    if (!reader.has(operator)) continue;
    const right = readOperand(reader);
    return (item, placeholders) => compared(operator, left(item, placeholders), right(item, placeholders));
  }
  return left;
};

const readConjunction = (reader: Reader): Term => {
  const parts = [readPredicate(reader)];
  while (reader.has('AND')) parts.push(readPredicate(reader));
  return (item, placeholders) => parts.every((part) => part(item, placeholders) === true);
};

const readAlternatives = (reader: Reader): Term => {
  const parts = [readConjunction(reader)];
  while (reader.has('OR')) parts.push(readConjunction(reader));
  return (item, placeholders) => parts.some((part) => part(item, placeholders) === true);
};

const readSum = (reader: Reader): Term => {
  const first = readOperand(reader);
  if (!reader.has('+')) return first;
  const second = readOperand(reader);
  return (item, placeholders) => Number(first(item, placeholders)) + Number(second(item, placeholders));
};

const readSetting = (reader: Reader): Change => {
  const name = reader.take();
  reader.expect('=');
  const value = readSum(reader);
  return (before, placeholders, after) => {
    after[placeholders.names[name] ?? ''] = value(before, placeholders);
  };
};

const readRemoval = (reader: Reader): Change => {
  const name = reader.take();
  return (_, { names }, after) => {
    Reflect.deleteProperty(after, names[name] ?? '');
  };
};

const readChanges = (reader: Reader): readonly Change[] => {
  const changes: Change[] = [];
  while (!reader.isAtEnd) {
    const isSetting = reader.has('SET');
    if (!isSetting) reader.expect('REMOVE');
    changes.push(...reader.listOf(() => (isSetting ? readSetting(reader) : readRemoval(reader))));
  }
  return changes;
};

/** The stores write the same few expressions again and again. */
const kept = <Read>(read: (reader: Reader) => Read): ((text: string) => Read) => {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const reader = new Reader(text);
    const made = read(reader);
    if (!reader.isAtEnd) throw new SyntaxError(`goes on: ${text}`);
    known.set(text, made);
    return made;
  };
};

const conditionOf = kept(readAlternatives);
const changesOf = kept(readChanges);

/** Whether an item, or none, meets a condition; no condition is always met. */
export const meets = (text: string | undefined, item: Item, placeholders: Placeholders): boolean =>
  text === undefined || conditionOf(text)(item, placeholders) === true;

export const changed = (text: string, before: Item, placeholders: Placeholders): Item => {
  const after: Record<string, unknown> = { ...before };
  for (const change of changesOf(text)) change(before, placeholders, after);
  return after;
};
