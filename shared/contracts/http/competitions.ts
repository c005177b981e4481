import * as z from 'zod';
import { COMPETITION_MEASURES, COMPETITION_STATES } from '../../domain/competitions/competition.ts';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  InstantSchema,
  MonthSchema,
  PagingFields,
  filledText,
  pageOf,
} from './shapes.ts';

/** From one day to another, both included; at most 92 days. */
const TermsFields = {
  name: filledText(100),
  from: DateSchema,
  to: DateSchema,
  measure: z.enum(COMPETITION_MEASURES),
  rules: filledText(4000),
  prize: filledText(1000),
} as const;

/** An announcement, or in its place a whole new version of it. */
export const AnnounceCompetitionSchema = z.strictObject(TermsFields);
export type AnnouncedTerms = z.infer<typeof AnnounceCompetitionSchema>;

export const CompetitionParamsSchema = z.strictObject({ competitionId: FactIdSchema });

const StateSchema = z.enum(COMPETITION_STATES);

export const ListCompetitionsQuerySchema = z.strictObject({
  /** Only those that run on a day of this month. */
  month: MonthSchema.optional(),
  state: StateSchema.optional(),
  ...PagingFields,
});

const ShownTerms = { ...TermsFields, name: z.string(), rules: z.string(), prize: z.string() } as const;

const CompetitionFields = {
  ...ShownTerms,
  /** That of the announcement, whatever amended it. */
  id: FactIdSchema,
  state: StateSchema,
} as const;

const CompetitionItemSchema = z.strictObject(CompetitionFields);
export type CompetitionItem = z.infer<typeof CompetitionItemSchema>;

/** As amended, latest start first. */
export const CompetitionPageSchema = pageOf(CompetitionItemSchema);
export type CompetitionPage = z.infer<typeof CompetitionPageSchema>;

const VersionSchema = z.strictObject({
  ...ShownTerms,
  receivedAt: InstantSchema,
  announcedBy: IdSchema.nullable(),
});

/** A competition as amended, and all its versions, the announcement first. */
export const CompetitionSchema = z.strictObject({ ...CompetitionFields, versions: z.array(VersionSchema) });
export type CompetitionDetails = z.infer<typeof CompetitionSchema>;

const RankSchema = z.strictObject({
  /** Equal values share the better rank: 1, 1, 3. */
  rank: z.int().min(1),
  staffId: IdSchema,
  staffName: z.string(),
  unitId: IdSchema.nullable(),
  value: z.int().min(1),
});

/** How a competition stands: everyone with something to show, the most first. */
export const CompetitionStandingsSchema = z.strictObject({
  ...CompetitionFields,
  /** The instant of the request: what had been received by then counts. */
  asOf: InstantSchema,
  ranks: z.array(RankSchema),
});
export type CompetitionStandings = z.infer<typeof CompetitionStandingsSchema>;
