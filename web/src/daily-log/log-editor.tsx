import { Form } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { type Draft, typed } from '../outbox/draft.ts';
import editor from '../outbox/editor.module.css';
import { useServerErrors } from '../outbox/placed-errors.ts';
import { type DraftContent, type DraftVisit, emptyContent, emptyVisit } from './log-content.ts';
import { placeLogErrors } from './field-errors.ts';
import { completed, completedLate, withRegistrations } from './fill-in-visits.ts';
import { useDelivery, useLogDesk } from './log-desk.ts';
import { NextDayPlan } from './next-day-plan.tsx';
import { RegisteredVisits } from './registered-visits.tsx';
import { SubmitLog } from './submit-log.tsx';
import { useEarlyForm } from './use-early-form.ts';
import { type KnownCustomers, useKnownCustomers } from './use-known-customers.ts';
import { VisitList } from './visit-list.tsx';

interface LogEditorProps {
  readonly date: string;
  readonly draft: Draft<DraftContent> | undefined;
  readonly discard: () => void;
}

/** The form drops what it has not shown yet; a draft holds every field. */
const complete = (values: Partial<DraftContent>): DraftContent => ({
  visits: (values.visits ?? []).map((visit) => ({ ...emptyVisit, ...visit })),
  nextDayPlan: values.nextDayPlan ?? '',
});

/** The card whose customer is another than before; -1 where cards were only added or removed. */
const renamed = (before: readonly DraftVisit[], after: readonly DraftVisit[]): number =>
  before.length === after.length ? after.findIndex(({ customer }, place) => customer !== before[place]?.customer) : -1;

/** Everything typed goes into the draft; what follows from it goes into form and draft. */
function useWriting(date: string, draft: Draft<DraftContent> | undefined, known: KnownCustomers) {
  const { drafts, outbox } = useLogDesk();
  const [form] = Form.useForm<DraftContent>();
  const content = draft?.content ?? emptyContent;
  const keep = (kept: DraftContent) => {
    drafts.put(date, typed(kept));
  };
  const replace = (change: Partial<DraftContent>) => {
    form.setFieldsValue(change);
    keep({ ...complete(form.getFieldsValue()), ...change });
  };
  const changed = (_change: unknown, values: Partial<DraftContent>) => {
    const all = complete(values);
    const place = renamed(content.visits, all.visits);
    const visit = all.visits[place];
    if (visit === undefined) keep(all);
    else
      replace({ visits: all.visits.with(place, completed(visit, known.customers, content.visits[place]?.customer)) });
  };
  const customersKnown = useEffectEvent(() => {
    const visits = completedLate(complete(form.getFieldsValue()).visits, known.customers);
    if (visits !== undefined) replace({ visits: [...visits] });
  });
  useEffect(() => {
    if (known.isComplete) customersKnown();
  }, [known.isComplete]);
  const submit = () => {
    if (draft === undefined) keep(complete(form.getFieldsValue()));
    outbox.submit(date);
  };
  return { form, content, replace, changed, submit };
}

export function LogEditor({ date, draft, discard }: LogEditorProps) {
  const known = useKnownCustomers(date);
  const { form, content, replace, changed, submit } = useWriting(date, draft, known);
  const delivery = useDelivery(date);
  const place = (problem: Problem) => placeLogErrors(problem, content);
  useServerErrors(form, delivery, place);
  useEarlyForm(date, replace);
  return (
    <Form
      form={form}
      name="log"
      layout="vertical"
      className={editor.editor}
      initialValues={content}
      disabled={draft?.queued === true || delivery.state === 'sending'}
      onValuesChange={changed}
      onFinish={submit}
    >
      <div className={editor.writing}>
        <RegisteredVisits
          date={date}
          visits={content.visits}
          add={(registrations) => {
            replace({ visits: withRegistrations(content.visits, registrations, known.customers) });
          }}
        />
        <VisitList visits={content.visits} known={known.customers} />
        <NextDayPlan
          date={date}
          untouched={draft === undefined}
          fill={(nextDayPlan) => {
            replace({ nextDayPlan });
          }}
        />
      </div>
      <SubmitLog date={date} draft={draft} place={place} discard={discard} />
    </Form>
  );
}
