import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { UnitItem } from '../../../shared/contracts/http/roster.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useSubmission } from '../submission/submission.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { Page } from '../ui/page.tsx';
import panel from '../ui/panel.module.css';
import { BackToRoster } from './back-to-roster.tsx';
import { rosterTexts } from './roster-texts.ts';
import styles from './roster.module.css';
import { STAFF_KEY } from './staff.ts';
import { AssignmentFields, DetailFields, NO_UNIT, emailOf } from './staff-fields.tsx';

type Body = RequestBody<'add-staff-member'>;
type Fields = Omit<Body, 'email' | 'unitId'> & { readonly email?: string; readonly unitId: string };

const FIELDS = {
  staffId: 'staffId',
  name: 'name',
  email: 'email',
  language: 'language',
  joinedOn: 'joinedOn',
  unitId: 'unitId',
  role: 'role',
} as const;

function useAddition() {
  const { api } = useConnection();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const { submit, sending, failure } = useSubmission((body: Body) => api('add-staff-member', { body }));
  const add = async ({ email, unitId, ...fields }: Fields) => {
    const answer = await submit({ ...fields, email: emailOf(email), unitId: unitId === NO_UNIT ? null : unitId });
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    await queries.invalidateQueries({ queryKey: STAFF_KEY });
    await navigate({ to: '/roster', search: { staff: answer.value.staffId } });
  };
  return { form, add, sending, failure };
}

/** Somebody joins. The id is new: for people on record there is their own page. */
export function AddStaffPage({ units }: { readonly units: readonly UnitItem[] }) {
  const t = useTexts(rosterTexts);
  const { today } = useMe();
  const { form, add, sending, failure } = useAddition();
  const rules = [{ required: true, whitespace: true, message: t.required }];
  return (
    <Page title={t.addTitle} lead={t.addLead} control={<BackToRoster />}>
      <section className={`${panel.panel ?? ''} ${styles.form ?? ''}`} aria-label={t.addTitle}>
        <Form
          form={form}
          name="staff"
          layout="vertical"
          requiredMark={false}
          initialValues={{ joinedOn: today, language: 'zh-CN', unitId: NO_UNIT }}
          disabled={sending}
          onFinish={(fields) => void add(fields)}
        >
          <Form.Item label={t.staffId} name="staffId" rules={rules} extra={t.idHint}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
          <DetailFields />
          <Form.Item label={t.joinedOn} name="joinedOn" rules={rules} extra={t.joinedHint}>
            <Input type="date" />
          </Form.Item>
          <AssignmentFields units={units} />
          {failure !== null && <FailureAlert failure={failure} className={styles.result ?? ''} />}
          <Button type="primary" htmlType="submit" loading={sending}>
            {t.addIt}
          </Button>
        </Form>
      </section>
    </Page>
  );
}
