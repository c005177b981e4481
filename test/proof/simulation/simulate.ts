/**
 * `npm run simulate -- --seeds 1-10000`: lives the stories of these seeds; of one that fails, prints the command that lives it
 * again and the shortest story that still fails.
 */
import { parseArgs } from 'node:util';
import { failureOf } from './failure.ts';
import { liveInThreads } from './live-in-threads.ts';
import { liveSeeds } from './live-seeds.ts';
import { seedRangeOf } from './seed-range.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1-1000' } } });
const range = seedRangeOf(values.seeds);
const total = range.to - range.from + 1;
let done = 0;

const lived =
  total === 1
    ? await liveSeeds(range)
    : await liveInThreads(range, ({ seeds }) => {
        done += seeds;
        process.stderr.write(`\r${done} of ${total} seeds`);
      });
if (total > 1) process.stderr.write('\n');
process.stdout.write(`${lived.seeds} seeds, ${lived.operations} operations, ${lived.failed.length} seeds that fail\n`);
for (const seed of lived.failed) process.stdout.write(`\n${await failureOf(seed)}\n`);
if (lived.failed.length > 0) process.exitCode = 1;
