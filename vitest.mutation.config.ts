import { defineConfig } from 'vitest/config';

/** Folders of unit tests that run neither the whole API nor processes of their own: each mutant runs those that reach it. */
const FOLDERS = [
  'agenda',
  'appeals',
  'calendar',
  'cases',
  'competitions',
  'conduct',
  'departments',
  'domain',
  'draw',
  'explanation',
  'facts',
  'judge',
  'leaves',
  'ledger',
  'logs',
  'months',
  'plans',
  'policies',
  'privacy',
  'prospects',
  'results',
  'retire-records',
  'roster',
  'scores',
  'session',
  'standings',
  'suggestions',
  'training',
  'webhooks',
].join(',');

/** The tests that mutants of the domain have to get past: fast ones, which say what the policy says. */
export default defineConfig({
  test: {
    // Files share their modules: loading them again for each of thousands of mutants took most of the time.
    isolate: false,
    include: [
      `test/unit/{${FOLDERS}}/**/*.test.ts`,
      'test/unit/evaluate-diff/what-if.test.ts',
      'test/scenarios/**/*.test.ts',
    ],
    exclude: ['test/scenarios/explanations.test.ts'],
  },
});
