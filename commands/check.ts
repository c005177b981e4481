import { runSteps, type Step } from './run-steps.ts';

/** What every change must pass, quickly: types, lint, structure. */
export const CHECKS: readonly Step[] = [
  { title: 'Types', command: ['tsc', '--noEmit', '-p', '.'] },
  { title: 'Types of the pages', command: ['tsc', '--noEmit', '-p', 'web'] },
  { title: 'Lint', command: ['eslint', '--cache', '--cache-location', '.local/eslint', '.'] },
  { title: 'Format', command: ['prettier', '--check', '--log-level=warn', '--cache', '.'] },
  {
    title: 'Import law',
    command: ['depcruise', '--config', '.dependency-cruiser.js', 'shared', 'functions', 'infra', 'commands', 'web/src'],
  },
  { title: 'Unused code and packages', command: ['knip'] },
];

if (import.meta.main) {
  const unit: Step = { title: 'Unit tests', command: ['vitest', 'run', '--project', 'unit'], live: true };
  await runSteps([...CHECKS, unit]);
}
