import { Button } from 'antd';
import { FailedCall, type Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import styles from './failure-notice.module.css';
import { failureTexts } from './failure-texts.ts';

interface FailureNoticeProps {
  readonly error: Error;
  readonly retry: () => void;
  /** Stands alone on the page: nothing else could be shown. */
  readonly page?: boolean;
}

const failureOf = (error: Error): Failure =>
  error instanceof FailedCall ? error.failure : { outcome: 'failed', correlationId: null };

function useWords(failure: Failure): { title: string; detail: string; reference: string | null } {
  const t = useTexts(failureTexts);
  switch (failure.outcome) {
    case 'refused':
      return { ...failure.problem, reference: failure.problem.correlationId };
    case 'failed':
      return { title: t.failed, detail: t.failedDetail, reference: failure.correlationId };
    case 'unreachable':
      return { title: t.unreachable, detail: t.unreachableDetail, reference: null };
    case 'signed-out':
      return { title: t.signedOut, detail: t.signedOutDetail, reference: null };
    case 'outdated':
      return { title: t.outdated, detail: t.outdatedDetail, reference: null };
  }
}

function WayOut({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const t = useTexts(failureTexts);
  const { session } = useConnection();
  switch (failure.outcome) {
    case 'signed-out':
      return (
        <Button type="primary" onClick={() => void session.signIn()}>
          {t.signIn}
        </Button>
      );
    case 'outdated':
      return (
        <Button
          type="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {t.reload}
        </Button>
      );
    case 'refused':
      return <Button onClick={() => void session.signOut()}>{t.signOut}</Button>;
    case 'failed':
    case 'unreachable':
      return <Button onClick={retry}>{t.retry}</Button>;
  }
}

/** Why something cannot be shown, and the one thing to do about it. */
export function FailureNotice({ error, retry, page = false }: FailureNoticeProps) {
  const t = useTexts(failureTexts);
  const failure = failureOf(error);
  const { title, detail, reference } = useWords(failure);
  const Title = page ? 'h1' : 'p';
  return (
    <div role="alert" className={`${styles.notice} ${page ? styles.page : ''}`}>
      <Title className={styles.title}>{title}</Title>
      <p className={styles.detail}>{detail}</p>
      {reference !== null && <p className={styles.reference}>{t.correlation(reference)}</p>}
      <div className={styles.actions}>
        <WayOut failure={failure} retry={retry} />
      </div>
    </div>
  );
}
