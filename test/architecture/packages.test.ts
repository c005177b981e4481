import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
const VersionsSchema = z.record(z.string(), z.string()).default({});
const ManifestSchema = z.object({ dependencies: VersionsSchema, devDependencies: VersionsSchema });
const LockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().default(false),
      inBundle: z.boolean().default(false),
    }),
  ),
});

const { packages } = LockSchema.parse(await read('package-lock.json'));
/** What comes inside of another package is covered by that one's digest. */
const installed = Object.entries(packages).filter(
  ([path, { link, inBundle }]) => path.includes('node_modules/') && !link && !inBundle,
);

describe('a package of others', () => {
  it.each(['package.json', 'web/package.json'])('is asked for by one version in %s', async (file) => {
    const { dependencies, devDependencies } = ManifestSchema.parse(await read(file));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('is taken by its SHA-512 digest, whichever registry hands it out', () => {
    expect(installed.length).toBeGreaterThan(500);
    const unproved = installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true);
    expect(unproved).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
