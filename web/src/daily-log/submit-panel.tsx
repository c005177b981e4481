import { Button } from 'antd';
import { countdownText, remaining } from '../clock/countdown.ts';
import { useNow } from '../clock/server-clock.ts';
import { timeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DeliveryNotice } from './delivery-notice.tsx';
import { type Draft, emptyContent } from './draft.ts';
import { useDelivery, useLogDesk } from './log-desk.ts';
import { type LogDuty, logDutyOn } from './log-duty.ts';
import { logTexts } from './log-texts.ts';
import styles from './submit-panel.module.css';
import { countsIn, visitStates } from './visit-state.ts';

interface SubmitPanelProps {
  readonly date: string;
  readonly draft: Draft | undefined;
  readonly discard: () => void;
}

const URGENT_MS = 15 * 60_000;

function DeadlineFigure({ deadline }: { readonly deadline: string }) {
  const t = useTexts(logTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const now = useNow();
  const due = Date.parse(deadline);
  const left = remaining(now, due);
  if (left.passed) {
    return (
      <div>
        <p className={styles.label}>{t.passed}</p>
        <p className={styles.words}>{t.late}</p>
      </div>
    );
  }
  return (
    <div>
      <p className={styles.label}>{t.until(timeText(deadline, timezone, language))}</p>
      <p className={`${styles.figure} ${due - now < URGENT_MS ? styles.urgent : ''}`} role="timer">
        {countdownText(left)}
      </p>
    </div>
  );
}

function VisitsFigure({ counted, due }: { readonly counted: number; readonly due: LogDuty['visits'] }) {
  const t = useTexts(logTexts);
  const met = due !== null && counted >= due.due;
  return (
    <div>
      <p className={styles.label}>{t.counted}</p>
      <p className={`${styles.figure} ${met ? styles.met : ''}`}>
        {due === null ? counted : t.countedOf(counted, due.due)}
      </p>
      {due !== null && due.offsets > 0 && <p className={styles.label}>{t.offsets(due.quota, due.offsets)}</p>}
    </div>
  );
}

interface GlanceProps {
  readonly deadline: string | null;
  readonly counted: number;
  readonly due: LogDuty['visits'];
}

/** On a phone the panel is below the form: what matters most stays beside the button. */
function Glance({ deadline, counted, due }: GlanceProps) {
  const t = useTexts(logTexts);
  const now = useNow();
  const left = deadline === null ? null : remaining(now, Date.parse(deadline));
  return (
    <p className={styles.glance} aria-hidden="true">
      {left !== null && !left.passed && <span className={styles.time}>{countdownText(left)}</span>}
      <span className={styles.label}>
        {t.counted} {due === null ? counted : t.countedOf(counted, due.due)}
      </span>
    </p>
  );
}

function KeptLine({ draft }: { readonly draft: Draft | undefined }) {
  const t = useTexts(logTexts);
  const { drafts } = useLogDesk();
  const { language } = useLanguage();
  if (!drafts.keeps()) return <p role="alert">{t.notKept}</p>;
  if (draft === undefined) return <p>{t.fresh}</p>;
  const readersZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return <p>{t.kept(timeText(new Date(draft.savedAt).toISOString(), readersZone, language))}</p>;
}

/** What the log amounts to, by when it is due, and the way out of the form. */
export function SubmitPanel({ date, draft, discard }: SubmitPanelProps) {
  const t = useTexts(logTexts);
  const me = useMe();
  const delivery = useDelivery(date);
  const { deadline, visits } = logDutyOn(me, date);
  const content = draft?.content ?? emptyContent;
  const counted = countsIn(visitStates(content.visits));
  const sending = delivery.state === 'sending';
  const queued = draft?.queued === true;
  return (
    <aside className={styles.panel} aria-label={t.summaryPanel}>
      <div className={styles.figures}>
        {deadline !== null && <DeadlineFigure deadline={deadline} />}
        <VisitsFigure counted={counted} due={visits} />
      </div>
      <div className={styles.words}>
        {deadline === null && <p>{date === me.today ? t.noDuty : t.pastDay}</p>}
        {!queued && <KeptLine draft={draft} />}
      </div>
      <div className={styles.wayOut}>
        <DeliveryNotice date={date} content={content} />
        {(sending || !queued) && (
          <div className={styles.last}>
            <Glance deadline={deadline} counted={counted} due={visits} />
            <Button type="primary" htmlType="submit" size="large" block loading={sending} disabled={sending}>
              {sending ? t.sending : t.submit}
            </Button>
          </div>
        )}
      </div>
      {draft !== undefined && !queued && (
        <ConfirmButton label={t.discard} question={t.discardSure} confirmed={discard} />
      )}
    </aside>
  );
}
