/** Values that are nearly right, and values that are anything. */

import fc from 'fast-check';
import { anyText } from '../../support/any-text.ts';

export const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    -1,
    0.5,
    2 ** 53,
    [],
    {},
    true,
    '0000-01-01',
    '9999-12-31',
    '9999-W53',
    '2026-02-30',
    '__proto__',
    'constructor',
    '../DEPT',
    '\ud800',
    'a\0b',
    '=1+1',
    'x'.repeat(5000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  anyText(),
);

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

interface Spoil {
  /** Which child to follow on each level; the last is the one spoiled. */
  readonly choices: readonly number[];
  readonly way: 'replace' | 'remove' | 'add';
  readonly replacement: unknown;
}

const spoil = (value: unknown, { choices, way, replacement }: Spoil): unknown => {
  const [choice, ...rest] = choices;
  if (!isContainer(value) || choice === undefined) return replacement;
  const keys = Object.keys(value);
  const key = keys[choice % Math.max(1, keys.length)];
  const child = key === undefined ? undefined : value[key];
  if (key !== undefined && rest.length > 0 && isContainer(child)) {
    value[key] = spoil(child, { choices: rest, way, replacement });
  } else if (way === 'add' || key === undefined) value[`unknown${choice}`] = replacement;
  else if (way === 'replace') value[key] = replacement;
  else Reflect.deleteProperty(value, key);
  return value;
};

/** A value with one thing changed somewhere inside. */
export const nearly = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      values,
      fc.record<Spoil>({
        choices: fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 4 }),
        way: fc.constantFrom('replace', 'replace', 'remove', 'add'),
        replacement: wild,
      }),
    )
    .map(([value, change]) => spoil(structuredClone(value), structuredClone(change)));
