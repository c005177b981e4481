import qs from 'qs';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import { jsonPointer } from '../../contracts/http/json-pointer.ts';

/** The longest list of a contract is one of 200 rows. */
const LIMITS = { depth: 4, strictDepth: true, arrayLimit: 200, parameterLimit: 1000, throwOnLimitExceeded: true };

/** Names of a form's fields, decoded; throws URIError where the percent encoding is broken, in names or values. */
const decodedNames = (form: string): string[] =>
  form
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => decodeURIComponent(pair.replaceAll('+', ' ').replace('=', '\0')).split('\0', 1)[0] ?? '');

/** `visits[0][customer]` → `visits`, `0`, `customer`. */
export const pathOfField = (name: string): string[] => name.replaceAll(']', '').split('[');

/** `duties[]` may be repeated: it appends. Any other name means one value. */
const repeatedNames = (names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.filter((name) => !name.endsWith('[]') && (seen.has(name) || !seen.add(name)));
};

/**
 * The object that a form with bracketed names spells: `visits[0][customer]=…`, `duties[]=…`. Every value is text; rows
 * left out of the numbering close up.
 */
export const parseFormBody = (form: string): Outcome<unknown, 'malformed-form' | 'duplicate-key'> => {
  try {
    const names = decodedNames(form);
    // qs drops this name without a word; a strict reader says so.
    if (names.some((name) => pathOfField(name).includes('__proto__'))) return refused('malformed-form');
    const repeated = repeatedNames(names);
    if (repeated.length > 0) {
      return refused(
        'duplicate-key',
        repeated.map((name) => ({ pointer: jsonPointer(pathOfField(name)), code: 'duplicate-key' as const })),
      );
    }
    return done(qs.parse(form, { ...LIMITS, plainObjects: true }));
  } catch (error) {
    if (error instanceof URIError || error instanceof RangeError) return refused('malformed-form');
    throw error;
  }
};
