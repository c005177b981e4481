/** `npm run -s release-notes -- v0.2.0`: what the changelog says of the version that package.json is at. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { releasedVersion, releaseNotes } from './history/release-notes.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')));
const [tag] = process.argv.slice(2);
try {
  if (tag === undefined) throw new Error('npm run -s release-notes -- v0.2.0');
  process.stdout.write(releaseNotes(read('CHANGELOG.md'), releasedVersion(tag, version)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
