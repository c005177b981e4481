import { expect, it } from 'vitest';
import { present } from '../../../shared/domain/present.ts';

it('what is there is given back, be it empty; what is missing is told', () => {
  expect([present(''), present(0), present(false)]).toEqual(['', 0, false]);
  for (const missing of [null, undefined]) expect(() => present(missing)).toThrow(TypeError);
});
