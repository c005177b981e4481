import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';
import { printEpochMs } from '../../../shared/domain/time/instant.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useSubmission } from '../submission/submission.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { MovedList } from './moved-list.tsx';
import styles from './outages.module.css';
import { outagesTexts } from './outages-texts.ts';

export const OUTAGES_KEY = ['outages'];

interface Fields {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly reason: string;
}

const FIELDS = { startedAt: 'startedAt', endedAt: 'endedAt', reason: 'reason' } as const;

/** What a field for date and time holds (`YYYY-MM-DDTHH:MM`) as an instant of the department's zone. */
const instantOf = (typed: string, timezone: string): string => {
  const [date = '', time = ''] = typed.split('T');
  return printEpochMs(localClock(timezone).epochMsOf(date, time.slice(0, 5)));
};

function useOutage() {
  const { api } = useConnection();
  const { timezone } = useMe();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const previewing = useSubmission((body: RequestBody<'preview-outage'>) => api('preview-outage', { body }));
  const declaring = useSubmission((body: RequestBody<'declare-outage'>) => api('declare-outage', { body }));
  const timesOf = ({ startedAt, endedAt }: Fields) => ({
    startedAt: instantOf(startedAt, timezone),
    endedAt: instantOf(endedAt, timezone),
  });
  const preview = async (fields: Fields) => {
    declaring.reset();
    form.setFields([...refusedFields(await previewing.submit(timesOf(fields)), FIELDS)]);
  };
  const declare = async () => {
    const fields = await form.validateFields();
    const answer = await declaring.submit({ ...timesOf(fields), reason: fields.reason });
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome !== 'ok') return;
    form.resetFields();
    previewing.reset();
    await queries.invalidateQueries();
  };
  return { form, previewing, declaring, preview, declare };
}

/** Nothing is declared that was not looked at first: times that change take the preview back. */
export function OutageForm() {
  const t = useTexts(outagesTexts);
  const { timezone } = useMe();
  const { form, previewing, declaring, preview, declare } = useOutage();
  const { submission } = previewing;
  const found = submission.state === 'answered' && submission.answer.outcome === 'ok' ? submission.answer.value : null;
  const failure = previewing.failure ?? declaring.failure;
  const isDeclared = declaring.submission.state === 'answered' && declaring.failure === null;
  const rules = [{ required: true, whitespace: true, message: t.required }];
  return (
    <Panel title={t.declare}>
      <Form
        form={form}
        name="outage"
        layout="vertical"
        requiredMark={false}
        onValuesChange={({ startedAt, endedAt }: Partial<Fields>) => {
          if (startedAt !== undefined || endedAt !== undefined) previewing.reset();
        }}
        onFinish={(fields) => void preview(fields)}
      >
        <Form.Item label={t.start} name="startedAt" rules={rules} extra={t.zone(timezone)}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item label={t.end} name="endedAt" rules={rules}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item label={t.reason} name="reason" rules={rules} extra={t.reasonHint}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
        <div className={styles.stack}>
          {failure !== null && <FailureAlert failure={failure} />}
          {isDeclared && <Alert role="status" showIcon type="success" title={t.declared} />}
          {found !== null && (
            <div role="status">
              <MovedList moved={found.moved} />
            </div>
          )}
          <div className={styles.actions}>
            <Button htmlType="submit" loading={previewing.sending}>
              {t.preview}
            </Button>
            {found !== null && (
              <ConfirmButton
                look="primary"
                label={t.declareIt}
                question={t.declareQuestion}
                loading={declaring.sending}
                confirmed={() => void declare()}
              />
            )}
          </div>
          {found === null && <p className={list.quiet}>{t.previewFirst}</p>}
        </div>
      </Form>
    </Panel>
  );
}
