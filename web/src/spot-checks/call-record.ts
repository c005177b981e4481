import * as z from 'zod';
import { SPOT_CHECK_VERDICTS } from '../../../shared/domain/dossier.ts';

/** What the customer said of a visit: it was so, it was not, or nobody could be asked. */
export const CALL_OUTCOMES = ['confirmed', 'denied', 'unreached'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export const CallRecordSchema = z.object({
  /** In the order of the log's visits. */
  calls: z.array(z.object({ outcome: z.enum(CALL_OUTCOMES).optional(), remark: z.string().optional() })),
  remark: z.string(),
  verdict: z.enum(SPOT_CHECK_VERDICTS).optional(),
});
export type CallRecord = z.infer<typeof CallRecordSchema>;

/** The most that a verdict's note holds. */
export const NOTE_LENGTH = 1000;

interface Words {
  readonly outcome: Readonly<Record<CallOutcome, string>>;
  readonly unnamed: string;
}

/** The calls as the verdict's note keeps them: a line for each visit that something was said about, then the rest. */
export function noteOf(
  { calls, remark }: CallRecord,
  visits: readonly { readonly customer: string }[],
  { outcome: names, unnamed }: Words,
): string {
  const lines = visits.flatMap(({ customer }, index) => {
    const call = calls[index];
    const said = [call?.outcome && names[call.outcome], call?.remark?.trim()].filter(Boolean).join(' · ');
    return said === '' ? [] : [`${index + 1}. ${customer.trim() === '' ? unnamed : customer}: ${said}`];
  });
  return [...lines, remark.trim()].filter((line) => line !== '').join('\n');
}

/** The verdict says that the log is true, and yet a customer denied a visit. */
export const contradictsItself = ({ calls, verdict }: CallRecord): boolean =>
  verdict === 'match' && calls.some(({ outcome }) => outcome === 'denied');
