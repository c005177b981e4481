import * as z from 'zod';
import type { Fact, FactType } from '../../domain/dossier.ts';
import { ENTERED_COMPONENTS, EXCUSABLE_DUTIES, SESSION_KINDS } from '../../domain/dossier.ts';
import {
  AmountFenSchema,
  CountSchema,
  DateSchema,
  IdSchema,
  InstantSchema,
  MonthSchema,
  PeriodSchema,
  PointsSchema,
  VisitTimeSchema,
  WeekSchema,
  YearSchema,
} from './shapes.ts';

const factOf = <Type extends FactType, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ id: IdSchema, type: z.literal(type), receivedAt: InstantSchema, ...shape });

/** Texts of a visit are required and may be empty: a visit counts once each of them holds something. */
const VisitSchema = z.strictObject({
  customer: z.string(),
  at: VisitTimeSchema,
  contact: z.string(),
  phone: z.string(),
  summary: z.string(),
  prospectId: z.string().nullish(),
});

const DailyLogSchema = factOf('daily-log', {
  staffId: IdSchema,
  date: DateSchema,
  visits: z.array(VisitSchema),
  nextDayPlan: z.string(),
});

const FieldRegistrationSchema = factOf('field-registration', {
  staffId: IdSchema,
  date: DateSchema,
  destination: z.string(),
  reason: z.string(),
});

const WeeklyPlanSchema = factOf('weekly-plan', {
  staffId: IdSchema,
  week: WeekSchema,
  done: z.string(),
  planned: z.string(),
});

const MonthlyPlanSchema = factOf('monthly-plan', {
  staffId: IdSchema,
  month: MonthSchema,
  done: z.string(),
  planned: z.string(),
});

const InventoryEntrySchema = z.strictObject({
  company: z.string(),
  prospectId: z.string().nullish(),
  status: z.string(),
  nextStep: z.string(),
});

const InventorySchema = factOf('inventory', {
  staffId: IdSchema,
  month: MonthSchema,
  entries: z.array(InventoryEntrySchema),
});

const ClientListEntrySchema = z.strictObject({ company: z.string(), contact: z.string(), phone: z.string() });

const ClientListSchema = factOf('client-list', {
  staffId: IdSchema,
  unitId: IdSchema,
  month: MonthSchema,
  entries: z.array(ClientListEntrySchema),
});

const ExcuseSchema = factOf('excuse', {
  staffId: IdSchema,
  duties: z.array(z.enum(EXCUSABLE_DUTIES, 'expected a duty that can be excused')),
  period: PeriodSchema,
  reason: z.string(),
  rejectedAt: InstantSchema.nullish(),
});

const LeaveSchema = factOf('leave', {
  staffId: IdSchema,
  from: DateSchema,
  to: DateSchema,
  reason: z.string(),
  rejectedAt: InstantSchema.nullish(),
});

const SessionSchema = factOf('session', {
  kind: z.enum(SESSION_KINDS, 'expected a kind of session'),
  startsAt: InstantSchema,
  title: z.string().nullish(),
});

const AttendanceSchema = factOf('attendance', {
  sessionId: IdSchema,
  staffId: IdSchema,
  status: z.enum(['present', 'late', 'absent', 'excused'], 'expected present, late, absent or excused'),
  arrivedAt: InstantSchema.nullish(),
});

const SpotCheckSchema = factOf('spot-check', {
  staffId: IdSchema,
  logDate: DateSchema,
  verdict: z.enum(['match', 'mismatch'], 'expected match or mismatch'),
  note: z.string().nullish(),
});

const ProspectSchema = factOf('prospect', {
  staffId: IdSchema,
  company: z.string(),
  creditCode: z.string().nullish(),
  contact: z.string(),
  phone: z.string(),
  foundOn: DateSchema,
  expectedOn: DateSchema,
  insuredBefore: z.boolean(),
});

const ClientSchema = factOf('client', { company: z.string(), creditCode: z.string().nullish() });

const SuggestionSchema = factOf('suggestion', {
  staffId: IdSchema,
  text: z.string(),
  adoptedAt: InstantSchema.nullish(),
  declinedAt: InstantSchema.nullish(),
});

const IncentiveSchema = factOf('incentive', {
  staffId: IdSchema,
  competition: z.string(),
  endedOn: DateSchema,
  amountFen: AmountFenSchema,
  paidOn: DateSchema.nullish(),
});

const ScoreSchema = factOf('score', {
  staffId: IdSchema,
  month: MonthSchema,
  component: z.enum(ENTERED_COMPONENTS, 'expected support, efficiency or company'),
  points: PointsSchema,
});

const yearFigures = { staffId: IdSchema, year: YearSchema, premiumFen: AmountFenSchema, customers: CountSchema };

const TargetSchema = factOf('target', yearFigures);
const ResultSchema = factOf('result', yearFigures);

/** The schema of every fact type. */
export const FACT_SCHEMAS = {
  'daily-log': DailyLogSchema,
  'field-registration': FieldRegistrationSchema,
  'weekly-plan': WeeklyPlanSchema,
  'monthly-plan': MonthlyPlanSchema,
  inventory: InventorySchema,
  'client-list': ClientListSchema,
  excuse: ExcuseSchema,
  leave: LeaveSchema,
  session: SessionSchema,
  attendance: AttendanceSchema,
  'spot-check': SpotCheckSchema,
  prospect: ProspectSchema,
  client: ClientSchema,
  suggestion: SuggestionSchema,
  incentive: IncentiveSchema,
  score: ScoreSchema,
  target: TargetSchema,
  result: ResultSchema,
} as const satisfies { readonly [Type in FactType]: z.ZodType<Extract<Fact, { readonly type: Type }>> };

export const FACT_TYPES = Object.keys(FACT_SCHEMAS);

export const isFactType = (text: string): text is FactType => Object.hasOwn(FACT_SCHEMAS, text);
