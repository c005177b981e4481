/** The client register: companies already insured, which are no prospects any more. It belongs to the department. */

import * as z from 'zod';
import {
  FactIdSchema,
  filledText,
  IdSchema,
  InstantSchema,
  MonthSchema,
  PagingFields,
  pageOf,
  text,
} from './shapes.ts';

const companyFields = {
  departmentId: IdSchema.optional(),
  company: filledText(200),
  /** Compared exactly; empty, null and absent are the same. */
  creditCode: text(18).nullish(),
} as const;

export const SubmitClientSchema = z.strictObject(companyFields);
export const CheckClientSchema = z.strictObject(companyFields);

/** `since` is when it was first received; null when neither its name nor its code is on the register. */
export const ClientCheckSchema = z.strictObject({ since: InstantSchema.nullable() });
export type ClientCheck = z.infer<typeof ClientCheckSchema>;

export const ListClientsQuerySchema = z.strictObject({
  ...PagingFields,
  /** Only those received in this month; else all, the latest month first. */
  month: MonthSchema.optional(),
});

const ClientItemSchema = z.strictObject({
  id: FactIdSchema,
  company: z.string(),
  creditCode: z.string().nullable(),
  receivedAt: InstantSchema,
  /** Null when imported. */
  filedBy: IdSchema.nullable(),
});
export type ClientItem = z.infer<typeof ClientItemSchema>;

export const ClientPageSchema = pageOf(ClientItemSchema);
export type ClientPage = z.infer<typeof ClientPageSchema>;
