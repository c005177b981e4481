/**
 * `npm run again -- FILE [--project NAME] [--name 'GROUP > TEST'] [--drawn SEED/PATH]`: runs one test again, as a failed run says:
 * with `--drawn`, on the values that fast-check drew then.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './find-chromium.ts';
import { runSteps } from './run-steps.ts';
import { buildPages } from './start/build.ts';

const root = resolve(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { project: { type: 'string' }, name: { type: 'string' }, drawn: { type: 'string' } },
});
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) {
  console.error("npm run again -- test/FILE.test.ts [--project NAME] [--name 'GROUP > TEST'] [--drawn SEED/PATH]");
  process.exit(2);
}
const { project, name, drawn } = values;
/** Of a text whose every sign stands for itself. */
const pattern = (text: string): string => `^${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}$`;
const inBrowser = file.startsWith('test/e2e/');
if (inBrowser && !existsSync(resolve(root, 'web/dist'))) buildPages(root);
await runSteps([
  {
    title: file,
    command: [
      ...(['vitest', 'run', file] as const),
      ...(project === undefined ? [] : ['--project', project]),
      ...(name === undefined ? [] : ['--testNamePattern', pattern(name)]),
    ],
    env: {
      ...(inBrowser && { CHROMIUM_PATH: findChromium() }),
      ...(drawn !== undefined && { BAIFANG_DRAWN: drawn }),
    },
    live: true,
  },
]);
