import { visit } from 'jsonc-parser';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import { jsonPointer } from '../../contracts/http/json-pointer.ts';

const DEEPEST = 32;
const STRING_OR_BRACKET = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;

/** Of correct JSON. Anything deeper would exhaust the stack of the duplicates' search. */
const nestsTooDeeply = (json: string): boolean => {
  let depth = 0;
  for (const [token] of json.matchAll(STRING_OR_BRACKET)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
};

/** Pointers to names that an object of the text holds a second time; JSON.parse would silently keep the last. */
const duplicateNames = (json: string): string[] => {
  const pointers: string[] = [];
  const open: Set<string>[] = [];
  visit(json, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, _offset, _length, _line, _character, pathOfObject) => {
      const names = open.at(-1);
      if (names?.has(name) === true) pointers.push(jsonPointer([...pathOfObject(), name]));
      names?.add(name);
    },
  });
  return pointers;
};

/** The value of a JSON text in which no object names anything twice. */
export const parseJsonBody = (text: string): Outcome<unknown, 'malformed-json' | 'duplicate-key'> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('malformed-json');
  }
  if (nestsTooDeeply(text)) return refused('malformed-json');
  const duplicates = duplicateNames(text);
  if (duplicates.length === 0) return done(value);
  return refused(
    'duplicate-key',
    duplicates.map((pointer) => ({ pointer, code: 'duplicate-key' as const })),
  );
};
