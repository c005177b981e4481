/**
 * `node commands/prepare.mjs test/proof/file-fuzz/replay.ts SEED INDEX`: sends one file of a seed again, says what is wrong, and leaves the file
 * in the folder for temporary files to be looked at.
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as z from 'zod';
import { FileFuzzer } from './file-fuzzer.ts';

const number = z.coerce.number().int();
const [seed, index] = z.tuple([number, number]).parse(process.argv.slice(2));

const fuzzer = await FileFuzzer.start();
const { bytes, honest, changes } = fuzzer.at(seed, index);
const path = join(tmpdir(), `baifang-${seed}-${index}.${honest.kind}`);
await writeFile(path, bytes);
const broken = await fuzzer.replay(seed, index);
console.log(`${path}: ${changes.join('; ')}`);
console.log(broken === null ? 'comes to an answer' : inspect(broken, { depth: null }));
