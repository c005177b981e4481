import type { Random } from '../../support/sample/random.ts';
import { type FiledLedger, textOf } from './exported.ts';
import { isObject, type Json } from './json.ts';

/** The same ledger in another spelling of JSON: order of members, spaces, escapes, ways to write a number. */
export const respell = (ledger: FiledLedger, random: Random): string =>
  spelled(JSON.parse(textOf(ledger)) as Json, random);

const spelled = (value: Json, random: Random): string => {
  const gap = random.pick(['', ' ', '\n', '\t', ' \r\n ']);
  if (Array.isArray(value)) return `[${value.map((one) => gap + spelled(one, random)).join(',')}${gap}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([name, member]) => `${gap}${quoted(name, random)}${gap}:${spelled(member, random)}`,
    );
    return `{${shuffled(members, random).join(',')}${gap}}`;
  }
  if (typeof value === 'string') return quoted(value, random);
  return typeof value === 'number' ? numbered(value, random) : JSON.stringify(value);
};

const ESCAPED_PERCENT = 20;

const quoted = (text: string, random: Random): string => {
  if (!random.chance(ESCAPED_PERCENT)) return JSON.stringify(text);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `"${units.map((unit) => `\\u${random.chance(50) ? unit : unit.toUpperCase()}`).join('')}"`;
};

const numbered = (value: number, random: Random): string =>
  random.pick([String(value), value.toExponential(), value.toExponential().replace('e+', 'E'), `${value}e0`]);

const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const shuffling = [...list];
  for (let last = shuffling.length - 1; last > 0; last -= 1) {
    const [taken] = shuffling.splice(random.int(0, last), 1);
    if (taken !== undefined) shuffling.push(taken);
  }
  return shuffling;
};
