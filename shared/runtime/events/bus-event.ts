import * as z from 'zod';

/** The detail of a bus event of one type, out of the envelope in which a rule hands it to a queue. */
export const busEventSchema = <Detail>(
  { source, detailType }: { readonly source: string; readonly detailType: string },
  detail: z.ZodType<Detail>,
): z.ZodType<Detail> =>
  z
    .object({ source: z.literal(source), 'detail-type': z.literal(detailType), detail })
    .transform((event) => event.detail);
