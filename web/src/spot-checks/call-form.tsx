import { Alert, Button, Form, Input, Radio } from 'antd';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import { SPOT_CHECK_VERDICTS } from '../../../shared/domain/dossier.ts';
import { useTexts } from '../language/texts.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
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

interface SaveButtonProps {
  readonly label: string;
  readonly verdict: CallRecord['verdict'];
  readonly loading: boolean;
  readonly save: () => void;
}

/** Asks once more, by the verdict's name; without a verdict the form says what is missing. */
function SaveButton({ label, verdict, loading, save }: SaveButtonProps) {
  const t = useTexts(checkDeskTexts);
  if (verdict === undefined) {
    return (
      <Button type="primary" htmlType="submit">
        {label}
      </Button>
    );
  }
  return (
    <ConfirmButton
      key={verdict}
      look="primary"
      label={label}
      question={t.saveQuestion[verdict]}
      loading={loading}
      confirmed={save}
    />
  );
}

/** The verdict, and what it costs. */
function VerdictFields({ typed, log }: { readonly typed: CallRecord; readonly log: DailyLogItem }) {
  const t = useTexts(checkDeskTexts);
  const names = useTexts(spotCheckTexts);
  return (
    <>
      <Form.Item label={t.verdict} name="verdict" rules={[{ required: true, message: t.required }]}>
        <Radio.Group options={SPOT_CHECK_VERDICTS.map((value) => ({ value, label: names.verdict[value] }))} />
      </Form.Item>
      {contradictsItself(typed) && (
        <Alert className={styles.result ?? ''} type="warning" showIcon title={t.contradiction} />
      )}
      {typed.verdict === 'match' ? (
        <p className={styles.result}>{t.costless}</p>
      ) : (
        <CostNotice staffId={log.staffId} date={log.date} />
      )}
    </>
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
  const { form, initial, submission, save, keep } = useVerdict(check, log);
  const typed: CallRecord = { ...initial, ...Form.useWatch([], form) };
  const failed = submission.state === 'answered' && submission.answer.outcome !== 'ok' ? submission.answer : undefined;
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
          <NotePreview note={noteOf(typed, log.visits, t)} />
        </div>
        <div>
          <VerdictFields typed={typed} log={log} />
          {failed !== undefined && <FailureAlert failure={failed} className={styles.result ?? ''} />}
          <p className={styles.actions}>
            <SaveButton
              label={check.corrects === undefined ? t.save : t.saveCorrection}
              verdict={typed.verdict}
              loading={submission.state === 'sending'}
              save={form.submit}
            />
            <span className={list.quiet}>{t.draft}</span>
          </p>
        </div>
      </div>
    </Form>
  );
}
