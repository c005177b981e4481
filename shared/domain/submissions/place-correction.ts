/**
 * Of what is said once and may be corrected (a mark, a verdict, minutes), the first statement stands at the one place
 * that its thing has, and each correction at the one place that what it corrects has. So of two people who speak at once
 * the first is heard and the other is told, no version is lost between two others, and a retry meets itself.
 */

import { digestOf } from '../facts/digest.ts';
import { factIdOf, keyOfContent } from '../facts/fact-place.ts';
import type { FactPlace } from '../facts/recorded-fact.ts';
import type { PlacedSubmission } from './place-submission.ts';

const placed = (place: FactPlace, content: object): PlacedSubmission => ({
  id: factIdOf(place),
  place,
  contentDigest: digestOf(content),
});

/** `thing` names what the statement is about, where type, period and subject do not yet. */
export const placeFirst = (where: Omit<FactPlace, 'key'>, thing: string, content: object): PlacedSubmission =>
  placed({ ...where, key: keyOfContent(digestOf({ first: thing })) }, content);

export const placeCorrection = (corrected: FactPlace, content: object): PlacedSubmission => {
  const { departmentId, month, type, period, subject } = corrected;
  const key = keyOfContent(digestOf({ corrects: factIdOf(corrected) }));
  return placed({ departmentId, month, type, period, subject, key }, content);
};
