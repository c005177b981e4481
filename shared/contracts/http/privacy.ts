/** Who may see personal data, who did, and everything that is kept of oneself. */

import * as z from 'zod';
import { ReceiptSchema } from './receipt.ts';
import { FactIdSchema, IdSchema, InstantSchema, ListFields, filledText, pageOf } from './shapes.ts';

/** Shows the phone numbers of a daily log, a client list, a prospect or a case of somebody else. That is recorded. */
export const RevealPhonesSchema = z.strictObject({ recordId: FactIdSchema, reason: filledText(500) });

export const RevealedPhonesSchema = z.strictObject({
  receipt: ReceiptSchema,
  /** In the order of the record's visits or entries. */
  phones: z.array(z.string()),
});
export type RevealedPhones = z.infer<typeof RevealedPhonesSchema>;

export const ListAccessesQuerySchema = z.strictObject(ListFields);

const AccessItemSchema = z.strictObject({
  id: FactIdSchema,
  at: InstantSchema,
  /** Who looked. */
  by: IdSchema,
  byName: z.string().nullable(),
  /** Whose record it is. */
  staffId: IdSchema,
  staffName: z.string(),
  recordId: FactIdSchema,
  reason: z.string(),
});
export type AccessItem = z.infer<typeof AccessItemSchema>;

export const AccessPageSchema = pageOf(AccessItemSchema);
export type AccessPage = z.infer<typeof AccessPageSchema>;

export const MyDataQuerySchema = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') });

/** What the roster knows of a person: a row for each assignment. */
export const ProfileSchema = z.strictObject({
  staffId: IdSchema,
  name: z.string(),
  email: z.string().nullable(),
  language: z.string(),
  joinedOn: z.string(),
  leftOn: z.string().nullable(),
  assignments: z.array(z.strictObject({ from: z.string(), unitId: z.string().nullable(), role: z.string() })),
});
export type Profile = z.infer<typeof ProfileSchema>;
