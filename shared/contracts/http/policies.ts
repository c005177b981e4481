import * as z from 'zod';
import { PROCEDURE_NAMES, type ProcedureChanges } from '../../domain/agenda/procedure.ts';
import {
  type ParameterName,
  PARAMETER_NAMES,
  type ParameterValues,
  type PolicyParameters,
} from '../../domain/policy/parameters.ts';
import { POLICY_STATES } from '../../domain/policy/policy-record.ts';
import { RULES } from '../../domain/judgement.ts';
import type { MonthDifference } from '../../domain/what-if/month-difference.ts';
import type { WhatIf } from '../../domain/what-if/what-if.ts';
import { PolicyParametersSchema, PolicyVersionSchema } from '../dossier/parameters.ts';
import { CountSchema } from '../dossier/shapes.ts';
import { MonthAwardSchema } from '../judgement.ts';
import { ProcedureChangesSchema } from '../procedure.ts';
import { DateSchema, IdSchema, InstantSchema, MonthSchema, PagingFields, failsAs, pageOf } from './shapes.ts';

type NumericParameterName = {
  [Name in ParameterName]: ParameterValues[Name] extends number ? Name : never;
}[ParameterName];

/** A million yuan. */
const LARGEST_AWARD_FEN = 100_000_000;
/** More of any number than this is a mistake, and some would keep the judge busy for ever. */
const GREATEST: Readonly<Record<NumericParameterName, number>> = {
  'visits.limit': 31,
  'sessions.graceMinutes': 1_440,
  'strikes.limit': 1_000,
  'incentives.lookbackMonths': 60,
  'prospects.horizonDays': 3_660,
  'awards.prospectPersonFen': LARGEST_AWARD_FEN,
  'awards.activityFen': LARGEST_AWARD_FEN,
  'awards.suggestionFen': LARGEST_AWARD_FEN,
};
const isNumeric = (name: string): name is NumericParameterName => Object.hasOwn(GREATEST, name);

/** Of roles, seasons and ranks. */
const LONGEST_LIST = 24;

const PolicyIdSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.\d{6}$/);
export const PolicyParamsSchema = z.strictObject({ policyId: PolicyIdSchema });

/**
 * Parameter values from a day on, by the rules of the dossier. The day may not lie before the first of the current
 * month: months that are closed are not judged by another policy than the one people worked under.
 */
export const ProposePolicySchema = z
  .strictObject({ ...PolicyVersionSchema.shape, procedure: ProcedureChangesSchema.default({}) })
  .superRefine(({ parameters }, context) => {
    for (const [name, value] of Object.entries(parameters)) {
      const path = ['parameters', name];
      const maximum = isNumeric(name) ? GREATEST[name] : undefined;
      if (typeof value === 'number' && maximum !== undefined && value > maximum) {
        context.addIssue({ code: 'too_big', origin: 'number', maximum, path, input: value });
      }
      if (Array.isArray(value) && value.length > LONGEST_LIST) {
        context.addIssue({ code: 'too_big', origin: 'array', maximum: LONGEST_LIST, path, input: value });
      }
    }
  })
  .refine(
    ({ parameters, procedure }) =>
      [...Object.values(parameters), ...Object.values(procedure)].some((value) => value !== undefined),
    { ...failsAs('empty'), path: ['parameters'] },
  );

const ShownProcedureSchema: z.ZodType<ProcedureChanges> = ProcedureChangesSchema;
const ShownParametersSchema: z.ZodType<PolicyParameters> = PolicyParametersSchema;

/** `decidedBy` and `decidedAt` tell who released or withdrew it. What came with a dossier is released, by nobody here. */
export const PolicySchema = z.strictObject({
  policyId: PolicyIdSchema,
  effectiveFrom: DateSchema,
  parameters: ShownParametersSchema,
  procedure: ShownProcedureSchema,
  state: z.enum(POLICY_STATES),
  proposedBy: IdSchema.nullable(),
  proposedAt: InstantSchema.nullable(),
  decidedBy: IdSchema.nullable(),
  decidedAt: InstantSchema.nullable(),
});
export type PolicyItem = z.infer<typeof PolicySchema>;

/** With the names of those who proposed and decided, and when whoever asks acknowledged it. */
const ListedPolicySchema = PolicySchema.extend({
  proposedByName: z.string().nullable(),
  decidedByName: z.string().nullable(),
  acknowledgedAt: InstantSchema.nullable(),
});
export type ListedPolicy = z.infer<typeof ListedPolicySchema>;

/** By day; among released ones the later wins. */
export const ListPoliciesQuerySchema = z.strictObject({ state: z.enum(POLICY_STATES).optional(), ...PagingFields });
export const PolicyPageSchema = pageOf(ListedPolicySchema);
export type PolicyPage = z.infer<typeof PolicyPageSchema>;

const ClauseDifferenceSchema = z.strictObject({
  clause: z.string(),
  subject: z.string(),
  status: z.enum(['stated', 'borderline', 'assumed']),
  text: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  /** The values in force on the version's day without it and with it, each in the shape of its parameter. */
  parameters: z.array(z.strictObject({ name: z.enum(PARAMETER_NAMES), before: z.unknown(), after: z.unknown() })),
});

const ProcedureDifferenceSchema = z.strictObject({
  name: z.enum(PROCEDURE_NAMES),
  before: z.unknown(),
  after: z.unknown(),
});

/** The clauses, and what of the procedure, that a version changes on its day. */
export const PolicyDifferenceSchema = z.strictObject({
  policyId: PolicyIdSchema,
  effectiveFrom: DateSchema,
  clauses: z.array(ClauseDifferenceSchema),
  procedure: z.array(ProcedureDifferenceSchema),
});
export type PolicyDifference = z.infer<typeof PolicyDifferenceSchema>;

/** Both inclusive, at most three months, the current one the last. */
const MonthSpanFields = { from: MonthSchema, to: MonthSchema };
export const PolicyWhatIfQuerySchema = z.strictObject(MonthSpanFields);
export const PreviewPolicySchema = z.strictObject({ proposal: ProposePolicySchema, ...MonthSpanFields });

const RuleDifferencesSchema = z.array(
  z.strictObject({ rule: z.enum(RULES), removed: CountSchema, added: CountSchema, changed: CountSchema }),
);
const AmountsSchema = z.strictObject({ beforeFen: z.int(), afterFen: z.int(), differenceFen: z.int() });
const MoneySchema = z.strictObject({ awards: AmountsSchema, incentivesTaken: AmountsSchema, costFen: z.int() });
const FlipsSchema = z.array(z.strictObject({ staffId: IdSchema, rules: z.array(z.enum(RULES)) }));
const StaffIdsSchema = z.array(IdSchema);
const LostAndGainedSchema = z.strictObject({ lost: CountSchema, gained: CountSchema });

const MonthDifferenceSchema: z.ZodType<MonthDifference> = z.strictObject({
  month: MonthSchema,
  asOf: InstantSchema,
  eligibility: z.strictObject({ lost: FlipsSchema, gained: FlipsSchema }),
  promotion: z.strictObject({ lost: StaffIdsSchema, gained: StaffIdsSchema }),
  rulings: RuleDifferencesSchema,
  awards: z.strictObject({ lost: z.array(MonthAwardSchema), won: z.array(MonthAwardSchema) }),
  money: MoneySchema,
});

const TotalsSchema: z.ZodType<WhatIf['totals']> = z.strictObject({
  eligibility: LostAndGainedSchema,
  promotion: LostAndGainedSchema,
  rulings: RuleDifferencesSchema,
  awards: z.strictObject({ lost: CountSchema, won: CountSchema }),
  money: MoneySchema,
});

/** Who would have flipped and what it would have cost, had the version been in force in these months. Money is in fen. */
export const PolicyWhatIfSchema = z.strictObject({
  policyId: PolicyIdSchema,
  months: z.array(MonthDifferenceSchema),
  totals: TotalsSchema,
});
export type PolicyWhatIf = z.infer<typeof PolicyWhatIfSchema>;

/** The same of what is not proposed yet. */
export const PolicyPreviewSchema = PolicyWhatIfSchema.omit({ policyId: true });
export type PolicyPreview = z.infer<typeof PolicyPreviewSchema>;

/** That a person has read a version; sent again, the first one is shown. */
export const AcknowledgementSchema = z.strictObject({
  policyId: PolicyIdSchema,
  staffId: IdSchema,
  acknowledgedAt: InstantSchema,
});
export type AcknowledgementItem = z.infer<typeof AcknowledgementSchema>;

export const UnacknowledgedQuerySchema = z.strictObject(PagingFields);
/** Everyone employed today who has not acknowledged the version yet. */
export const UnacknowledgedPageSchema = pageOf(
  z.strictObject({ staffId: IdSchema, staffName: z.string(), unitId: IdSchema.nullable() }),
);
export type UnacknowledgedPage = z.infer<typeof UnacknowledgedPageSchema>;
