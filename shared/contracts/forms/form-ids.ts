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
  'field-registration',
  'weekly-plan',
  'monthly-plan',
  'inventory',
  'client-list',
  'prospect',
  'client',
  'attendance',
  'staff',
] as const;
export type FormId = (typeof FORM_IDS)[number];
