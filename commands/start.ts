/** `npm start`: the whole system on this machine, as it would be deployed. */

import { readOptions, runSystem } from './start/run-system.ts';

await runSystem(readOptions());
