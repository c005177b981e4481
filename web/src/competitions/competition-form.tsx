import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useMemo } from 'react';
import * as z from 'zod';
import { MEASURE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { AnnouncedTerms } from '../../../shared/contracts/http/competitions.ts';
import { COMPETITION_MEASURES } from '../../../shared/domain/competitions/competition.ts';
import { useConnection } from '../api/connection.ts';
import { openShelf } from '../device/shelf.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { COMPETITIONS_KEY } from './competitions.ts';
import styles from './competitions.module.css';
import { competitionsTexts } from './competitions-texts.ts';

const FIELDS = { name: 'name', from: 'from', to: 'to', measure: 'measure', rules: 'rules', prize: 'prize' } as const;

const TermsDraftSchema = z.object({
  name: z.string(),
  from: z.string(),
  to: z.string(),
  measure: z.enum(COMPETITION_MEASURES),
  rules: z.string(),
  prize: z.string(),
});

interface CompetitionFormProps {
  /** What is to be amended; null announces another. */
  readonly amends: { readonly id: string; readonly terms: AnnouncedTerms } | null;
  readonly done: (competitionId: string) => void;
  readonly cancel: () => void;
}

function useTermsForm({ amends, done }: Omit<CompetitionFormProps, 'cancel'>) {
  const { api } = useConnection();
  const { staffId, today } = useMe();
  const queries = useQueryClient();
  const drafts = useMemo(() => openShelf('baifang.draft.competition.', TermsDraftSchema), []);
  const [form] = Form.useForm<AnnouncedTerms>();
  const draft = `${staffId}.${amends?.id ?? 'new'}`;
  const blank: AnnouncedTerms = { name: '', from: today, to: today, measure: 'counted-visits', rules: '', prize: '' };
  const { submission, submit } = useSubmission((body: AnnouncedTerms, idempotencyKey) =>
    amends === null
      ? api('announce-competition', { body, idempotencyKey })
      : api('amend-competition', { params: { competitionId: amends.id }, body, idempotencyKey }),
  );
  const send = async (terms: AnnouncedTerms) => {
    const answer = await submit(terms);
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(draft);
    await queries.invalidateQueries({ queryKey: COMPETITIONS_KEY });
    done(amends?.id ?? answer.value.id);
  };
  const keep = (terms: AnnouncedTerms) => {
    drafts.put(draft, terms);
  };
  return { form, initial: drafts.all().get(draft) ?? amends?.terms ?? blank, submission, send, keep };
}

/** All that is announced of a competition. What is written survives on the device until it is sent. */
export function CompetitionForm({ amends, done, cancel }: CompetitionFormProps) {
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  const { form, initial, submission, send, keep } = useTermsForm({ amends, done });
  const required = [{ required: true, whitespace: true, message: t.required }];
  return (
    <Form
      form={form}
      name="competition"
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      disabled={submission.state === 'sending'}
      onValuesChange={(_, terms: AnnouncedTerms) => {
        keep(terms);
      }}
      onFinish={(terms) => void send(terms)}
    >
      <Form.Item label={t.field.name} name="name" rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item label={t.field.from} name="from" rules={[{ required: true, message: t.required }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item label={t.field.to} name="to" rules={[{ required: true, message: t.required }]}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item label={t.field.measure} name="measure">
        <Radio.Group
          options={COMPETITION_MEASURES.map((value) => ({ value, label: MEASURE_OPTIONS[value][language] }))}
        />
      </Form.Item>
      <Form.Item label={t.field.rules} name="rules" rules={required}>
        <Input.TextArea maxLength={4000} rows={4} />
      </Form.Item>
      <Form.Item label={t.field.prize} name="prize" rules={required}>
        <Input.TextArea maxLength={1000} rows={2} />
      </Form.Item>
      <p className={styles.hint}>{t.hint}</p>
      <SubmissionResult submission={submission} words={t} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {amends === null ? t.submitNew : t.submitAmend}
        </Button>
        <Button type="text" onClick={cancel}>
          {t.cancel}
        </Button>
      </div>
    </Form>
  );
}
