import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Answer } from '../api/answer.ts';
import type { Api } from '../api/api.ts';
import { useConnection } from '../api/connection.ts';
import { openShelf } from '../device/shelf.ts';
import { ME_KEY, useMe } from '../me/me.ts';
import { useKeepSending } from '../outbox/desk.ts';
import { draftSchemaOf } from '../outbox/draft.ts';
import { openOutbox } from '../outbox/outbox.ts';
import { keepReceipt, openReceipts } from '../receipt/receipts.ts';
import { addFiledForm } from './filed-forms.ts';
import { type FormContent, FormContentSchema, submittedForm } from './form-content.ts';
import { type FormDesk, FormDeskContext, periodOfKey } from './form-desk.ts';
import { monthOfPeriod } from './staff-forms.ts';

function send(api: Api, period: string, content: FormContent, idempotencyKey: string): Promise<Answer<Receipt>> {
  switch (content.form) {
    case 'weekly-plan': {
      const { done, planned } = content;
      return api('submit-weekly-plan', { body: { week: period, done, planned }, idempotencyKey });
    }
    case 'monthly-plan': {
      const { done, planned } = content;
      return api('submit-monthly-plan', { body: { month: period, done, planned }, idempotencyKey });
    }
    case 'inventory':
      return api('submit-inventory', { body: { month: period, entries: content.entries }, idempotencyKey });
    case 'field-registration': {
      const { destination, reason } = content;
      return api('submit-field-registration', { body: { date: period, destination, reason }, idempotencyKey });
    }
    case 'client-list':
      return api('submit-client-list', { body: { month: period, entries: content.entries }, idempotencyKey });
  }
}

function useDesk(): FormDesk {
  const { api, session } = useConnection();
  const { staffId } = useMe();
  const queries = useQueryClient();
  return useMemo(() => {
    const drafts = openShelf(`baifang.draft.form.${staffId}.`, draftSchemaOf(FormContentSchema));
    const receipts = openReceipts('form', staffId);
    const outbox = openOutbox<FormContent>({
      drafts,
      send: (key, content, idempotencyKey) => send(api, periodOfKey(key), submittedForm(content), idempotencyKey),
      received: (key, content, receipt) => {
        const period = periodOfKey(key);
        keepReceipt(receipts, key, receipt);
        addFiledForm(queries, { period, content: submittedForm(content), receipt });
        const ofMonth = ['forms', content.form, { month: monthOfPeriod(period) }];
        void queries.invalidateQueries({ queryKey: ofMonth });
        void queries.invalidateQueries({ queryKey: ME_KEY });
      },
      signIn: () => void session.signIn(),
    });
    return { drafts, receipts, outbox };
  }, [api, session, staffId, queries]);
}

export function FormDeskProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  useKeepSending(desk.outbox);
  return <FormDeskContext value={desk}>{children}</FormDeskContext>;
}
