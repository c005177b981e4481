import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

function found(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  const installed = NAMES.map(onPath).find((file) => file !== undefined);
  if (installed !== undefined) return installed;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function installWithApt(): boolean {
  if (onPath('apt-get') === undefined) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [program = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return run(program, rest);
  };
  return apt('update', '-q') && apt('install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

/**
 * The path of a Chromium for the browser tests: one that is there, else Debian's package, else Playwright's download.
 * @throws with an instruction when none can be had.
 */
export function findChromium(): string {
  const ready = found();
  if (ready !== undefined) return ready;
  console.log('No Chromium found: installing one for the browser tests …');
  const playwright = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  if (installWithApt() || run(process.execPath, [playwright, 'install', 'chromium'])) {
    const installed = found();
    if (installed !== undefined) return installed;
  }
  throw new Error('No Chromium can be installed here: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
}
