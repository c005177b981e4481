/** Forms that can be filled in as a spreadsheet, by the type of the fact that they become. */
export const FORM_IDS = [
  'daily-log',
  'leave',
  'excuse',
  'suggestion',
  'competition',
  'score',
  'target',
  'result',
] as const;
export type FormId = (typeof FORM_IDS)[number];
