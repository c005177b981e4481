import * as z from 'zod';

/** The body of a refusal. */
export const ProblemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** Names the request in the logs. */
  correlationId: z.string(),
  errors: z.array(
    z.strictObject({
      pointer: z.string(),
      code: z.string(),
      detail: z.string(),
      /** Of what came in a spreadsheet: its name, where the file has several, and the cell. */
      sheet: z.string().optional(),
      cell: z.string().optional(),
    }),
  ),
});
export type Problem = z.infer<typeof ProblemSchema>;
