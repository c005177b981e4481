import * as z from 'zod';
import { ENTERED_COMPONENTS } from '../../domain/dossier.ts';
import { hasTwoDecimals } from '../dossier/shapes.ts';
import {
  FactIdSchema,
  IdSchema,
  InstantSchema,
  ListFields,
  MonthSchema,
  NumberSchema,
  failsAs,
  pageOf,
  sheetOf,
} from './shapes.ts';

const ComponentSchema = z.enum(ENTERED_COMPONENTS);

/** Points of a month's score components (P2.5); entered again, they correct what was entered before. */
export const EnterScoresSchema = z.strictObject({
  month: MonthSchema,
  entries: sheetOf(
    z.strictObject({
      staffId: IdSchema,
      component: ComponentSchema,
      points: NumberSchema.pipe(z.number().min(0).max(100).refine(hasTwoDecimals, failsAs('too-many-decimals'))),
    }),
  ),
});

export const ListScoresQuerySchema = z.strictObject({
  ...ListFields,
  /** Only the versions that stand, or only those corrected since. */
  state: z.enum(['standing', 'corrected']).optional(),
});

const ScoreItemSchema = z.strictObject({
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  month: MonthSchema,
  component: ComponentSchema,
  points: z.number(),
  receivedAt: InstantSchema,
  /** Null when it was entered before it came here. */
  enteredBy: IdSchema.nullable(),
  /** Whether it is the version that counts. */
  stands: z.boolean(),
});

export const ScorePageSchema = pageOf(ScoreItemSchema);
export type ScorePage = z.infer<typeof ScorePageSchema>;
