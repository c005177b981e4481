import { resolve } from 'node:path';
import { CHECKS, CHECKS_AT_ONCE } from './check.ts';
import { findChromium } from './find-chromium.ts';
import { runSteps } from './run-steps.ts';

const chromium = findChromium();
const files = process.argv.slice(2);

await runSteps(
  [
    ...CHECKS,
    { title: 'Pages', command: ['vite', 'build', 'web', '--logLevel', 'warn'] },
    { title: 'CDK app', command: ['cdk', 'synth', '--quiet'] },
  ],
  { atOnce: CHECKS_AT_ONCE },
);
await runSteps([
  {
    title: 'Tests',
    command: ['vitest', 'run', ...files],
    env: { CHROMIUM_PATH: chromium, ASSEMBLY_FOLDER: resolve(import.meta.dirname, '../cdk.out') },
    live: true,
  },
]);
