import { expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../../shared/contracts/descriptions/descriptions.ts';
import { refused } from '../../../shared/contracts/http/outcome.ts';
import type { UseCases } from '../../../shared/runtime/http/endpoint.ts';

/** That this file compiles is the test: each @ts-expect-error is an error where nothing is wrong below it. */
const useCases: UseCases = {
  'reject-leave': () => Promise.resolve(refused('too-late-to-reject')),
  // @ts-expect-error -- the description of submit-leave does not have this refusal
  'submit-leave': () => Promise.resolve(refused('too-late-to-reject')),
};

it('a use case refuses only with what the reference says of it', () => {
  expect(Object.keys(useCases)).toHaveLength(2);
  expect(DESCRIPTIONS['reject-leave'].refusals).toContain('too-late-to-reject');
  expect(DESCRIPTIONS['submit-leave'].refusals).not.toContain('too-late-to-reject');
});
