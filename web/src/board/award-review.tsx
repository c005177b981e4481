import { AwardPanel } from '../close/award-panel.tsx';
import { useMonthReview } from '../close/month-review.ts';
import { QuestionPanel } from '../close/question-panel.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import styles from './board.module.css';

/** Who wins as things stand and why, and what could still change it. */
export function AwardReview({ month }: { readonly month: string }) {
  const review = useMonthReview(month);
  if (review.isPending) return <Bone height={180} />;
  if (review.isLoadingError) return <FailureNotice error={review.error} retry={() => void review.refetch()} />;
  return (
    <div className={styles.review}>
      <AwardPanel review={review.data} />
      {review.data.stage !== 'closed' && <QuestionPanel questions={review.data.openQuestions} />}
    </div>
  );
}
