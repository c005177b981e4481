import fc from 'fast-check';

/** Texts of any code points, halves of pairs among them. `unit: 'binary'` says nearly as much, but takes two seconds to get ready. */
export const anyText = (maxLength = 20): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.nat({ max: 0xff }), fc.nat({ max: 0xffff }), fc.nat({ max: 0x10ffff })), { maxLength })
    .map((points) => String.fromCodePoint(...points));
