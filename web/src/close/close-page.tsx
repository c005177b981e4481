import { useSearch } from '@tanstack/react-router';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import side from '../ui/side.module.css';
import { AwardPanel } from './award-panel.tsx';
import { closeTexts } from './close-texts.ts';
import { useMonthReview } from './month-review.ts';
import { QuestionPanel } from './question-panel.tsx';
import { SealedPackPanel } from './sealed-pack-panel.tsx';
import { StagePanel } from './stage-panel.tsx';
import { TaskPanel } from './task-panel.tsx';

function Review({ month }: { readonly month: string }) {
  const review = useMonthReview(month);
  if (review.isPending) return <Bone height={420} />;
  if (review.isLoadingError) return <FailureNotice error={review.error} retry={() => void review.refetch()} />;
  const { stage, openQuestions } = review.data;
  return (
    <div className={columns.columns}>
      <div className={`${columns.column} ${side.side}`}>
        <StagePanel review={review.data} />
        {stage === 'closed' ? <SealedPackPanel month={month} /> : <QuestionPanel questions={openQuestions} />}
      </div>
      <div className={columns.column}>
        <AwardPanel review={review.data} />
        <TaskPanel month={month} />
      </div>
    </div>
  );
}

/** The month as its managers see it: who wins and why, what is still open, when it closes, what is left to do. */
export function ClosePage() {
  const t = useTexts(closeTexts);
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = addMonths(current, -1) } = useSearch({ from: '/close' });
  return (
    <Page
      title={t.title(monthText(month, language))}
      lead={t.lead}
      control={<MonthStepper to="/close" month={month} usual={addMonths(current, -1)} latest={current} />}
    >
      <Review key={month} month={month} />
    </Page>
  );
}
