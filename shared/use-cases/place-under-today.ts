import { addDays } from '../domain/time/civil.ts';
import { type PlacedSubmission, placeSubmission, type Submission } from '../domain/submissions/place-submission.ts';
import type { FactStore } from '../ports/fact-store.ts';

/** A device sends again what it had no answer to, at times days later: so far back the first is looked for. */
const DAYS_SENT_AGAIN = 7;

export interface SubmissionOfToday extends Omit<Submission, 'period'> {
  /** The department's day of the receipt. */
  readonly today: string;
}

/**
 * Where a submission will stand that is kept under the day of its receipt. Under its Idempotency-Key it meets itself there
 * though it was received on one of the days before.
 */
export const placeUnderToday = async (
  facts: Pick<FactStore, 'get'>,
  { today, ...submission }: SubmissionOfToday,
): Promise<PlacedSubmission> => {
  const placedOn = (period: string): PlacedSubmission => placeSubmission({ ...submission, period });
  if (submission.idempotencyKey === null) return placedOn(today);
  const before = Array.from({ length: DAYS_SENT_AGAIN }, (_, day) => placedOn(addDays(today, -1 - day)));
  const records = await Promise.all(before.map(({ place }) => facts.get(place)));
  return before.find((_, index) => records[index] !== undefined) ?? placedOn(today);
};
