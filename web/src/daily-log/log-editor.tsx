import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, type FormInstance, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { type Draft, type DraftContent, type DraftVisit, emptyContent, emptyVisit } from './draft.ts';
import { placeErrors } from './field-errors.ts';
import { useDelivery, useLogDesk } from './log-desk.ts';
import styles from './log-editor.module.css';
import { logTexts } from './log-texts.ts';
import { SubmitPanel } from './submit-panel.tsx';
import { VisitCard } from './visit-card.tsx';
import { visitStates } from './visit-state.ts';

interface LogEditorProps {
  readonly date: string;
  readonly draft: Draft | undefined;
  readonly discard: () => void;
}

/** The form drops what it has not shown yet; a draft holds every field. */
const complete = (typed: Partial<DraftContent>): DraftContent => ({
  visits: (typed.visits ?? []).map((visit) => ({ ...emptyVisit, ...visit })),
  nextDayPlan: typed.nextDayPlan ?? '',
});

/** Puts what the server refused at the fields it named, and the person at the first of them. */
function useServerErrors(form: FormInstance<DraftContent>, date: string) {
  const delivery = useDelivery(date);
  const problem = delivery.state === 'refused' ? delivery.problem : undefined;
  useEffect(() => {
    if (problem === undefined) return;
    const { atFields } = placeErrors(problem, complete(form.getFieldsValue()));
    form.setFields(atFields.map(({ path, detail }) => ({ name: path, errors: [detail] })));
    const first = atFields[0];
    if (first !== undefined) form.scrollToField(first.path, { block: 'center', focus: true });
  }, [problem, form]);
}

function VisitList({ visits }: { readonly visits: readonly DraftVisit[] }) {
  const t = useTexts(logTexts);
  const [removed, setRemoved] = useState<{ place: number; visit: DraftVisit } | undefined>();
  const states = visitStates(visits);
  return (
    <Form.List name="visits">
      {(fields, { add, remove }) => (
        <>
          {fields.length === 0 && <p className={styles.empty}>{t.noVisits}</p>}
          <ol className={styles.visits}>
            {fields.map((field, index) => (
              <VisitCard
                key={field.key}
                place={field.name}
                ordinal={index + 1}
                state={states[index] ?? { kind: 'blank' }}
                remove={() => {
                  setRemoved({ place: field.name, visit: { ...emptyVisit, ...visits[field.name] } });
                  remove(field.name);
                }}
              />
            ))}
          </ol>
          {removed !== undefined && (
            <p className={styles.removed} role="status">
              {t.removed}
              <Button
                type="link"
                size="small"
                onClick={() => {
                  add(removed.visit, removed.place);
                  setRemoved(undefined);
                }}
              >
                {t.undo}
              </Button>
            </p>
          )}
          <Button
            block
            icon={<PlusOutlined />}
            onClick={() => {
              setRemoved(undefined);
              add(emptyVisit);
            }}
          >
            {t.add}
          </Button>
        </>
      )}
    </Form.List>
  );
}

export function LogEditor({ date, draft, discard }: LogEditorProps) {
  const t = useTexts(logTexts);
  const { drafts, outbox } = useLogDesk();
  const delivery = useDelivery(date);
  const [form] = Form.useForm<DraftContent>();
  const content = draft?.content ?? emptyContent;
  useServerErrors(form, date);

  const keep = (_changed: unknown, typed: Partial<DraftContent>) => {
    drafts.put(date, { content: complete(typed), savedAt: Date.now(), key: null, queued: false });
  };
  const submit = () => {
    if (draft === undefined) keep(undefined, content);
    outbox.submit(date);
  };
  const leaving = draft?.queued === true || delivery.state === 'sending';
  return (
    <Form
      form={form}
      name="log"
      layout="vertical"
      className={styles.editor}
      initialValues={content}
      disabled={leaving}
      onValuesChange={keep}
      onFinish={submit}
    >
      <div className={styles.writing}>
        <VisitList visits={content.visits} />
        <div className={styles.plan}>
          <Form.Item label={t.plan} name="nextDayPlan">
            <Input.TextArea maxLength={4000} rows={3} placeholder={t.planHint} />
          </Form.Item>
        </div>
      </div>
      <SubmitPanel date={date} draft={draft} discard={discard} />
    </Form>
  );
}
