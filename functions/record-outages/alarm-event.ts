import * as z from 'zod';

/** CloudWatch writes `2026-11-24T12:20:00.000+0000`. */
const InstantSchema = z
  .string()
  .transform((text) => text.replace(/\+0000$/, 'Z'))
  .pipe(z.iso.datetime({ offset: true }));

const StateSchema = z.object({ value: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']), timestamp: InstantSchema });

/** CloudWatch's event of an alarm that changed its state; it tells when the state before began, and when this one did. */
export const AlarmEventSchema = z
  .object({
    source: z.literal('aws.cloudwatch'),
    'detail-type': z.literal('CloudWatch Alarm State Change'),
    detail: z.object({ state: StateSchema, previousState: StateSchema }),
  })
  .transform(({ detail: { state, previousState } }) => ({ state, previousState }));

export type AlarmEvent = z.infer<typeof AlarmEventSchema>;
