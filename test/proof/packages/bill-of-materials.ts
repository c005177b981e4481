/** Every package that production needs, as npm lists it: CycloneDX, kept in reports/. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { npm } from './npm.ts';

const root = resolve(import.meta.dirname, '../../..');

const LicenceSchema = z
  .union([
    z.object({ license: z.object({ id: z.string() }) }).transform(({ license: { id } }) => id),
    z.object({ license: z.object({ name: z.string() }) }).transform(({ license: { name } }) => name),
    z.object({ expression: z.string() }).transform(({ expression }) => expression),
  ])
  .array();

const BillSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  components: z
    .array(
      z.object({
        'bom-ref': z.string(),
        name: z.string(),
        version: z.string(),
        purl: z.string().startsWith('pkg:npm/'),
        licenses: LicenceSchema.default([]),
      }),
    )
    .min(1),
});

export type Component = z.infer<typeof BillSchema>['components'][number];

/** Needs no network: it is of what is installed. */
export function writeBillOfMaterials(): readonly Component[] {
  const text = npm('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev');
  const { components } = BillSchema.parse(JSON.parse(text));
  mkdirSync(resolve(root, 'reports'), { recursive: true });
  writeFileSync(resolve(root, 'reports/sbom.json'), text);
  return components;
}
