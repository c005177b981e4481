import { Form } from 'antd';
import { useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useDeliveryOf } from '../outbox/desk.ts';
import { type Draft, typed } from '../outbox/draft.ts';
import editor from '../outbox/editor.module.css';
import { placeErrors, useServerErrors } from '../outbox/placed-errors.ts';
import { SubmitPanel } from '../outbox/submit-panel.tsx';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { type FormContent, FormContentSchema, fieldPathOf } from './form-content.ts';
import { deskKey, useFormDesk } from './form-desk.ts';
import { ageOf, dutyOf, useOwedForms } from './form-duty.ts';
import { FormFields } from './form-fields.tsx';
import { formNames } from './form-names.ts';
import { plansTexts } from './plans-texts.ts';
import type { Beginning } from './proposals.ts';
import { BeginningNote } from './beginning-note.tsx';
import { dutyTexts } from '../me/duty-texts.ts';
import type { StaffForm } from './staff-forms.ts';

interface FormEditorProps {
  readonly form: StaffForm;
  readonly period: string;
  readonly draft: Draft<FormContent> | undefined;
  readonly beginning: Beginning;
  /** Of a version filed before, where this one is to replace it. */
  readonly deadline: string | null;
  readonly discard: () => void;
}

/** What there is to know of the period besides its countdown. */
function PeriodWords({ form, period }: { readonly form: StaffForm; readonly period: string }) {
  const t = useTexts(plansTexts);
  const words = useTexts(dutyTexts);
  const { today } = useMe();
  const owed = useOwedForms();
  if (form === 'field-registration') return <p>{period > today ? t.before : t.sameDay}</p>;
  const age = ageOf(form, period, today);
  if (age !== 'present') return <p>{age === 'past' ? t.past : t.early}</p>;
  const duty = dutyOf(owed, form, period);
  if (duty === undefined) return owed.known && <p>{t.notOwed}</p>;
  return (
    <>
      {(duty.state === 'excused' || duty.state === 'on-leave') && <p>{t.excused}</p>}
      {duty.held && <p>{words.held}</p>}
    </>
  );
}

/** The form of a period: kept on this device as it is written, sent when submitted, however long the network takes. */
export function FormEditor({ form, period, draft, beginning, deadline, discard }: FormEditorProps) {
  const t = useTexts(plansTexts);
  const names = useTexts(formNames);
  const desk = useFormDesk();
  const key = deskKey(form, period);
  const delivery = useDeliveryOf(desk.outbox, key);
  const owed = useOwedForms();
  const [fields] = Form.useForm<object>();
  const [initial] = useState(draft?.content ?? beginning.content);
  const content = draft?.content ?? initial;
  const place = (problem: Problem) => placeErrors(problem, (pointer) => fieldPathOf(content, pointer));
  useServerErrors(fields, delivery, place);

  const keep = (values: object) => {
    desk.drafts.put(key, typed(FormContentSchema.parse({ ...values, form })));
  };
  const replace = (replaced: FormContent) => {
    fields.setFieldsValue(replaced);
    keep(replaced);
  };
  const submit = () => {
    if (draft === undefined) keep(content);
    desk.outbox.submit(key);
  };
  return (
    <Form
      form={fields}
      name={form}
      layout="vertical"
      requiredMark={false}
      className={editor.editor}
      initialValues={initial}
      disabled={draft?.queued === true || delivery.state === 'sending'}
      onValuesChange={(_changed, values) => {
        keep(values);
      }}
      onFinish={submit}
    >
      <div className={editor.writing}>
        <BeginningNote beginning={beginning} content={content} />
        <FormFields content={content} period={period} replace={replace} />
      </div>
      <SubmitPanel
        desk={desk}
        name={key}
        draft={draft}
        deadline={dutyOf(owed, form, period)?.deadline ?? deadline}
        words={<PeriodWords form={form} period={period} />}
        submitLabel={t.submitForm(names[form])}
        place={place}
        discard={discard}
      />
    </Form>
  );
}
