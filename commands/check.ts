import { runSteps, type Step } from './run-steps.ts';

/** The types of every contract at once take four gigabytes, which is all that Node.js allows itself unasked. */
const ESLINT = ['node', '--max-old-space-size=6144', 'node_modules/eslint/bin/eslint.js'] as const;

/** What every change must pass, quickly: types, lint, structure. The longest comes first. */
export const CHECKS: readonly Step[] = [
  { title: 'Lint', command: [...ESLINT, '--cache', '--cache-location', '.local/eslint', '.'] },
  { title: 'Types', command: ['tsc', '--noEmit', '-p', '.'] },
  { title: 'Types of the pages', command: ['tsc', '--noEmit', '-p', 'web'] },
  { title: 'Types of the service worker', command: ['tsc', '--noEmit', '-p', 'web/service-worker'] },
  {
    title: 'Format',
    command: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-location', '.local/prettier', '.'],
  },
  {
    title: 'Import law',
    command: ['depcruise', '--config', '.dependency-cruiser.js', 'shared', 'functions', 'infra', 'commands', 'web/src'],
  },
  { title: 'Unused code and packages', command: ['knip'] },
];

/** A small machine has two cores. */
export const CHECKS_AT_ONCE = 2;

if (import.meta.main) {
  await runSteps(CHECKS, { atOnce: CHECKS_AT_ONCE });
  await runSteps([{ title: 'Unit tests', command: ['vitest', 'run', '--project', 'unit'], live: true }]);
}
