import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { StaffVersionItem, UnitItem } from '../../../shared/contracts/http/roster.ts';
import { assignmentOn } from '../../../shared/domain/roster/employment.ts';
import type { Answer } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { type Submission, useSubmission } from '../submission/submission.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { rosterTexts } from './roster-texts.ts';
import styles from './roster.module.css';
import { STAFF_KEY } from './staff.ts';
import { AssignmentFields, DetailFields, NO_UNIT, emailOf } from './staff-fields.tsx';

interface PersonFormProps {
  readonly person: StaffVersionItem;
}

/** A change of somebody's record: whatever came of it, the record is read anew. */
function useChange<Body>(send: (body: Body) => Promise<Answer<StaffVersionItem>>) {
  const queries = useQueryClient();
  const { submission, submit, sending } = useSubmission(send);
  const change = async (body: Body) => {
    const answer = await submit(body);
    await queries.invalidateQueries({ queryKey: STAFF_KEY });
    return answer;
  };
  return { submission, change, sending };
}

function Result({ submission }: { readonly submission: Submission<unknown> }) {
  const t = useTexts(rosterTexts);
  if (submission.state !== 'answered') return null;
  const { answer } = submission;
  const className = styles.result ?? '';
  if (answer.outcome === 'ok') {
    return <Alert className={className} role="status" showIcon type="success" title={t.saved} />;
  }
  if (answer.outcome === 'refused' && answer.problem.code === 'changed-meanwhile') {
    return <Alert className={className} role="status" showIcon type="warning" title={t.changedMeanwhile} />;
  }
  return <FailureAlert failure={answer} className={className} />;
}

interface Details {
  readonly name: string;
  readonly email?: string;
  readonly language: StaffVersionItem['language'];
}

export function DetailsForm({ person }: PersonFormProps) {
  const t = useTexts(rosterTexts);
  const { api } = useConnection();
  const [form] = Form.useForm<Details>();
  const { staffId, version, name, email, language } = person;
  const { submission, change, sending } = useChange((body: RequestBody<'change-staff-details'>) =>
    api('change-staff-details', { params: { staffId }, body }),
  );
  const save = async ({ email: typed, ...details }: Details) => {
    const answer = await change({ version, ...details, email: emailOf(typed) });
    form.setFields([...refusedFields(answer, { name: 'name', email: 'email', language: 'language' } as const)]);
  };
  return (
    <Panel title={t.details}>
      <Form
        form={form}
        name="details"
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, email: email ?? '', language }}
        disabled={sending}
        onFinish={(details) => void save(details)}
      >
        <DetailFields />
        <Result submission={submission} />
        <Button htmlType="submit" loading={sending}>
          {t.save}
        </Button>
      </Form>
    </Panel>
  );
}

interface Assignment {
  readonly from: string;
  readonly role: StaffVersionItem['assignments'][number]['role'];
  readonly unitId: string;
}

export function AssignmentForm({ person, units }: PersonFormProps & { readonly units: readonly UnitItem[] }) {
  const t = useTexts(rosterTexts);
  const { api } = useConnection();
  const { today } = useMe();
  const [form] = Form.useForm<Assignment>();
  const { staffId, version, joinedOn, assignments } = person;
  const from = today < joinedOn ? joinedOn : today;
  const held = assignmentOn({ ...person, id: staffId }, from) ?? assignments.at(-1);
  const { submission, change, sending } = useChange((body: RequestBody<'assign-staff-member'>) =>
    api('assign-staff-member', { params: { staffId }, body }),
  );
  const save = async ({ unitId, ...assignment }: Assignment) => {
    const answer = await change({ version, ...assignment, unitId: unitId === NO_UNIT ? null : unitId });
    form.setFields([...refusedFields(answer, { from: 'from', role: 'role', unitId: 'unitId' } as const)]);
  };
  return (
    <Panel title={t.move}>
      <Form
        form={form}
        name="assignment"
        layout="vertical"
        requiredMark={false}
        initialValues={{ from, role: held?.role, unitId: held?.unitId ?? NO_UNIT }}
        disabled={sending}
        onFinish={(assignment) => void save(assignment)}
      >
        <Form.Item label={t.from} name="from" rules={[{ required: true, message: t.required }]} extra={t.moveHint}>
          <Input type="date" />
        </Form.Item>
        <AssignmentFields units={units} />
        <Result submission={submission} />
        <Button htmlType="submit" loading={sending}>
          {t.moveIt}
        </Button>
      </Form>
    </Panel>
  );
}

export function DepartureForm({ person }: PersonFormProps) {
  const t = useTexts(rosterTexts);
  const { api } = useConnection();
  const { today } = useMe();
  const [form] = Form.useForm<{ leftOn: string }>();
  const { staffId, version, leftOn } = person;
  const { submission, change, sending } = useChange((day: string | null) =>
    api('record-departure', { params: { staffId }, body: { version, leftOn: day } }),
  );
  const save = async (day: string) => {
    form.setFields([...refusedFields(await change(day), { leftOn: 'leftOn' })]);
  };
  return (
    <Panel title={t.departure}>
      <Form
        form={form}
        name="departure"
        layout="vertical"
        requiredMark={false}
        initialValues={{ leftOn: leftOn ?? today }}
        disabled={sending}
        onFinish={({ leftOn: day }) => void save(day)}
      >
        <Form.Item label={t.leftOn} name="leftOn" rules={[{ required: true, message: t.required }]}>
          <Input type="date" />
        </Form.Item>
        <p className={`${list.quiet ?? ''} ${styles.result ?? ''}`}>{t.departureHint}</p>
        <Result submission={submission} />
        <div className={styles.actions}>
          <Button htmlType="submit" loading={sending}>
            {t.leave}
          </Button>
          {leftOn !== null && (
            <ConfirmButton label={t.takeBack} question={t.takeBackQuestion} confirmed={() => void change(null)} />
          )}
        </div>
      </Form>
    </Panel>
  );
}
