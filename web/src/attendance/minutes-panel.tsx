import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import * as z from 'zod';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { MinutesPage } from '../../../shared/contracts/http/sessions.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { openShelf } from '../device/shelf.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { attendanceTexts } from './attendance-texts.ts';
import styles from './session-view.module.css';

type MinutesItem = MinutesPage['items'][number];

/** Half-written minutes survive a reload; by session. */
const drafts = openShelf('baifang.draft.minutes.', z.string());

const MAX_LENGTH = 16_384;

function useMinutesForm(sessionId: string, standing: MinutesItem | undefined, done: () => void) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const key = `${useMe().staffId}.${sessionId}`;
  const [form] = Form.useForm<{ text: string }>();
  const { submission, submit } = useSubmission((body: RequestBody<'record-minutes'>, idempotencyKey) =>
    standing === undefined
      ? api('record-minutes', { params: { sessionId }, body, idempotencyKey })
      : api('correct-minutes', { params: { minutesId: standing.id }, body, idempotencyKey }),
  );
  const send = async ({ text }: { text: string }) => {
    const answer = await submit({ text });
    form.setFields([...refusedFields(answer, { text: 'text' } as const)]);
    if (answer.outcome === 'ok') {
      drafts.remove(key);
      done();
    }
    await queries.invalidateQueries({ queryKey: ['minutes', sessionId] });
  };
  const keep = (text: string) => {
    drafts.put(key, text);
  };
  return { form, initial: drafts.all().get(key) ?? standing?.text ?? '', submission, send, keep };
}

interface MinutesFormProps {
  readonly sessionId: string;
  readonly standing: MinutesItem | undefined;
  readonly done: () => void;
}

function MinutesForm({ sessionId, standing, done }: MinutesFormProps) {
  const t = useTexts(attendanceTexts);
  const { form, initial, submission, send, keep } = useMinutesForm(sessionId, standing, done);
  return (
    <Form
      form={form}
      name="minutes"
      layout="vertical"
      requiredMark={false}
      initialValues={{ text: initial }}
      disabled={submission.state === 'sending'}
      onValuesChange={(_, { text }) => {
        keep(text);
      }}
      onFinish={(values) => void send(values)}
    >
      <Form.Item label={t.minutesText} name="text" rules={[{ required: true, whitespace: true, message: t.mandatory }]}>
        <Input.TextArea maxLength={MAX_LENGTH} rows={6} />
      </Form.Item>
      <SubmissionResult submission={submission} words={{ onTime: t.saved, late: t.saved }} />
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {standing === undefined ? t.record : t.rewrite}
        </Button>
        <Button type="text" onClick={done}>
          {t.close}
        </Button>
      </div>
    </Form>
  );
}

function Version({ minutes }: { readonly minutes: MinutesItem }) {
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <>
      <p className={styles.text}>{minutes.text}</p>
      <p className={list.quiet}>{dayAndTimeText(minutes.receivedAt, timezone, language)}</p>
    </>
  );
}

function MinutesRead({ versions }: { readonly versions: readonly MinutesItem[] }) {
  const t = useTexts(attendanceTexts);
  const [standing, ...former] = versions;
  if (standing === undefined) return <p className={list.quiet}>{t.noMinutes}</p>;
  return (
    <div className={styles.stack}>
      <div>
        <Version minutes={standing} />
      </div>
      {former.length > 0 && (
        <details>
          <summary className={styles.summary}>{t.versions(former.length)}</summary>
          <ul>
            {former.map((minutes) => (
              <li key={minutes.id} className={styles.former}>
                <Version minutes={minutes} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What was said: everybody reads it, the department manager writes and corrects it; former versions stay. */
export function MinutesPanel({ sessionId }: { readonly sessionId: string }) {
  const t = useTexts(attendanceTexts);
  const { api } = useConnection();
  const { staffId, role } = useMe();
  const [writing, setWriting] = useState(drafts.all().has(`${staffId}.${sessionId}`));
  const minutes = useQuery({
    queryKey: ['minutes', sessionId],
    queryFn: () => readPages((paging) => api('list-minutes', { params: { sessionId }, query: paging })),
  });
  if (minutes.isPending) return <Bone height={110} />;
  if (minutes.isLoadingError) return <FailureNotice error={minutes.error} retry={() => void minutes.refetch()} />;
  const standing = minutes.data.find((one) => one.standing);
  const write = (
    <Button
      size="small"
      onClick={() => {
        setWriting(true);
      }}
    >
      {standing === undefined ? t.record : t.rewrite}
    </Button>
  );
  return (
    <Panel title={t.minutes} aside={!writing && mayDo('record-minutes', role, 'department') ? write : undefined}>
      {writing ? (
        <MinutesForm
          sessionId={sessionId}
          standing={standing}
          done={() => {
            setWriting(false);
          }}
        />
      ) : (
        <MinutesRead versions={minutes.data} />
      )}
    </Panel>
  );
}
