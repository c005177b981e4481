import { createContext, useContext } from 'react';
import type { Desk } from '../outbox/desk.ts';
import type { FormContent } from './form-content.ts';
import { isStaffForm, type StaffForm } from './staff-forms.ts';

/** By form and period. */
export type FormDesk = Desk<FormContent>;

export const FormDeskContext = createContext<FormDesk | undefined>(undefined);

/** The signed-in person's drafts, receipts and outgoing forms of weeks and months. */
export function useFormDesk(): FormDesk {
  const desk = useContext(FormDeskContext);
  if (desk === undefined) throw new Error('useFormDesk belongs inside FormDeskProvider');
  return desk;
}

export const deskKey = (form: StaffForm, period: string): string => `${form}.${period}`;

/** The period of a key of the desk. */
export const periodOfKey = (key: string): string => key.slice(key.indexOf('.') + 1);

/** Form and period of a key of the desk; undefined for a form that is no more. */
export function namedBy(key: string): { readonly form: StaffForm; readonly period: string } | undefined {
  const form = key.slice(0, key.indexOf('.'));
  return isStaffForm(form) ? { form, period: periodOfKey(key) } : undefined;
}
