import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textChanges } from './change.ts';

const MEGABYTE = 2 ** 20;

it('no change makes a text longer than two megabytes, be it one place that it repeats', () => {
  const changes = textChanges([{ at: /[^,]+/g, by: ['$&'.repeat(300), '<$&>', '', 'x'.repeat(MEGABYTE)] }]);
  fc.assert(
    fc.property(changes, ({ of }) => {
      expect(of(`a,${'b'.repeat(MEGABYTE)},c`).length).toBeLessThanOrEqual(2 * MEGABYTE);
      expect(of('a').length).toBeLessThanOrEqual(2 * MEGABYTE);
    }),
    { numRuns: 50 },
  );
});

it('what is found stands where the replacement says', () => {
  const [change] = fc.sample(textChanges([{ at: /b+/g, by: ['[$&|$&]'] }]), 1);
  expect(change?.of('abba')).toBe('a[bb|bb]a');
});
