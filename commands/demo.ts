/**
 * Lives one day of the sample department through the real HTTP API in virtual time, or with `--month YYYY-MM` a whole month,
 * and prints what happened. Exit code 0 only if all accounts of it agree.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { isMonth } from '../shared/domain/time/month.ts';
import { BadInputError, parseOptions, REFUSED, runCommand } from './command-line.ts';
import { liveDay } from './demo/live-day.ts';
import { liveMonth } from './demo/month.ts';

const USAGE = 'npm run demo -- [--month 2026-10]';

await runCommand(async (args) => {
  const { month } = parseOptions(args, USAGE, { month: { type: 'string' } });
  if (month !== undefined && !isMonth(month)) throw new BadInputError([USAGE]);
  const folder = resolve(import.meta.dirname, '../.local', month === undefined ? 'demo' : `demo-${month}`);
  rmSync(folder, { recursive: true, force: true });
  const agrees = month === undefined ? await liveDay(folder) : await liveMonth(month, folder);
  return agrees ? 0 : REFUSED;
});
