import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/facts/canonical-json.ts';

describe('canonical JSON', () => {
  it.each<readonly [given: string, value: unknown, text: string]>([
    ['what says itself how it is written', { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    ['an object without a prototype', Object.assign(Object.create(null), { b: 1, a: 2 }), '{"a":2,"b":1}'],
    [
      'an object of a class',
      new (class {
        b = 1;
        a = 2;
      })(),
      '{"a":2,"b":1}',
    ],
  ])('writes %s as JSON does, its members in order', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('puts many names in the same order as few', () => {
    const names = Array.from({ length: 99 }, (_, number) => `n${String(number).padStart(2, '0')}`);
    const members = names.map((name) => [name, name] as const);
    const text = `{${names.map((name) => `"${name}":"${name}"`).join()}}`;
    expect(canonicalJson(Object.fromEntries(members.toReversed()))).toBe(text);
    expect(canonicalJson(Object.fromEntries(members))).toBe(text);
  });
});
