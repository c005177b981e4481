/** `npm run dev`: the whole system as `npm start` runs it, but from its sources: what is edited is what runs, a moment later. */

import { develop } from './dev/develop.ts';
import { ROOT } from './start/run-system.ts';

await develop(ROOT);
