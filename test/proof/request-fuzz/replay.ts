/** `node commands/prepare.mjs test/proof/request-fuzz/replay.ts SEED INDEX`: sends one request of a seed again, and says what is wrong. */
import { inspect } from 'node:util';
import * as z from 'zod';
import { RequestFuzzer } from './request-fuzzer.ts';

const number = z.coerce.number().int();
const [seed, index] = z.tuple([number, number]).parse(process.argv.slice(2));

const fuzzer = await RequestFuzzer.start();
const broken = await fuzzer.replay(seed, index);
console.log(
  broken === null ? 'answered as the document says' : inspect(broken, { depth: null, maxStringLength: 2000 }),
);
