import { expect, it } from 'vitest';
import { monthsThrough } from '../../../shared/domain/facts/months.ts';

it.each([
  ['2026-11', '2027-01', ['2026-11', '2026-12', '2027-01']],
  ['2026-11', '2026-11', ['2026-11']],
  ['2026-11', '2026-10', []],
  ['9999-11', '9999-12', ['9999-11', '9999-12']],
])('the months from %s through %s are %j', (first, last, months) => {
  expect(monthsThrough(first, last)).toEqual(months);
});
