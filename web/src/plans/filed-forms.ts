import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { FormFields } from '../../../shared/contracts/http/plans.ts';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Api } from '../api/api.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { type FormContent, inventoryEntry } from './form-content.ts';
import type { StaffForm } from './staff-forms.ts';

/** One version of a form that the person filed. */
export interface FiledForm<Content extends FormContent = FormContent> {
  readonly id: string;
  readonly receivedAt: string;
  /** Null where nothing is due: then everything is on time. */
  readonly deadline: string | null;
  readonly onTime: boolean;
  readonly period: string;
  readonly content: Content;
}

/** The versions of one period, or those of the periods of a month. */
export type FiledQuery = { readonly period: string } | { readonly month: string };

const filed = ({ id, receivedAt, deadline, state }: FormFields, period: string, content: FormContent): FiledForm => ({
  id,
  receivedAt,
  deadline,
  onTime: state === 'on-time',
  period,
  content,
});

async function readFiled(api: Api, form: StaffForm, which: FiledQuery): Promise<readonly FiledForm[]> {
  const query = { scope: 'own', ...which } as const;
  switch (form) {
    case 'weekly-plan': {
      const items = await readPages((paging) => api('list-weekly-plans', { query: { ...query, ...paging } }));
      return items.map((item) => filed(item, item.week, { form, done: item.done, planned: item.planned }));
    }
    case 'monthly-plan': {
      const items = await readPages((paging) => api('list-monthly-plans', { query: { ...query, ...paging } }));
      return items.map((item) => filed(item, item.month, { form, done: item.done, planned: item.planned }));
    }
    case 'inventory': {
      const items = await readPages((paging) => api('list-inventories', { query: { ...query, ...paging } }));
      return items.map((item) => filed(item, item.month, { form, entries: item.entries.map(inventoryEntry) }));
    }
    case 'field-registration': {
      const items = await readPages((paging) => api('list-field-registrations', { query: { ...query, ...paging } }));
      return items.map((item) => filed(item, item.date, { form, destination: item.destination, reason: item.reason }));
    }
    case 'client-list': {
      const items = await readPages((paging) => api('list-client-lists', { query: { ...query, ...paging } }));
      return items.map((item) =>
        filed(item, item.month, { form, entries: item.entries.map((entry) => ({ ...entry })) }),
      );
    }
  }
}

const keyOf = (form: StaffForm, which: FiledQuery) => ['forms', form, which];

/** What the person filed of a form. */
export function useFiledForms(form: StaffForm, which: FiledQuery, enabled = true) {
  const { api } = useConnection();
  return useQuery(queryOptions({ queryKey: keyOf(form, which), queryFn: () => readFiled(api, form, which), enabled }));
}

interface Filing {
  readonly period: string;
  readonly content: FormContent;
  readonly receipt: Receipt;
}

/** The list is read from an index that lags: what has a receipt stands in it at once. */
export function addFiledForm(queries: QueryClient, { period, content, receipt }: Filing): void {
  const { id, receivedAt, deadline, onTime } = receipt;
  const form: FiledForm = { id, receivedAt, deadline, onTime, period, content };
  queries.setQueryData<readonly FiledForm[]>(keyOf(content.form, { period }), (forms) =>
    forms === undefined ? undefined : [form, ...forms.filter((other) => other.id !== id)],
  );
}
