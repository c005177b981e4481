/** What a year came to, once it is closed. */

import * as z from 'zod';
import { PromotionReviewSchema, YearScoreSchema } from '../judgement.ts';
import { IdSchema, ScopeSchema } from './shapes.ts';

export const ClosedYearParamsSchema = z.strictObject({ year: z.string().regex(/^\d{4}$/) });
/** Of whom reviews and scores are shown: `own`, those of one's `unit`, or everybody's of the `department`. */
export const ShowClosedYearQuerySchema = z.strictObject({ scope: ScopeSchema });

const Named = { staffName: z.string().nullable() };

/** Premium awards by rank are for everybody; a review is a recommendation on which a person decides. */
export const ClosedYearSchema = z.strictObject({
  year: z.int(),
  awards: z.array(
    z.strictObject({
      award: z.literal('award.premium'),
      staffId: IdSchema,
      ...Named,
      unitId: IdSchema.nullable(),
      unitName: z.string().nullable(),
      amountFen: z.int(),
      rank: z.int().min(1),
    }),
  ),
  reviews: z.array(PromotionReviewSchema.extend({ ...Named })),
  scores: z.array(YearScoreSchema.extend({ ...Named })),
});
export type ClosedYear = z.infer<typeof ClosedYearSchema>;
