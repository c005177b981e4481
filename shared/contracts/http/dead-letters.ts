/** What workers of this stage failed to do, in numbers: messages hold ids only, and not even those are shown. */

import * as z from 'zod';
import { CountSchema } from '../dossier/shapes.ts';
import { PagingFields, pageOf } from './shapes.ts';

/** Functions that work off a queue, by their names. */
export const QUEUE_WORKERS = [
  'judge',
  'deliver-notices',
  'track-delivery',
  'seal-month',
  'retire-records',
  'record-outages',
  'receive-mail',
  'work-off-imports',
] as const;
export type QueueWorker = (typeof QUEUE_WORKERS)[number];

/** What the scheduler invokes has no queue to put anything back to: what was lost comes with the next time. */
export const FAILING_WORKERS = [...QUEUE_WORKERS, 'tick', 'self-check', 'canary'] as const;
export type FailingWorker = (typeof FAILING_WORKERS)[number];

export const ListDeadLettersQuerySchema = z.strictObject({ ...PagingFields });
export const DeadLettersParamsSchema = z.strictObject({ worker: z.enum(QUEUE_WORKERS) });

const DeadLettersSchema = z.strictObject({
  worker: z.enum(FAILING_WORKERS),
  /** About how many messages wait, of all departments of the stage. */
  waiting: CountSchema,
  replayable: z.boolean(),
});
export type DeadLetters = z.infer<typeof DeadLettersSchema>;

export const DeadLettersPageSchema = pageOf(DeadLettersSchema);
export type DeadLettersPage = z.infer<typeof DeadLettersPageSchema>;

/** How many messages went back to their queue. */
export const ReplayedLettersSchema = z.strictObject({ worker: z.enum(QUEUE_WORKERS), replayed: CountSchema });
export type ReplayedLetters = z.infer<typeof ReplayedLettersSchema>;
