import type { FormId } from '../../shared/contracts/forms/form-ids.ts';

/** Of the in-memory department, who may do what a form's operation does. */
const SENDERS: Readonly<Partial<Record<FormId, string>>> = {
  competition: 'd01',
  score: 'd01',
  target: 'd02',
  result: 'd02',
  'client-list': 'm01',
  client: 'd02',
  attendance: 'd02',
  staff: 'd02',
};

/** Whoever sells, where nobody is named. */
export const senderOf = (form: FormId): string => SENDERS[form] ?? 's01';
