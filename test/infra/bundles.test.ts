import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunctions, loadedBytes } from '../support/bundled-functions.ts';
import { FUNCTION_FOLDERS } from './function-folders.ts';

/** Outside the repository: a bundle that still needs node_modules does not find it there. */
const outdir = await mkdtemp(join(tmpdir(), 'baifang-bundles-'));
afterAll(() => rm(outdir, { recursive: true }));

const functions = bundleFunctions(outdir);

describe.each(functions.map((each) => [each.name, each] as const))('the bundle of %s', (_, { folder, environment }) => {
  it('loads at most 600 KB of code, for a short cold start', async () => {
    expect(await loadedBytes(folder)).toBeLessThanOrEqual(600 * 1024);
  });

  it('has a source map beside each module', async () => {
    const files = await readdir(folder);
    const modules = files.filter((file) => file.endsWith('.mjs'));
    expect(files.toSorted()).toEqual(modules.flatMap((file) => [file, `${file}.map`]).toSorted());
  });

  it('loads by itself with the environment of its template and exports a handler, and nothing of undici', async () => {
    const script = `
      const { handler } = await import(process.argv[1]);
      console.log(typeof handler, process.moduleLoadList.filter((module) => module.includes('undici')));`;
    const args = ['--input-type=module', '--eval', script, join(folder, 'index.mjs')];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, env: environment });
    expect(stdout).toBe('function []\n');
  });
});

it('every folder with a handler is a function', () => {
  expect(functions).toHaveLength(FUNCTION_FOLDERS.length);
});
