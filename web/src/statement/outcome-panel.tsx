import type { ReactNode } from 'react';
import type { ClosedYear } from '../../../shared/contracts/http/years.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { awardTexts } from '../month/award-texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './statement.module.css';
import { statementTexts } from './statement-texts.ts';
import type { Subject } from './subject.ts';
import { useClosedYear } from './year.ts';

interface OfYear {
  readonly subject: Subject;
  readonly year: number;
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt className={list.quiet}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Outcome({ subject: { staffId }, year: closed }: { readonly subject: Subject; readonly year: ClosedYear }) {
  const t = useTexts(statementTexts);
  const awards = useTexts(awardTexts);
  const { language } = useLanguage();
  const award = closed.awards.find((one) => one.staffId === staffId);
  const review = closed.reviews.find((one) => one.staffId === staffId);
  const score = closed.scores.find((one) => one.staffId === staffId);
  return (
    <dl className={styles.lines}>
      <Line name={awards.award('award.premium')}>
        {award === undefined ? t.noPremiumAward : t.premiumAward(award.rank, moneyText(award.amountFen, language))}
      </Line>
      <Line name={t.reviewName}>
        {review === undefined ? (
          t.noReview
        ) : (
          <>
            <p className={styles.strong}>{t.review[review.outcome]}</p>
            <p className={list.quiet}>
              {t.reviewBecause(review.premiumReached, review.customersReached, review.promotionEligible)}
            </p>
            <p className={list.quiet}>{t.recommendation}</p>
          </>
        )}
      </Line>
      <Line name={t.mean}>
        {score === undefined ? (
          t.none
        ) : (
          <>
            <span className={styles.strong}>{score.mean}</span>{' '}
            <span className={list.quiet}>{t.meanOf(score.completeMonths)}</span>
          </>
        )}
      </Line>
    </dl>
  );
}

/** Premium award, review and mean score, once the year is closed. */
export function OutcomePanel({ subject, year }: OfYear) {
  const t = useTexts(statementTexts);
  const closed = useClosedYear(subject, year);
  if (closed.isPending) return <Bone height={150} />;
  if (closed.isLoadingError) return <FailureNotice error={closed.error} retry={() => void closed.refetch()} />;
  return (
    <Panel title={t.outcome}>
      {closed.data === null ? (
        <>
          <p>{t.notClosed}</p>
          <p className={list.quiet}>{t.notClosedDetail}</p>
        </>
      ) : (
        <Outcome subject={subject} year={closed.data} />
      )}
    </Panel>
  );
}
