import { Alert, Button } from 'antd';
import { useConnection } from '../api/connection.ts';
import { exactText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { failureTexts } from '../ui/failure-texts.ts';
import styles from './absence.module.css';
import { leaveTexts } from './leave-texts.ts';
import type { Submission } from './submission.ts';

/** What became of a small form that was sent. */
export function SubmissionResult({ submission }: { readonly submission: Submission }) {
  const t = useTexts(leaveTexts);
  const failures = useTexts(failureTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { session } = useConnection();
  if (submission.state !== 'answered') return null;
  const { answer } = submission;
  switch (answer.outcome) {
    case 'ok': {
      const time = exactText(answer.value.receivedAt, timezone, language);
      return (
        <Alert
          className={styles.result}
          role="status"
          showIcon
          type={answer.value.onTime ? 'success' : 'warning'}
          title={answer.value.onTime ? t.onTime(time) : t.late(time)}
        />
      );
    }
    case 'refused': {
      const details = answer.problem.errors.map((error) => error.detail).join(' ');
      return (
        <Alert
          className={styles.result}
          showIcon
          type="error"
          title={answer.problem.title}
          description={details === '' ? answer.problem.detail : details}
        />
      );
    }
    case 'signed-out':
      return (
        <Alert
          className={styles.result}
          showIcon
          type="warning"
          title={failures.signedOut}
          description={failures.signedOutDetail}
          action={<Button onClick={() => void session.signIn()}>{failures.signIn}</Button>}
        />
      );
    case 'unreachable':
      return (
        <Alert
          className={styles.result}
          showIcon
          type="warning"
          title={failures.unreachable}
          description={failures.unreachableDetail}
        />
      );
    case 'failed':
      return (
        <Alert
          className={styles.result}
          showIcon
          type="error"
          title={failures.failed}
          description={failures.failedDetail}
        />
      );
    case 'outdated':
      return (
        <Alert
          className={styles.result}
          showIcon
          type="warning"
          title={failures.outdated}
          description={failures.outdatedDetail}
        />
      );
  }
}
