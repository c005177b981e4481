import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useMemo } from 'react';
import * as z from 'zod';
import type { ProspectItem } from '../../../shared/contracts/http/prospects.ts';
import { PROSPECT_STATUS_TEXTS } from '../../../shared/contracts/prospect-texts.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { FOLLOW_UP_STATUSES } from '../../../shared/domain/prospects/follow-up-status.ts';
import { useConnection } from '../api/connection.ts';
import { openShelf } from '../device/shelf.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { Panel } from '../ui/panel.tsx';
import { PROSPECTS_KEY } from './prospects.ts';
import { prospectTexts } from './prospect-texts.ts';

const DraftSchema = z.object({ status: z.enum(FOLLOW_UP_STATUSES), note: z.string(), nextStep: z.string() });
type Draft = z.infer<typeof DraftSchema>;

const FIELDS = { status: 'status', note: 'note', nextStep: 'nextStep' } as const;

/** What happened and what comes next; for whom it belongs to and whoever manages them. */
export function FollowUpForm({ prospect }: { readonly prospect: ProspectItem }) {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const { staffId, role } = useMe();
  const queries = useQueryClient();
  const drafts = useMemo(() => openShelf('baifang.draft.follow-up.', DraftSchema), []);
  const [form] = Form.useForm<Draft>();
  const params = { prospectId: prospect.id };
  const { submission, submit } = useSubmission((body: Draft, idempotencyKey) =>
    api('submit-follow-up', { params, body, idempotencyKey }),
  );
  if (prospect.staffId !== staffId && !mayDo('submit-follow-up', role, 'unit')) return null;
  const blank: Draft = { status: prospect.latestFollowUp?.status ?? 'contacted', note: '', nextStep: '' };
  const send = async (body: Draft) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    drafts.remove(prospect.id);
    form.setFieldsValue({ ...body, note: '', nextStep: '' });
    await queries.invalidateQueries({ queryKey: PROSPECTS_KEY });
  };
  return (
    <Panel title={t.addFollowUp}>
      <Form
        form={form}
        name="follow-up"
        layout="vertical"
        requiredMark={false}
        initialValues={drafts.all().get(prospect.id) ?? blank}
        disabled={submission.state === 'sending'}
        onValuesChange={(_, values: Draft) => {
          drafts.put(prospect.id, values);
        }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item label={t.newStatus} name="status">
          <Radio.Group
            options={FOLLOW_UP_STATUSES.map((value) => ({ value, label: PROSPECT_STATUS_TEXTS[value][language] }))}
          />
        </Form.Item>
        <Form.Item label={t.note} name="note">
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
        <Form.Item label={t.nextStep} name="nextStep">
          <Input maxLength={1000} autoComplete="off" />
        </Form.Item>
        <SubmissionResult submission={submission} words={{ onTime: t.followed, late: t.followed }} />
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {t.saveFollowUp}
        </Button>
      </Form>
    </Panel>
  );
}
