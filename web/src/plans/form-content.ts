import * as z from 'zod';
import type { InventoryEntryItem } from '../../../shared/contracts/http/plans.ts';
import type { StaffForm } from './staff-forms.ts';

/** Fields that the page has not shown yet are empty. */
const Field = z.string().default('');

const planFields = { done: Field, planned: Field };

const InventoryEntrySchema = z.object({
  company: Field,
  /** Empty: about no registered prospect. */
  prospectId: Field,
  status: Field,
  nextStep: Field,
});
export type InventoryEntry = z.infer<typeof InventoryEntrySchema>;

const ClientEntrySchema = z.object({ company: Field, contact: Field, phone: Field });
export type ClientEntry = z.infer<typeof ClientEntrySchema>;

/** What is written on a form, besides its period: as typed, complete or not. */
export const FormContentSchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('weekly-plan'), ...planFields }),
  z.object({ form: z.literal('monthly-plan'), ...planFields }),
  z.object({ form: z.literal('inventory'), entries: z.array(InventoryEntrySchema).default([]) }),
  z.object({ form: z.literal('field-registration'), destination: Field, reason: Field }),
  z.object({ form: z.literal('client-list'), entries: z.array(ClientEntrySchema).default([]) }),
]);
export type FormContent = z.infer<typeof FormContentSchema>;
export type ContentOf<Form extends StaffForm> = Extract<FormContent, { readonly form: Form }>;

export const emptyInventoryEntry: InventoryEntry = { company: '', prospectId: '', status: '', nextStep: '' };
export const emptyClientEntry: ClientEntry = { company: '', contact: '', phone: '' };

export const EMPTY = {
  'weekly-plan': { form: 'weekly-plan', done: '', planned: '' },
  'monthly-plan': { form: 'monthly-plan', done: '', planned: '' },
  inventory: { form: 'inventory', entries: [emptyInventoryEntry] },
  'field-registration': { form: 'field-registration', destination: '', reason: '' },
  'client-list': { form: 'client-list', entries: [emptyClientEntry] },
} as const satisfies { readonly [Form in StaffForm]: ContentOf<Form> };

export const inventoryEntry = ({ prospectId, ...entry }: InventoryEntryItem): InventoryEntry => ({
  ...entry,
  prospectId: prospectId ?? '',
});

/** A row on which nobody wrote is no entry. */
export const isBlankRow = (row: InventoryEntry | ClientEntry): boolean =>
  Object.entries(row).every(([field, text]) => field === 'prospectId' || text.trim() === '');

/** What a form says, without the rows left blank. */
export function submittedForm(content: FormContent): FormContent {
  switch (content.form) {
    case 'inventory':
      return { ...content, entries: content.entries.filter((row) => !isBlankRow(row)) };
    case 'client-list':
      return { ...content, entries: content.entries.filter((row) => !isBlankRow(row)) };
    case 'weekly-plan':
    case 'monthly-plan':
    case 'field-registration':
      return content;
  }
}

/** Where a refusal of something that was sent is shown: the server counts the rows it got, the form also the blank ones. */
export function fieldPathOf(content: FormContent, pointer: string): readonly (string | number)[] | undefined {
  const [, first = '', index, field] = pointer.split('/');
  if (!('entries' in content)) return first in content ? [first] : undefined;
  const places = content.entries.flatMap((row, place) => (isBlankRow(row) ? [] : [place]));
  const place = places[Number(index)];
  return first === 'entries' && place !== undefined && field !== undefined ? ['entries', place, field] : undefined;
}
