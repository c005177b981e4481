import { useQueryClient } from '@tanstack/react-query';
import type { MonthReview } from '../../../shared/contracts/http/months.ts';
import { useConnection } from '../api/connection.ts';
import { useNow } from '../clock/server-clock.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import side from '../ui/side.module.css';
import { closeTexts } from './close-texts.ts';
import { isClosing, reviewKey } from './month-review.ts';

const TONES = { open: 'quiet', review: 'active', closed: 'good' } as const;

function ConfirmMonth({ month }: { readonly month: string }) {
  const t = useTexts(closeTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const { submission, submit } = useSubmission((_: { readonly month: string }, idempotencyKey) =>
    api('confirm-month', { params: { month }, idempotencyKey }),
  );
  const confirm = async () => {
    await submit({ month });
    await queries.invalidateQueries({ queryKey: reviewKey(month) });
  };
  return (
    <>
      <p className={list.quiet}>{t.confirmDetail}</p>
      <SubmissionResult submission={submission} words={t} />
      <ConfirmButton
        look="primary"
        label={t.confirm}
        question={t.confirmQuestion}
        loading={submission.state === 'sending'}
        confirmed={() => void confirm()}
      />
    </>
  );
}

/** Where the month is between its draft and its close, and the confirmation that closes it early. */
export function StagePanel({ review }: { readonly review: MonthReview }) {
  const t = useTexts(closeTexts);
  const { language } = useLanguage();
  const { role, timezone } = useMe();
  const now = useNow();
  const { month, stage, draftedAt, closesAt, closedAt, confirmation } = review;
  const at = (instant: string) => dayAndTimeText(instant, timezone, language);
  const dates = [
    [now < Date.parse(draftedAt) ? t.willBeDrafted : t.drafted, draftedAt],
    ...(confirmation === null ? [] : [[t.confirmed, confirmation.receivedAt] as const]),
    ...(closedAt === null ? [] : [[t.closed, closedAt] as const]),
    ...(stage === 'closed' || isClosing(review) ? [] : [[t.closes, closesAt] as const]),
  ] as const;
  return (
    <Panel title={t.stage} aside={<Mark tone={TONES[stage]}>{t.stages[stage]}</Mark>}>
      <div className={side.stack}>
        <dl className={side.dates}>
          {dates.map(([name, instant]) => (
            <div key={name} className={side.date}>
              <dt className={list.quiet}>{name}</dt>
              <dd>{at(instant)}</dd>
            </div>
          ))}
        </dl>
        {isClosing(review) && (
          <p role="status" className={list.quiet}>
            {t.closing}
          </p>
        )}
        {stage === 'review' && confirmation === null && role === 'department-manager' && <ConfirmMonth month={month} />}
      </div>
    </Panel>
  );
}
