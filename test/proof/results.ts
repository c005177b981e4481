/** What the last full runs of the parts found: docs/proof.json, of which docs/proof.md is made. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const RESULTS = join(import.meta.dirname, '../../docs/proof.json');

const FigureSchema = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  goal: z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })]).exactOptional(),
  timed: z.literal(true).exactOptional(),
});

const ResultSchema = z.strictObject({
  id: z.string(),
  seed: z.int(),
  minutes: z.int(),
  machine: z.string(),
  node: z.string(),
  revision: z.string(),
  on: z.iso.date(),
  figures: z.array(FigureSchema).readonly(),
});
export type Result = z.infer<typeof ResultSchema>;

export const readResults = (): readonly Result[] =>
  existsSync(RESULTS) ? z.array(ResultSchema).parse(JSON.parse(readFileSync(RESULTS, 'utf8'))) : [];

/** In the place of the part's former result. */
export function keepResult(result: Result): void {
  const others = readResults().filter(({ id }) => id !== result.id);
  const results = [...others, result].toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}
