import { FORM_IDS, type FormId } from './form-ids.ts';

/** Whom every mail of ours is from, at the stage's mail domain. */
export const SENDER = 'baifang';

/** Where people mail what: a form's own name, and the short one that the policy gives the daily log. */
export const MAILBOXES: ReadonlyMap<string, FormId> = new Map<string, FormId>([
  ['log', 'daily-log'],
  ...FORM_IDS.map((id): [string, FormId] => [id, id]),
]);
