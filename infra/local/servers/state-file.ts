/** Small files of state that survive a kill at any moment. */

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type * as z from 'zod';

/** undefined when there is no such file; throws when its content is not what it should be. */
export function readJsonFile<T>(file: string, schema: z.ZodType<T>): T | undefined {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Replaces the whole file or leaves it as it was; readable by its owner only. */
export function writeFileSafely(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
