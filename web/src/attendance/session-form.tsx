import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { SESSION_KINDS, type SessionKind } from '../../../shared/domain/dossier.ts';
import { printEpochMs } from '../../../shared/domain/time/instant.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { attendanceTexts } from './attendance-texts.ts';
import { refreshSessions } from './sessions.ts';
import styles from './session-form.module.css';

interface SessionValues {
  readonly kind: SessionKind;
  readonly date: string;
  readonly time: string;
  readonly title: string;
}

const FIELDS = { kind: 'kind', startsAt: 'date', title: 'title' } as const;

const bodyOf = ({ kind, date, time, title }: SessionValues, timezone: string): RequestBody<'add-session'> => ({
  kind,
  startsAt: printEpochMs(localClock(timezone).epochMsOf(date, time)),
  ...(title.trim() !== '' && { title: title.trim() }),
});

function useAddSession() {
  const { api } = useConnection();
  const { timezone } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<SessionValues>();
  const { submission, submit } = useSubmission((body: RequestBody<'add-session'>, idempotencyKey) =>
    api('add-session', { body, idempotencyKey }),
  );
  const send = async (values: SessionValues) => {
    const answer = await submit(bodyOf(values, timezone));
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    form.resetFields();
    await refreshSessions(queries);
    await navigate({ to: '/attendance', search: { month: values.date.slice(0, 7), session: answer.value.id } });
  };
  return { form, submission, send };
}

function AddSession() {
  const t = useTexts(attendanceTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  const { form, submission, send } = useAddSession();
  const initial: SessionValues = { kind: 'other-meeting', date: today, time: '09:00', title: '' };
  return (
    <Form
      form={form}
      name="session"
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      disabled={submission.state === 'sending'}
      onFinish={(values) => void send(values)}
    >
      <Form.Item label={t.kind} name="kind">
        <Radio.Group
          className={styles.kinds ?? ''}
          options={SESSION_KINDS.map((value) => ({ value, label: SESSION_OPTIONS[value][language] }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item label={t.date} name="date" rules={[{ required: true, message: t.mandatory }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item label={t.time} name="time" rules={[{ required: true, message: t.mandatory }]}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item label={t.name} name="title">
        <Input maxLength={200} />
      </Form.Item>
      <SubmissionResult submission={submission} words={{ onTime: t.added, late: t.added }} />
      <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
        {t.submitAdd}
      </Button>
    </Form>
  );
}

/** A session beside those of the policy, past or to come. */
export function SessionFormPanel() {
  const t = useTexts(attendanceTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const toggle = (
    <Button
      size="small"
      aria-expanded={open}
      aria-controls={id}
      onClick={() => {
        setOpen(!open);
      }}
    >
      {open ? t.close : t.submitAdd}
    </Button>
  );
  return (
    <Panel title={t.add} aside={toggle}>
      <p className={list.quiet}>{t.addDetail}</p>
      <div id={id} className={styles.form}>
        {open && <AddSession />}
      </div>
    </Panel>
  );
}
