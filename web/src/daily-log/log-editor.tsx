import { Form } from 'antd';
import { useId } from 'react';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { useTexts } from '../language/texts.ts';
import { type Draft, typed } from '../outbox/draft.ts';
import editor from '../outbox/editor.module.css';
import { EntryList } from '../outbox/entry-list.tsx';
import { useServerErrors } from '../outbox/placed-errors.ts';
import { type DraftContent, type DraftVisit, emptyContent, emptyVisit } from './log-content.ts';
import { placeLogErrors } from './field-errors.ts';
import { completed, withRegistrations } from './fill-in-visits.ts';
import type { KnownCustomer } from './known-customers.ts';
import { useDelivery, useLogDesk } from './log-desk.ts';
import { logTexts } from './log-texts.ts';
import { NextDayPlan } from './next-day-plan.tsx';
import { RegisteredVisits } from './registered-visits.tsx';
import { SubmitLog } from './submit-log.tsx';
import { useKnownCustomers } from './use-known-customers.ts';
import { VisitCard } from './visit-card.tsx';
import { visitStates } from './visit-state.ts';

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

interface VisitListProps {
  readonly visits: readonly DraftVisit[];
  readonly known: readonly KnownCustomer[];
}

function VisitList({ visits, known }: VisitListProps) {
  const t = useTexts(logTexts);
  const names = useId();
  const states = visitStates(visits);
  return (
    <>
      <datalist id={names}>
        {known.map(({ customer, contact, prospectId }) => (
          <option key={customer} value={customer}>
            {[contact, prospectId === '' ? '' : t.prospect].filter(Boolean).join(' · ')}
          </option>
        ))}
      </datalist>
      <EntryList
        name="visits"
        rows={visits}
        blank={emptyVisit}
        words={{ add: t.add, removed: t.removed, none: t.noVisits }}
        entry={({ key, place, remove }) => (
          <VisitCard
            key={key}
            place={place}
            ordinal={place + 1}
            state={states[place] ?? { kind: 'blank' }}
            isOfProspect={(visits[place]?.prospectId ?? '') !== ''}
            names={names}
            remove={remove}
          />
        )}
      />
    </>
  );
}

/** Everything typed goes into the draft; what follows from it goes into form and draft. */
function useWriting(date: string, draft: Draft<DraftContent> | undefined, known: readonly KnownCustomer[]) {
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
    else replace({ visits: all.visits.with(place, completed(visit, known, content.visits[place]?.customer)) });
  };
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
            replace({ visits: withRegistrations(content.visits, registrations, known) });
          }}
        />
        <VisitList visits={content.visits} known={known} />
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
