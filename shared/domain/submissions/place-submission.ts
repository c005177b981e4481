import { digestOf } from '../facts/digest.ts';
import { factIdOf, keyOfContent, keyOfIdempotencyKey } from '../facts/fact-place.ts';
import { monthOfPeriod } from '../facts/fact-period.ts';
import type { FactPlace } from '../facts/recorded-fact.ts';

export interface Submission {
  readonly departmentId: string;
  readonly type: FactPlace['type'];
  /** The day, ISO week, month or year it is for; one that exists. */
  readonly period: string;
  /** Whom it is about; `-` where it is about no person. */
  readonly staffId: string;
  /** All that was said, without what the server adds. */
  readonly content: object;
  /** The client's; without one, the same content is the same submission. */
  readonly idempotencyKey: string | null;
}

export interface PlacedSubmission {
  readonly id: string;
  readonly place: FactPlace;
  readonly contentDigest: string;
}

/** Where a submission will stand, so that the same one sent again meets itself there. */
export const placeSubmission = (submission: Submission): PlacedSubmission => {
  const { departmentId, type, period, staffId, content, idempotencyKey } = submission;
  const month = monthOfPeriod(period);
  if (month === null) throw new RangeError(`not a period: ${period}`);
  const contentDigest = digestOf(content);
  const key = idempotencyKey === null ? keyOfContent(contentDigest) : keyOfIdempotencyKey(idempotencyKey);
  const place: FactPlace = { departmentId, month, type, period, subject: staffId, key };
  return { id: factIdOf(place), place, contentDigest };
};
