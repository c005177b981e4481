import * as z from 'zod';
import type { Dossier, Fact, PolicyVersion } from '../../domain/dossier.ts';
import { inconsistencies } from './consistency.ts';
import { FACT_SCHEMAS, FACT_TYPES, isFactType } from './facts.ts';
import { PolicyVersionSchema } from './parameters.ts';
import type { Problem } from './problems.ts';
import { problemsOf } from './problems.ts';
import { CalendarOverrideSchema, DepartmentSchema, StaffMemberSchema, UnitSchema } from './roster.ts';

export type ParsedDossier =
  { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly problems: readonly Problem[] };

export type ParsedPolicyPatch =
  | { readonly ok: true; readonly versions: readonly PolicyVersion[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const PolicyPatchSchema = z.array(PolicyVersionSchema);

/** The whole but for the facts themselves, which are checked one by one. */
const DossierSchema = z.strictObject({
  department: DepartmentSchema,
  policies: PolicyPatchSchema.nullish(),
  calendar: z.array(CalendarOverrideSchema).nullish(),
  units: z.array(UnitSchema),
  staff: z.array(StaffMemberSchema),
  facts: z.array(z.unknown()),
});

const UntypedFactSchema = z.looseObject({
  type: z.string('expected a fact type').refine(isFactType, `expected one of ${FACT_TYPES.join(', ')}`),
});

const schemaOf = (value: unknown): z.ZodType => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
  return typeof type === 'string' && isFactType(type) ? FACT_SCHEMAS[type] : UntypedFactSchema;
};

/** The schemas change nothing, so a fact that passes is kept as it came and not copied. */
const isFact = (value: unknown): value is Fact => schemaOf(value).safeParse(value).success;

const factProblems = (value: unknown, index: number): readonly Problem[] => {
  const { error } = schemaOf(value).safeParse(value);
  return error === undefined ? [] : problemsOf(error, ['facts', index]);
};

const parseFacts = (values: readonly unknown[]): { facts: Fact[]; problems: Problem[] } => {
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  for (const [index, value] of values.entries()) {
    if (isFact(value)) facts.push(value);
    else problems.push(...factProblems(value, index));
  }
  return { facts, problems };
};

const factsIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null && 'facts' in value && Array.isArray(value.facts) ? value.facts : [];

/** Checks a value, parsed from JSON, against the whole dossier format. All problems are named, not only the first. */
export const parseDossier = (value: unknown): ParsedDossier => {
  const result = DossierSchema.safeParse(value);
  const { facts, problems: ofFacts } = parseFacts(factsIn(value));
  const problems = [...(result.success ? [] : problemsOf(result.error, [])), ...ofFacts, ...inconsistencies(value)];
  if (!result.success || problems.length > 0) return { ok: false, problems };
  const { department, policies, calendar, units, staff } = result.data;
  return { ok: true, dossier: { department, policies: policies ?? [], calendar: calendar ?? [], units, staff, facts } };
};

/** Checks a what-if patch: a list like the dossier's `policies`, to be appended to it. */
export const parsePolicyPatch = (value: unknown): ParsedPolicyPatch => {
  const result = PolicyPatchSchema.safeParse(value);
  return result.success ? { ok: true, versions: result.data } : { ok: false, problems: problemsOf(result.error, []) };
};
