/** Field registrations (下户登记) and the forms of weeks and months: plans, inventories, client lists. */

import * as z from 'zod';
import {
  DateSchema,
  FactIdSchema,
  filledText,
  IdSchema,
  InstantSchema,
  ListFields,
  MonthSchema,
  SenderFields,
  WeekSchema,
  pageOf,
  text,
} from './shapes.ts';
import { ShownPhoneSchema } from './shown-phone.ts';

const MOST_ENTRIES = 500;

/** A field visit of a day, to be registered by the end of the day before (3.2). */
export const SubmitFieldRegistrationSchema = z.strictObject({
  ...SenderFields,
  date: DateSchema,
  destination: filledText(200),
  reason: filledText(1000),
});

const planTexts = { done: text(4000), planned: text(4000) } as const;

/** 周活动计划执行表 (4.3): what was done, and what is planned. */
export const SubmitWeeklyPlanSchema = z.strictObject({ ...SenderFields, week: WeekSchema, ...planTexts });

/** 月活动计划执行表 (4.3). */
export const SubmitMonthlyPlanSchema = z.strictObject({ ...SenderFields, month: MonthSchema, ...planTexts });

/** 准客户盘点表 (4.3, 6.2). */
export const SubmitInventorySchema = z.strictObject({
  ...SenderFields,
  month: MonthSchema,
  /** A form cannot send an empty list: absent is empty. */
  entries: z
    .array(
      z.strictObject({
        company: filledText(200),
        /** The prospect it is about; empty, null and absent are the same. */
        prospectId: text(256).nullish(),
        status: text(200),
        nextStep: text(1000),
      }),
    )
    .max(MOST_ENTRIES)
    .default([]),
});

/** 客户信息表 (6.1), by a unit manager for the unit that is theirs on the due date. */
export const SubmitClientListSchema = z.strictObject({
  ...SenderFields,
  unitId: IdSchema.optional(),
  month: MonthSchema,
  entries: z
    .array(z.strictObject({ company: filledText(200), contact: text(100), phone: text(50) }))
    .max(MOST_ENTRIES)
    .default([]),
});

const PUNCTUALITIES = ['on-time', 'late'] as const;

/** Every version is listed: with `period`, all those of one day, week or month. */
export const ListFormsQuerySchema = z.strictObject({
  ...ListFields,
  /** Only those received by their deadline, or only the others. */
  state: z.enum(PUNCTUALITIES).optional(),
});
export type ListFormsQuery = z.infer<typeof ListFormsQuerySchema>;

const FormFieldsSchema = z.strictObject({
  id: FactIdSchema,
  staffId: IdSchema,
  staffName: z.string(),
  receivedAt: InstantSchema,
  /** Null where nothing is due: then everything is on time. */
  deadline: InstantSchema.nullable(),
  state: z.enum(PUNCTUALITIES),
});
export type FormFields = z.infer<typeof FormFieldsSchema>;

export const FieldRegistrationPageSchema = pageOf(
  z.strictObject({ ...FormFieldsSchema.shape, date: DateSchema, destination: z.string(), reason: z.string() }),
);

const shownTexts = { done: z.string(), planned: z.string() } as const;

export const WeeklyPlanPageSchema = pageOf(
  z.strictObject({ ...FormFieldsSchema.shape, week: WeekSchema, ...shownTexts }),
);
export const MonthlyPlanPageSchema = pageOf(
  z.strictObject({ ...FormFieldsSchema.shape, month: MonthSchema, ...shownTexts }),
);

const InventoryEntryItemSchema = z.strictObject({
  company: z.string(),
  prospectId: z.string().nullable(),
  status: z.string(),
  nextStep: z.string(),
});
export type InventoryEntryItem = z.infer<typeof InventoryEntryItemSchema>;

export const InventoryPageSchema = pageOf(
  z.strictObject({ ...FormFieldsSchema.shape, month: MonthSchema, entries: z.array(InventoryEntryItemSchema) }),
);

export const ClientListPageSchema = pageOf(
  z.strictObject({
    ...FormFieldsSchema.shape,
    unitId: IdSchema,
    month: MonthSchema,
    entries: z.array(z.strictObject({ company: z.string(), contact: z.string(), phone: ShownPhoneSchema })),
  }),
);

/** What the inventory of the current month is proposed to hold; nothing is filed. */
export const ProposedInventorySchema = z.strictObject({
  month: MonthSchema,
  entries: z.array(InventoryEntryItemSchema),
});
export type ProposedInventory = z.infer<typeof ProposedInventorySchema>;
