import type { Random } from '../../support/sample/random.ts';
import { isObject, type Json, type JsonObject, type Place, placesIn } from './json.ts';

type Edit = (place: Place, random: Random) => void;

const put = (place: Place, value: Json): void => {
  if (Array.isArray(place.holder)) place.holder[Number(place.at)] = value;
  else place.holder[place.at] = value;
};

/** One bit of one character. */
const withBitFlipped = (text: string, random: Random): string => {
  if (text === '') return ' ';
  const at = random.int(0, text.length - 1);
  const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.int(0, 3)));
  return text.slice(0, at) + flipped + text.slice(at + 1);
};

const other = (value: Json, random: Random): Json => {
  switch (typeof value) {
    case 'string':
      return withBitFlipped(value, random);
    case 'number':
      return value ^ (1 << random.int(0, 16));
    case 'boolean':
      return !value;
    default:
      return value === null ? random.pick([0, '', false, 'null']) : null;
  }
};

const changeValue: Edit = (place, random) => {
  put(place, other(place.value, random));
};

const removeValue: Edit = ({ holder, at }) => {
  if (Array.isArray(holder)) holder.splice(Number(at), 1);
  else Reflect.deleteProperty(holder, at);
};

const renameMember: Edit = ({ holder, at, value }, random) => {
  if (Array.isArray(holder)) return;
  Reflect.deleteProperty(holder, at);
  holder[withBitFlipped(String(at), random)] = value;
};

/** Also the names that are none to a careless reader. */
const addMember: Edit = ({ value, holder }, random) => {
  const object = isObject(value) ? value : holder;
  if (Array.isArray(object)) object.push(random.pick([null, 0, '']));
  else
    Object.defineProperty(object, random.pick(['note', '', '0', '__proto__', 'toJSON']), {
      value: random.pick([null, 0, '']),
      enumerable: true,
      configurable: true,
      writable: true,
    });
};

const doubleElement: Edit = ({ holder, at, value }) => {
  if (Array.isArray(holder)) holder.splice(Number(at), 0, structuredClone(value));
};

const swapElements: Edit = ({ holder, at, value }) => {
  if (!Array.isArray(holder)) return;
  const next = (Number(at) + 1) % holder.length;
  holder[Number(at)] = holder[next] ?? null;
  holder[next] = value;
};

const EDITS = [changeValue, changeValue, removeValue, renameMember, addMember, doubleElement, swapElements] as const;

/** An entry with one thing changed somewhere in it: a bit, a value, a member, the order of a list. */
export const editEntry = (entry: JsonObject, random: Random): JsonObject => {
  const copy = structuredClone(entry);
  random.pick(EDITS)(random.pick(placesIn(copy)), random);
  return copy;
};
