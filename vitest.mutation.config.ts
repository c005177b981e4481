import { defineConfig } from 'vitest/config';

/** The tests that mutants of the domain have to get past: fast ones, which say what the policy says. */
export default defineConfig({
  test: {
    include: ['test/unit/{domain,agenda,facts,ledger,draw,explanation}/**/*.test.ts', 'test/scenarios/**/*.test.ts'],
    exclude: ['test/scenarios/explanations.test.ts'],
  },
});
