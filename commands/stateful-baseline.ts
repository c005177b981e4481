/**
 * `npm run stateful-baseline`: adds what is new to the list of what no deployment may delete or replace. It changes and drops
 * nothing that stands there: whoever moves the data somewhere else does that by hand.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { BASELINE_FILE, BaselineSchema, notInBaseline, statefulNow } from '../test/infra/stateful.ts';

const baseline = existsSync(BASELINE_FILE) ? BaselineSchema.parse(JSON.parse(readFileSync(BASELINE_FILE, 'utf8'))) : {};
const now = statefulNow();
const added = Object.entries(now).flatMap(([stage, stateful]) => notInBaseline(baseline[stage] ?? {}, stateful));
const joined = Object.fromEntries(
  Object.entries(now).map(([stage, stateful]) => [stage, { ...stateful, ...baseline[stage] }]),
);
const options = { ...(await resolveConfig(BASELINE_FILE)), filepath: BASELINE_FILE };
writeFileSync(BASELINE_FILE, await format(JSON.stringify(joined), options));
console.log(`${added.length} added to ${BASELINE_FILE}`);
