import * as z from 'zod';
import { LOG_VARIABLES } from '../logger.ts';

/** What every function behind a queue or a schedule is told. */
export const EventEnvironmentSchema = z.object({ TABLE_NAME: z.string().min(1), ...LOG_VARIABLES });
