import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { leftText, remaining } from '../clock/countdown.ts';
import { useNow } from '../clock/server-clock.ts';
import { timeFrom, timeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DeliveryNotice } from './delivery-notice.tsx';
import { type Desk, useDeliveryOf } from './desk.ts';
import type { Draft } from './draft.ts';
import type { PlacedErrors } from './placed-errors.ts';
import styles from './submit-panel.module.css';
import { submitTexts } from './submit-texts.ts';

interface SubmitPanelProps<Content> {
  readonly desk: Desk<Content>;
  /** The draft's key. */
  readonly name: string;
  readonly draft: Draft<Content> | undefined;
  /** ISO instant; null where nothing is owed, or it is not known. */
  readonly deadline: string | null;
  /** What the submission amounts to: beside the countdown, and in a word beside the button on a phone. */
  readonly figure?: ReactNode;
  readonly glance?: ReactNode;
  readonly words?: ReactNode;
  readonly submitLabel: string;
  readonly place: (problem: Problem) => PlacedErrors;
  readonly discard: () => void;
}

const URGENT_MS = 15 * 60_000;

/** How long there is to submit something, by the second. */
function DeadlineFigure({ deadline }: { readonly deadline: string }) {
  const t = useTexts(submitTexts);
  const { language } = useLanguage();
  const { timezone, today } = useMe();
  const now = useNow();
  const due = Date.parse(deadline);
  if (remaining(now, due).passed) {
    return (
      <div>
        <p className={styles.label}>{t.passed}</p>
        <p className={styles.words}>{t.late}</p>
      </div>
    );
  }
  return (
    <div>
      <p className={styles.label}>{t.until(timeFrom(today, deadline, timezone, language))}</p>
      <p className={`${styles.figure} ${due - now < URGENT_MS ? styles.urgent : ''}`} role="timer">
        {leftText(now, due, language)}
      </p>
    </div>
  );
}

/** On a phone the panel is below the form: what matters most stays beside the button. */
function Glance({ deadline, children }: { readonly deadline: string | null; readonly children: ReactNode }) {
  const { language } = useLanguage();
  const now = useNow();
  const due = deadline === null ? null : Date.parse(deadline);
  const passed = due === null || remaining(now, due).passed;
  if (passed && children === undefined) return null;
  return (
    <p className={styles.glance} aria-hidden="true">
      {!passed && <span className={styles.time}>{leftText(now, due, language)}</span>}
      {children !== undefined && <span className={styles.label}>{children}</span>}
    </p>
  );
}

interface KeptLineProps {
  readonly draft: Draft<unknown> | undefined;
  readonly keeps: boolean;
}

function KeptLine({ draft, keeps }: KeptLineProps) {
  const t = useTexts(submitTexts);
  const { language } = useLanguage();
  if (!keeps) return <p role="alert">{t.notKept}</p>;
  if (draft === undefined) return <p>{t.fresh}</p>;
  const readersZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return <p>{t.kept(timeText(new Date(draft.savedAt).toISOString(), readersZone, language))}</p>;
}

/** By when the form is due, what it amounts to, and the way out of it: under the thumb on a phone. */
export function SubmitPanel<Content>(props: SubmitPanelProps<Content>) {
  const { desk, name, draft, deadline, figure, glance, words, submitLabel, place, discard } = props;
  const t = useTexts(submitTexts);
  const delivery = useDeliveryOf(desk.outbox, name);
  const sending = delivery.state === 'sending';
  const queued = draft?.queued === true;
  return (
    <aside className={styles.panel} aria-label={t.panel}>
      {(deadline !== null || figure !== undefined) && (
        <div className={styles.figures}>
          {deadline !== null && <DeadlineFigure deadline={deadline} />}
          {figure}
        </div>
      )}
      <div className={styles.words}>
        {words}
        {!queued && <KeptLine draft={draft} keeps={desk.drafts.keeps()} />}
      </div>
      <div className={styles.wayOut}>
        <DeliveryNotice outbox={desk.outbox} name={name} place={place} />
        {(sending || !queued) && (
          <div className={styles.last}>
            <Glance deadline={deadline}>{glance}</Glance>
            <Button type="primary" htmlType="submit" size="large" block loading={sending} disabled={sending}>
              {sending ? t.sending : submitLabel}
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
