/** Messages between functions: ids and instants only, never personal data. */

import * as z from 'zod';

const Id = z.string().min(1).max(64);
const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const InstantText = z.iso.datetime({ offset: true });

/** Scheduler → tick, self-check, canary: `<aws.scheduler.scheduled-time>`. */
export const TickSchema = z.strictObject({ scheduledTime: InstantText });
export type Tick = z.infer<typeof TickSchema>;

/**
 * tick → runs queue → judge: bring this department up to `logicalTime`, take in what is due of the facts of these months
 * and, with `changed`, what changed of its roster, policy or calendar.
 */
export const RunMessageSchema = z.strictObject({
  departmentId: Id,
  logicalTime: InstantText,
  months: z.array(MonthText).max(1200),
  changed: z.literal(true).optional(),
});
export type RunMessage = z.infer<typeof RunMessageSchema>;

/** judge, or a later tick → bus → notices queue → deliver-notices. */
export const LEDGER_APPENDED = { source: 'baifang.ledger', detailType: 'LedgerAppended.v1' } as const;
export const LedgerAppendedSchema = z.strictObject({
  departmentId: Id,
  month: MonthText,
  sequence: z.int().min(1),
  /** The logical time of the run or tick that announced it. */
  announcedAt: InstantText,
});
export type LedgerAppended = z.infer<typeof LedgerAppendedSchema>;

/** judge → retention queue → retire-records: delete what of this department's records is over its time at `logicalTime`. */
export const RetentionMessageSchema = z.strictObject({
  departmentId: Id,
  logicalTime: InstantText,
});
export type RetentionMessage = z.infer<typeof RetentionMessageSchema>;

/** judge → closings queue → seal-month: a month of this department has been closed. */
export const ClosingMessageSchema = z.strictObject({
  departmentId: Id,
  month: MonthText,
});
export type ClosingMessage = z.infer<typeof ClosingMessageSchema>;

/** uploads → imports queue → work-off-imports: an import to check, or to file once it is confirmed. */
export const ImportMessageSchema = z.strictObject({
  departmentId: Id,
  importId: Id,
});
export type ImportMessage = z.infer<typeof ImportMessageSchema>;
