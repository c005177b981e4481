import { Alert } from 'antd';
import { exactText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useMe } from '../me/me.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import styles from './submission-result.module.css';
import type { Submission } from './submission.ts';

interface SubmissionResultProps {
  readonly submission: Submission;
  /** What it means that it was received at a time, before or after what it had to meet. */
  readonly words: { readonly onTime: (time: string) => string; readonly late: (time: string) => string };
}

/** What became of a small form that was sent. */
export function SubmissionResult({ submission, words }: SubmissionResultProps) {
  const { language } = useLanguage();
  const { timezone } = useMe();
  if (submission.state !== 'answered') return null;
  const { answer } = submission;
  if (answer.outcome !== 'ok') return <FailureAlert failure={answer} className={styles.result ?? ''} />;
  const { receivedAt, onTime } = answer.value;
  const time = exactText(receivedAt, timezone, language);
  return (
    <Alert
      className={styles.result ?? ''}
      role="status"
      showIcon
      type={onTime ? 'success' : 'warning'}
      title={onTime ? words.onTime(time) : words.late(time)}
    />
  );
}
