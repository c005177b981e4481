import { expect, it } from 'vitest';
import { monthScript } from '../../../commands/demo/month-script.ts';

it.each([
  ['2026-10', 'a month that begins with a holiday', '2026-10-12'],
  [
    '2026-11',
    'a month whose first Monday is its first workday: its meeting was announced the month before',
    '2026-11-02',
  ],
])('attendance of the first Monday of %s is taken (%s)', (month, _, monday) => {
  // What the script adds of its own has no milliseconds.
  const filedThen = monthScript(month).filter(({ at }) => at.startsWith(`${monday}T10:`) && at.includes('.'));
  expect(filedThen).toHaveLength(1);
});
