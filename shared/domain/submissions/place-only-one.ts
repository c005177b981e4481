import { digestOf } from '../facts/digest.ts';
import { factIdOf, keyOfContent } from '../facts/fact-place.ts';
import type { FactPlace, ProductRecord } from '../facts/recorded-fact.ts';
import type { PlacedSubmission } from './place-submission.ts';

/** Where a record stands of which another can have one only: beside it, and dependent on nothing else, so that the first stands. */
export const placeOnlyOne = (
  { departmentId, month, period, subject, fact }: FactPlace & { readonly fact: { readonly id: string } },
  content: { readonly type: ProductRecord['type'] },
): PlacedSubmission => {
  const key = keyOfContent(digestOf({ about: fact.id }));
  const place: FactPlace = { departmentId, month, type: content.type, period, subject, key };
  return { id: factIdOf(place), place, contentDigest: digestOf(content) };
};
