import * as z from 'zod';

/** An instant in UTC with exactly three fraction digits: sorts as text, in keys and conditions. */
export const StoredInstantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
export const Sha256HexSchema = z.string().regex(/^[0-9a-f]{64}$/);
