import { FORM_IDS, type FormId } from './form-ids.ts';

/** Where people mail what: a form's own name, and the short one that the policy gives the daily log. */
export const MAILBOXES: ReadonlyMap<string, FormId> = new Map<string, FormId>([
  ['log', 'daily-log'],
  ...FORM_IDS.map((id): [string, FormId] => [id, id]),
]);
