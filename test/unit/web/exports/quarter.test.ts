import { expect, it } from 'vitest';
import { quarterOf } from '../../../../web/src/exports/quarter.ts';

it.each([
  ['2026-01', '2026-Q1'],
  ['2026-03', '2026-Q1'],
  ['2026-04', '2026-Q2'],
  ['2026-09', '2026-Q3'],
  ['2026-12', '2026-Q4'],
])('%s belongs to %s', (month, quarter) => {
  expect(quarterOf(month)).toBe(quarter);
});
