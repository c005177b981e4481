/**
 * Lives one day of the sample department through the real HTTP API in virtual time, or with `--month YYYY-MM` a whole month,
 * and prints what happened. Exit code 0 only if all accounts of it agree.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMonth } from '../shared/domain/time/month.ts';
import { liveDay } from './demo/live-day.ts';
import { liveMonth } from './demo/month.ts';

const { values } = parseArgs({ options: { month: { type: 'string' } } });
const { month } = values;
if (month !== undefined && !isMonth(month)) {
  console.error('npm run demo -- --month 2026-10');
  process.exit(2);
}
const folder = resolve(import.meta.dirname, '../.local', month === undefined ? 'demo' : `demo-${month}`);
rmSync(folder, { recursive: true, force: true });
const agrees = month === undefined ? await liveDay(folder) : await liveMonth(month, folder);
process.exitCode = agrees ? 0 : 1;
