import { runSteps, type Step } from './run-steps.ts';

/**
 * The types of every contract at once take more than the four gigabytes that Node.js allows itself unasked. Pages and the rest
 * have a configuration of types each: together they would take the memory of both.
 */
const eslint = (cache: string, ...files: readonly string[]): Step['command'] => [
  'node',
  ...['--max-old-space-size=8192', 'node_modules/eslint/bin/eslint.js'],
  ...['--cache', '--cache-location', `.local/${cache}`, ...files],
];

/** What every change must pass, quickly: types, lint, structure. The longest comes first. */
export const CHECKS: readonly Step[] = [
  { title: 'Lint', command: eslint('eslint', '--ignore-pattern', 'web', '.') },
  { title: 'Lint of the pages', command: eslint('eslint-pages', 'web') },
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
