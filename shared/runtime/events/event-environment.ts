import * as z from 'zod';

/** What every function behind a queue or a schedule is told. */
export const EventEnvironmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
});
