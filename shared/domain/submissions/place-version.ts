import { digestOf } from '../facts/digest.ts';
import { factIdOf, keyOfContent } from '../facts/fact-place.ts';
import type { FactPlace } from '../facts/recorded-fact.ts';
import { type PlacedSubmission, type Submission, placeSubmission } from './place-submission.ts';

/** What stands of the thing that a new version speaks of. */
export interface StandingVersion extends FactPlace {
  readonly fact: { readonly id: string };
  readonly contentDigest: string;
}

/**
 * Where a new version of something will stand. Without a key of the client's, the content that stands already is the
 * same submission, while content that stood before and was corrected since is a new one: 80, then 90, then 80 again.
 */
export const placeVersion = (submission: Submission, standing: StandingVersion | undefined): PlacedSubmission => {
  const placed = placeSubmission(submission);
  if (submission.idempotencyKey !== null || standing === undefined) return placed;
  const { contentDigest } = placed;
  const key =
    standing.contentDigest === contentDigest
      ? standing.key
      : keyOfContent(digestOf({ contentDigest, replaces: standing.fact.id }));
  const place = { ...placed.place, key };
  return { id: factIdOf(place), place, contentDigest };
};
