/**
 * `npm run again -- FILE [--project NAME] [--name 'GROUP > TEST'] [--drawn SEED/PATH]`: runs one test again, as a failed run says:
 * with `--drawn`, on the values that fast-check drew then.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { oneOf, parseCommandLine, runCommand } from './command-line.ts';
import { findChromium } from './find-chromium.ts';
import { runSteps } from './run-steps.ts';
import { buildPages } from './start/build.ts';

const root = resolve(import.meta.dirname, '..');
const USAGE = "npm run again -- test/FILE.test.ts [--project NAME] [--name 'GROUP > TEST'] [--drawn SEED/PATH]";

/** Of a text whose every sign stands for itself. */
const pattern = (text: string): string => `^${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}$`;

await runCommand(async (args) => {
  const { positionals, values } = parseCommandLine(args, USAGE, {
    project: { type: 'string' },
    name: { type: 'string' },
    drawn: { type: 'string' },
  });
  const file = oneOf(positionals, USAGE);
  const { project, name, drawn } = values;
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
  return 0;
});
