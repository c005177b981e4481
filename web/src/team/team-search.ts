import * as z from 'zod';
import { DateSchema, IdSchema, MonthSchema } from '../../../shared/contracts/http/shapes.ts';
import { TEAM_FILTERS, type TeamFilter } from './team-day.ts';

/** Absent: today, everybody, nobody opened, logs and visits, the current month. */
export const TeamSearchSchema = z.object({
  date: DateSchema.optional().catch(undefined),
  show: z.enum(TEAM_FILTERS).optional().catch(undefined),
  person: IdSchema.optional().catch(undefined),
  tab: z.enum(['day', 'absences']).optional().catch(undefined),
  month: MonthSchema.optional().catch(undefined),
});

interface TeamPlace {
  readonly date: string;
  readonly show: TeamFilter;
  readonly person?: string;
}

/** The address of a place on the page, as short as it can be. */
export const searchOf = ({ date, show, person }: TeamPlace, today: string) => ({
  ...(date !== today && { date }),
  ...(show !== 'all' && { show }),
  ...(person !== undefined && { person }),
});
