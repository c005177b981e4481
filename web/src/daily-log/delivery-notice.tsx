import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/contracts/problems.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { failureTexts } from '../ui/failure-texts.ts';
import styles from './delivery-notice.module.css';
import type { DraftContent } from './draft.ts';
import { placeErrors } from './field-errors.ts';
import { useDelivery, useLogDesk } from './log-desk.ts';
import { logTexts } from './log-texts.ts';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions: ReactNode;
}

function WaitingNotice({ title, children, actions }: NoticeProps) {
  return (
    <div role="status" className={`${styles.notice} ${styles.waiting}`}>
      <p className={styles.title}>{title}</p>
      {children}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}

function RefusedNotice({ problem, content }: { readonly problem: Problem; readonly content: DraftContent }) {
  const t = useTexts(logTexts);
  const { atFields, elsewhere } = placeErrors(problem, content);
  return (
    <div role="alert" className={`${styles.notice} ${styles.refused}`}>
      <p className={styles.title}>{problem.title}</p>
      {atFields.length > 0 && <p>{t.refusedFields}</p>}
      {atFields.length === 0 && elsewhere.length === 0 && <p>{problem.detail}</p>}
      {elsewhere.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </div>
  );
}

/** What became of the last attempt to submit, while it is not a receipt. */
export function DeliveryNotice({ date, content }: { readonly date: string; readonly content: DraftContent }) {
  const t = useTexts(logTexts);
  const failures = useTexts(failureTexts);
  const { session } = useConnection();
  const { outbox } = useLogDesk();
  const delivery = useDelivery(date);
  const recall = (
    <Button
      disabled={false}
      onClick={() => {
        outbox.recall(date);
      }}
    >
      {t.recall}
    </Button>
  );
  switch (delivery.state) {
    case 'idle':
    case 'sending':
      return null;
    case 'refused':
      return <RefusedNotice problem={delivery.problem} content={content} />;
    case 'waiting':
      return (
        <WaitingNotice
          title={delivery.reached ? failures.failed : t.waiting}
          actions={
            <>
              <Button disabled={false} onClick={outbox.wake}>
                {t.retry}
              </Button>
              {recall}
            </>
          }
        >
          <p>{delivery.reached ? t.failing : t.waitingDetail}</p>
          {delivery.correlationId !== null && (
            <p className={styles.reference}>{failures.correlation(delivery.correlationId)}</p>
          )}
        </WaitingNotice>
      );
    case 'signed-out':
      return (
        <WaitingNotice
          title={t.signedOut}
          actions={
            <Button disabled={false} onClick={() => void session.signIn()}>
              {t.signIn}
            </Button>
          }
        />
      );
    case 'outdated':
      return (
        <WaitingNotice
          title={t.outdated}
          actions={
            <Button
              disabled={false}
              onClick={() => {
                window.location.reload();
              }}
            >
              {t.reload}
            </Button>
          }
        />
      );
  }
}
