import * as z from 'zod';
import { FactIdSchema, InstantSchema } from './shapes.ts';

/**
 * Proof of a submission. The same submission sent again gets the same receipt, byte for byte.
 *
 * `deadline` is the instant up to which the submission is on time: for a log its day's deadline, for a leave that of its
 * first day, for a form or an excuse that of the duty, for a field registration the last instant before its day, for a
 * rejection the end of the third workday; null where there is none.
 * Late submissions are kept, `onTime` is then false. `signature` is the HMAC-SHA-256 (base64url) over the canonical JSON
 * (RFC 8785) of `{contentDigest, id, receivedAt}`.
 */
export const ReceiptSchema = z.strictObject({
  id: FactIdSchema,
  receivedAt: InstantSchema,
  deadline: InstantSchema.nullable(),
  onTime: z.boolean(),
  signature: z.base64url().length(43),
});
export type Receipt = z.infer<typeof ReceiptSchema>;

/** Of a sheet with several rows: their receipts in the order of the rows. */
export const ReceiptsSchema = z.strictObject({ receipts: z.array(ReceiptSchema) });
export type Receipts = z.infer<typeof ReceiptsSchema>;
