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

/** Forms that everybody files for themselves, so that it is enough to know who sent one. */
export const PERSONAL_FORM_IDS = [
  'daily-log',
  'leave',
  'excuse',
  'suggestion',
  'field-registration',
  'weekly-plan',
  'monthly-plan',
  'inventory',
  'client-list',
  'prospect',
] as const satisfies readonly FormId[];
