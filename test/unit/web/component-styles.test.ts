import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const web = resolve(import.meta.dirname, '../../../web');
const text = (file: string): string => readFileSync(resolve(web, file), 'utf8');

/** What a file takes from the component library at run time. */
const taken = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]*)\} from 'antd'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name));

describe('the sheet of the components’ styles', () => {
  it('is made of every component that the pages use: none would be without styles', () => {
    const styled = new Set(taken(text('component-styles/every-component.ts')));
    const used = new Set(globSync('src/**/*.tsx', { cwd: web }).flatMap((file) => taken(text(file))));
    used.delete('ConfigProvider');
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((name) => !styled.has(name))).toEqual([]);
  });
});
