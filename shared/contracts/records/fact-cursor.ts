import * as z from 'zod';
import type { FactPlace } from '../../domain/facts/recorded-fact.ts';

/**
 * The cursor of a list of facts: where its last record stands *within* the department and type that the list is of.
 * It names neither, so whatever a caller makes of it, the next page is of the same department and type.
 */
export type FactCursor = Pick<FactPlace, 'month' | 'period' | 'subject' | 'key'>;

const Part = z.string().min(1).max(256);
const PartsSchema = z.tuple([Part, Part, Part, Part]);

export const encodeFactCursor = (cursor: FactCursor): string =>
  Buffer.from(JSON.stringify([cursor.month, cursor.period, cursor.subject, cursor.key])).toString('base64url');

/** Undefined when the text is not a cursor, or `belongs` says that it is one of another list. */
export const decodeFactCursor = (text: string, belongs: (cursor: FactCursor) => boolean): FactCursor | undefined => {
  const parts = PartsSchema.safeParse(jsonOf(text));
  if (!parts.success) return undefined;
  const [month, period, subject, key] = parts.data;
  const cursor = { month, period, subject, key };
  return belongs(cursor) ? cursor : undefined;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};
