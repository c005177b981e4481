import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useMemo } from 'react';
import * as z from 'zod';
import { TRAINING_KINDS, TRAINING_TOPICS } from '../../../shared/domain/training/training-records.ts';
import { useConnection } from '../api/connection.ts';
import { openShelf } from '../device/shelf.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import styles from './training.module.css';
import { trainingTexts } from './training-texts.ts';
import { TRAININGS_KEY, useNames } from './trainings.ts';

const TrainingDraftSchema = z.object({
  kind: z.enum(TRAINING_KINDS),
  date: z.string(),
  topic: z.enum(TRAINING_TOPICS),
  title: z.string(),
  organiserId: z.string(),
  coOrganiserIds: z.array(z.string()),
});
export type TrainingDraft = z.infer<typeof TrainingDraftSchema>;

const FIELDS = {
  kind: 'kind',
  date: 'date',
  topic: 'topic',
  title: 'title',
  organiserId: 'organiserId',
  coOrganiserIds: 'coOrganiserIds',
} as const;

interface TrainingFormProps {
  readonly month: string;
  /** What is to be revised; null plans another. */
  readonly revises: { readonly id: string; readonly content: TrainingDraft } | null;
  readonly close: () => void;
}

function useTrainingForm({ month, revises, close }: TrainingFormProps) {
  const { api } = useConnection();
  const { staffId, today } = useMe();
  const queries = useQueryClient();
  const drafts = useMemo(() => openShelf('baifang.draft.training.', TrainingDraftSchema), []);
  const [form] = Form.useForm<TrainingDraft>();
  const draft = `${staffId}.${revises?.id ?? 'new'}`;
  const date = today.startsWith(month) ? today : `${month}-01`;
  const blank: TrainingDraft = {
    kind: 'weekly',
    date,
    topic: 'products',
    title: '',
    organiserId: staffId,
    coOrganiserIds: [],
  };
  const { submission, submit } = useSubmission(({ kind, date, ...content }: TrainingDraft, idempotencyKey) =>
    revises === null
      ? api('plan-training', { body: { kind, date, ...content }, idempotencyKey })
      : api('revise-training', { params: { trainingId: revises.id }, body: content, idempotencyKey }),
  );
  const send = async (values: TrainingDraft) => {
    const answer = await submit({ ...blank, ...revises?.content, ...values });
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(draft);
    await queries.invalidateQueries({ queryKey: TRAININGS_KEY });
    close();
  };
  const initial = drafts.all().get(draft) ?? revises?.content ?? blank;
  const keep = (values: TrainingDraft) => {
    drafts.put(draft, { ...initial, ...values });
  };
  return { form, initial, submission, send, keep };
}

/** Plans an entry of the programme, or revises one: its kind and day stay as they were planned. */
export function TrainingForm(props: TrainingFormProps) {
  const { month, revises, close } = props;
  const t = useTexts(trainingTexts);
  const { form, initial, submission, send, keep } = useTrainingForm(props);
  const people = [...useNames(month)].map(([value, label]) => ({ value, label }));
  return (
    <Form
      form={form}
      name={revises === null ? 'training' : 'training-revision'}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      disabled={submission.state === 'sending'}
      onValuesChange={(_, values: TrainingDraft) => {
        keep(values);
      }}
      onFinish={(values) => void send(values)}
    >
      {revises === null && (
        <>
          <Form.Item label={t.field.kind} name="kind">
            <Radio.Group options={TRAINING_KINDS.map((value) => ({ value, label: t.kinds[value] }))} />
          </Form.Item>
          <Form.Item label={t.field.date} name="date" rules={[{ required: true, message: t.required }]}>
            <Input type="date" />
          </Form.Item>
        </>
      )}
      <Form.Item label={t.field.topic} name="topic">
        <Radio.Group options={TRAINING_TOPICS.map((value) => ({ value, label: t.topics[value] }))} />
      </Form.Item>
      <Form.Item label={t.field.title} name="title" rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item label={t.field.organiserId} name="organiserId">
        <Select options={people} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item label={t.field.coOrganiserIds} name="coOrganiserIds">
        <Select mode="multiple" options={people} showSearch={{ optionFilterProp: 'label' }} maxCount={10} />
      </Form.Item>
      <p className={styles.hint}>{t.weeklyHint}</p>
      <SubmissionResult submission={submission} words={t} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {revises === null ? t.submitPlan : t.submitRevision}
        </Button>
        <Button type="text" onClick={close}>
          {t.close}
        </Button>
      </div>
    </Form>
  );
}
