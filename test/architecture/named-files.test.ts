import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '../..');
const PAGES = ['docs/architecture.md', 'docs/deploy.md', 'docs/scale.md', 'CONTRIBUTING.md'];
const PATH = /`((?:shared|functions|infra|web|commands|test|docs)\/[\w./{},-]+)`/g;
const BRACES = /\{([^}]+)\}/;

/** `a/{b,c}.ts` is `a/b.ts` and `a/c.ts`. */
const spelledOut = (path: string): readonly string[] => {
  const [, choices] = BRACES.exec(path) ?? [];
  return choices === undefined ? [path] : choices.split(',').flatMap((one) => spelledOut(path.replace(BRACES, one)));
};

describe.each(PAGES)('%s', (page) => {
  it('names only files and folders that there are', () => {
    const named = [...readFileSync(join(root, page), 'utf8').matchAll(PATH)].flatMap(([, path = '']) =>
      spelledOut(path),
    );
    expect(named.length).toBeGreaterThan(4);
    const placeholders = /[A-Z]{4,}/;
    expect(named.filter((path) => !placeholders.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});

const SCRIPTS = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).scripts;

it.each([...PAGES, 'README.md', 'docs/runbook.md', 'docs/runbook/restore.md'])(
  '%s names only commands that there are',
  (page) => {
    const named = [...readFileSync(join(root, page), 'utf8').matchAll(/npm run (?:-s )?([a-z-]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    expect(named.flatMap(([, script = '']) => (SCRIPTS[script] === undefined ? [script] : []))).toEqual([]);
  },
);
