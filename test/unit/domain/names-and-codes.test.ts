import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFilled, normalisedName } from '../../../shared/domain/names/normalised-name.ts';
import { isValidCreditCode } from '../../../shared/domain/prospects/credit-code.ts';

describe('names are compared', () => {
  it.each([
    ['杭州 ＡＢＣ（中国）公司', '杭州abc(中国)公司'],
    ['\u3000 k８\t', 'k8'],
    ['A\u0085B\u2028C\u00a0D', 'abcd'],
    ['x\u200by', 'x\u200by'],
    ['İ', 'i\u0307'],
    ['ﬁ', 'fi'],
    ['①', '1'],
    ['', ''],
  ])('%j as %j: NFKC, no White_Space, lower case without locale', (name, normalised) => {
    expect(normalisedName(name)).toBe(normalised);
  });

  it('the same on the quick way and on the long one', () => {
    const characters = fc.constantFrom(...Array.from('杭州公司azAZ09（）ＡＢ\u3000 \t龿一'));
    fc.assert(
      fc.property(fc.string({ unit: characters }), (name) => {
        expect(normalisedName(name)).toBe(
          name
            .normalize('NFKC')
            .replace(/\p{White_Space}/gu, '')
            .toLowerCase(),
        );
      }),
    );
  });
});

describe('a field is filled when something is left after removing white space', () => {
  it.each([
    ['', false],
    [' ', false],
    ['\u3000\u2003\u1680\u0085', false],
    [' a', true],
    ['\u200b', true],
    ['客', true],
    ['\u00e9', true],
  ])('%j: %s', (text, filled) => {
    expect(isFilled(text)).toBe(filled);
  });
});

describe('a unified social credit code (GB 32100-2015)', () => {
  it.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100m000100y43', false],
    ['91350100M000100Y4', false],
    ['91350100M000100Y433', false],
    ['91350100M00010OY43', false],
    [' 91350100M000100Y43', false],
    ['', false],
  ])('%j: %s', (code, valid) => {
    expect(isValidCreditCode(code)).toBe(valid);
  });

  it('has exactly one right check digit for its first 17 characters', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: 17, maxLength: 17 }),
        (body) => {
          expect(Array.from(alphabet, (digit) => isValidCreditCode(body + digit)).filter(Boolean)).toHaveLength(1);
        },
      ),
    );
  });
});
