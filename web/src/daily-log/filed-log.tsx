import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { OwnLog } from './filed-logs.ts';
import { useNow } from '../clock/server-clock.ts';
import { useTexts } from '../language/texts.ts';
import { Panel } from '../ui/panel.tsx';
import styles from './filed-log.module.css';
import { ReceiptSlip } from '../receipt/receipt-slip.tsx';
import { filedTexts } from './filed-texts.ts';
import { type DraftContent, emptyContent } from './log-content.ts';
import { useEarlyForm } from './use-early-form.ts';
import { countsIn, visitStates } from './visit-state.ts';

interface FiledLogProps {
  readonly date: string;
  /** The version that stands; undefined when only its receipt is known. */
  readonly log: OwnLog | undefined;
  readonly receipt: Receipt | undefined;
  readonly edit: (content: DraftContent) => void;
}

function FiledContent({ log }: { readonly log: OwnLog }) {
  const t = useTexts(filedTexts);
  return (
    <Panel
      title={t.content}
      aside={<span className={styles.quiet}>{t.visits(countsIn(visitStates(log.visits)))}</span>}
    >
      {log.visits.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      <ol className={styles.visits}>
        {log.visits.map((visit, index) => (
          <li key={index} className={styles.visit}>
            <p className={styles.line}>
              <span className={styles.customer}>{visit.customer}</span>
              <span className={styles.quiet}>{[visit.at, visit.contact, visit.phone].filter(Boolean).join(' · ')}</span>
            </p>
            <p className={styles.text}>{visit.summary}</p>
          </li>
        ))}
      </ol>
      <div className={styles.plan}>
        <h3 className={styles.quiet}>{t.plan}</h3>
        <p className={styles.text}>{log.nextDayPlan.trim() === '' ? t.noPlan : log.nextDayPlan}</p>
      </div>
    </Panel>
  );
}

const contentOf = ({ visits, nextDayPlan }: OwnLog): DraftContent => ({
  visits: visits.map((visit) => ({ ...visit, prospectId: visit.prospectId ?? '' })),
  nextDayPlan,
});

/** A day whose log is in: the receipt, what was submitted, and the way to replace it. */
export function FiledLog({ date, log, receipt, edit }: FiledLogProps) {
  // On a device that did not know the log was in, an early form stood, and may have been written into.
  useEarlyForm(date, edit);
  const t = useTexts(filedTexts);
  const now = useNow();
  const slip =
    receipt !== undefined && (log === undefined || receipt.id === log.id)
      ? receipt
      : log === undefined
        ? undefined
        : { ...log, signature: null };
  if (slip === undefined) return null;
  const replaceable = slip.deadline !== null && now <= Date.parse(slip.deadline);
  return (
    <div className={styles.filed}>
      <ReceiptSlip receipt={slip} lateMeans={t.lateMeans} />
      {log !== undefined && <FiledContent log={log} />}
      <div className={styles.actions}>
        <Button
          onClick={() => {
            edit(log === undefined ? emptyContent : contentOf(log));
          }}
        >
          {replaceable ? t.edit : t.editLate}
        </Button>
        <Link to="/">{t.back}</Link>
        {(replaceable || slip.onTime) && <p className={styles.hint}>{replaceable ? t.editHint : t.editLateHint}</p>}
      </div>
    </div>
  );
}
