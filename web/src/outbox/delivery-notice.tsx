import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { failureTexts } from '../ui/failure-texts.ts';
import styles from './delivery-notice.module.css';
import { useDeliveryOf } from './desk.ts';
import type { Outbox } from './outbox.ts';
import type { PlacedErrors } from './placed-errors.ts';
import { submitTexts } from './submit-texts.ts';

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

interface RefusedNoticeProps extends PlacedErrors {
  readonly problem: Problem;
}

function RefusedNotice({ problem, atFields, elsewhere }: RefusedNoticeProps) {
  const t = useTexts(submitTexts);
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

interface DeliveryNoticeProps {
  readonly outbox: Outbox;
  readonly name: string;
  readonly place: (problem: Problem) => PlacedErrors;
}

/** What became of the last attempt to submit, while it is not a receipt. */
export function DeliveryNotice({ outbox, name, place }: DeliveryNoticeProps) {
  const t = useTexts(submitTexts);
  const failures = useTexts(failureTexts);
  const { session } = useConnection();
  const delivery = useDeliveryOf(outbox, name);
  const recall = (
    <Button
      disabled={false}
      onClick={() => {
        outbox.recall(name);
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
      return <RefusedNotice problem={delivery.problem} {...place(delivery.problem)} />;
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
