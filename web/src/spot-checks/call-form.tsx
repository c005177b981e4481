import { Alert, Button, Form, Input, Radio } from 'antd';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import { SPOT_CHECK_VERDICTS } from '../../../shared/domain/dossier.ts';
import { useTexts } from '../language/texts.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import list from '../ui/list.module.css';
import { CALL_OUTCOMES, type CallRecord, NOTE_LENGTH, contradictsItself, noteOf } from './call-record.ts';
import styles from './check-desk.module.css';
import { checkDeskTexts } from './check-desk-texts.ts';
import { CostNotice } from './cost-notice.tsx';
import { LogAsFiled } from './log-as-filed.tsx';
import { spotCheckTexts } from './spot-check-texts.ts';
import { type Check, useVerdict } from './verdict.ts';

function CallFields({ index }: { readonly index: number }) {
  const t = useTexts(checkDeskTexts);
  return (
    <div>
      <Form.Item label={t.call} name={['calls', index, 'outcome']} className={styles.outcome ?? ''}>
        <Radio.Group
          aria-label={t.callOf(index + 1)}
          options={CALL_OUTCOMES.map((value) => ({ value, label: t.outcome[value] }))}
        />
      </Form.Item>
      <Form.Item name={['calls', index, 'remark']} className={styles.remark ?? ''}>
        <Input maxLength={300} aria-label={t.remarkOf(index + 1)} placeholder={t.remark} />
      </Form.Item>
    </div>
  );
}

/** Exactly what will be kept, as it is typed. */
function NotePreview({ note }: { readonly note: string }) {
  const t = useTexts(checkDeskTexts);
  const tooLong = note.length > NOTE_LENGTH;
  return (
    <div className={styles.preview}>
      <h3 className={list.quiet}>
        {t.note} · {t.noteLength(note.length, NOTE_LENGTH)}
      </h3>
      <p className={styles.text}>{note === '' ? t.emptyNote : note}</p>
      {tooLong && (
        <p role="alert" className={styles.bad}>
          {t.noteTooLong(NOTE_LENGTH)}
        </p>
      )}
    </div>
  );
}

interface CallFormProps {
  readonly check: Check;
  readonly log: DailyLogItem;
  readonly phones: readonly string[] | undefined;
}

/** The log and, beside each visit, the call about it; below, the verdict with what it costs. */
export function CallForm({ check, log, phones }: CallFormProps) {
  const t = useTexts(checkDeskTexts);
  const names = useTexts(spotCheckTexts);
  const { form, initial, submission, save, keep } = useVerdict(check, log);
  const typed: CallRecord = { ...initial, ...Form.useWatch([], form) };
  const note = noteOf(typed, log.visits, t);
  const { verdict } = typed;
  const label = check.corrects === undefined ? t.save : t.saveCorrection;
  return (
    <Form<CallRecord>
      form={form}
      name="spot-check"
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      disabled={submission.state === 'sending'}
      onValuesChange={(_, values) => {
        keep(values);
      }}
      onFinish={(values) => void save(values)}
    >
      <LogAsFiled log={log} phones={phones} beside={(index) => <CallFields index={index} />} />
      <div className={`${styles.pair} ${styles.verdict}`}>
        <div>
          <Form.Item label={t.overall} name="remark">
            <Input.TextArea maxLength={NOTE_LENGTH} rows={3} />
          </Form.Item>
          <NotePreview note={note} />
        </div>
        <div>
          <Form.Item label={t.verdict} name="verdict" rules={[{ required: true, message: t.required }]}>
            <Radio.Group options={SPOT_CHECK_VERDICTS.map((value) => ({ value, label: names.verdict[value] }))} />
          </Form.Item>
          {contradictsItself(typed) && (
            <Alert className={styles.result ?? ''} type="warning" showIcon title={t.contradiction} />
          )}
          {verdict === 'match' ? (
            <p className={styles.result}>{t.costless}</p>
          ) : (
            <CostNotice staffId={log.staffId} date={log.date} />
          )}
          {submission.state === 'answered' && submission.answer.outcome !== 'ok' && (
            <SubmissionResult submission={submission} words={{ onTime: t.savedOn, late: t.savedOn }} />
          )}
          <p className={styles.actions}>
            {verdict === undefined ? (
              <Button type="primary" htmlType="submit">
                {label}
              </Button>
            ) : (
              <ConfirmButton
                key={verdict}
                look="primary"
                label={label}
                question={t.saveQuestion[verdict]}
                loading={submission.state === 'sending'}
                confirmed={form.submit}
              />
            )}
            <span className={list.quiet}>{t.draft}</span>
          </p>
        </div>
      </div>
    </Form>
  );
}
