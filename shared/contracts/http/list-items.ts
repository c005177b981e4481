import * as z from 'zod';

/** The schema of a list's items; null for a response that is no list. */
export const itemSchemaOf = (response: z.ZodType): z.ZodObject | null => {
  if (!(response instanceof z.ZodObject)) return null;
  const items: unknown = response.shape['items'];
  return items instanceof z.ZodArray && items.element instanceof z.ZodObject ? items.element : null;
};

/** As which a list comes besides JSON, when `Accept` asks for it. */
export const SHEET_MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
