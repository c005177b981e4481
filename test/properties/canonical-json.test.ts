import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/domain/facts/canonical-json.ts';

/** Names that an object puts elsewhere than it was told, beside those that it does not. */
const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('10', '9', '-1', '', '__proto__', 'toString'));
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.array(fc.tuple(names, tie('value'))).map((members) => Object.fromEntries(members)),
  ),
})).value;

describe('canonical JSON', () => {
  it("is the library's spelling of RFC 8785, for any value and any names", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same text whatever order members come in, and reads as the same value', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(names, values), { selector: ([name]) => name }), (members) => {
        const text = canonicalJson(Object.fromEntries(members));
        expect(canonicalJson(Object.fromEntries(members.toReversed()))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('follows what nests deeper than any form', () => {
    const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
    expect(canonicalJson(JSON.parse(deep))).toBe(deep);
  });

  it.each([
    ['half a character', '\uD800'],
    ['half a character as a name', { '\uDFFF': 1 }],
    ['a number beyond all', [Infinity]],
    ['no number', { points: Number.NaN }],
    ['nothing at all', undefined],
  ])('refuses %s', (_title, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});
