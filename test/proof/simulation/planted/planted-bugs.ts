import { DELIVERY_BUGS } from './delivery-bugs.ts';
import type { PlantedBug } from './planted-bug.ts';
import { RUN_BUGS } from './run-bugs.ts';
import { SUBMISSION_BUGS } from './submission-bugs.ts';
import { TABLE_BUGS } from './table-bugs.ts';

/** Each is found within MOST_SEEDS, or the simulation sees less than it should. */
export const PLANTED_BUGS: readonly PlantedBug[] = [...SUBMISSION_BUGS, ...TABLE_BUGS, ...RUN_BUGS, ...DELIVERY_BUGS];
export const MOST_SEEDS = 300;
