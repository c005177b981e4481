import { useQueryClient } from '@tanstack/react-query';
import type { SpeakerRotaBody } from '../../../shared/contracts/http/trainings.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { useConnection } from '../api/connection.ts';
import { dayText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './training.module.css';
import { trainingTexts } from './training-texts.ts';
import { rotaKey, useRota } from './trainings.ts';
import { speakerName } from './turns.ts';

const SWAP_TONES = { open: 'active', accepted: 'good', lapsed: 'quiet' } as const;

function Publish({ month }: { readonly month: string }) {
  const t = useTexts(trainingTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const { submission, submit } = useSubmission((_: { readonly month: string }, idempotencyKey) =>
    api('publish-speaker-rota', { params: { month }, idempotencyKey }),
  );
  const publish = async () => {
    await submit({ month });
    await queries.invalidateQueries({ queryKey: rotaKey(month) });
  };
  return (
    <>
      <p className={list.quiet}>{t.publishHint}</p>
      <SubmissionResult submission={submission} words={t} />
      <p>
        <ConfirmButton
          look="primary"
          label={t.publish}
          question={t.publishQuestion}
          loading={submission.state === 'sending'}
          confirmed={() => void publish()}
        />
      </p>
    </>
  );
}

function Turns({ rota }: { readonly rota: SpeakerRotaBody }) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { staffId, today } = useMe();
  return (
    <ul>
      {rota.turns.map((turn) => (
        <li key={turn.date} className={styles.row}>
          <span className={turn.date < today ? list.quiet : ''}>{dayText(turn.date, language)}</span>
          <span className={styles.speaker}>
            {turn.staffName ?? turn.staffId}
            {turn.staffId === staffId && <Mark tone="active">{t.me}</Mark>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Swaps({ rota }: { readonly rota: SpeakerRotaBody }) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  if (rota.swaps.length === 0) return null;
  const day = (date: string) => dayText(date, language, 'short');
  return (
    <div>
      <h3 className={styles.small}>{t.swapsMade}</h3>
      <ul>
        {rota.swaps.map(({ id, by, date, to, forDate, state }) => (
          <li key={id} className={styles.row}>
            <span className={list.quiet}>
              {t.swapMade(speakerName(rota, by), day(date), speakerName(rota, to), day(forDate))}
            </span>
            <Mark tone={SWAP_TONES[state]}>{t.swapState[state]}</Mark>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The Friday speakers of a month; this month's and the next's can be published. */
export function RotaPanel({ month }: { readonly month: string }) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { role, today } = useMe();
  const rota = useRota(month);
  if (rota.isPending) return <Bone height={220} />;
  if (rota.isLoadingError) return <FailureNotice error={rota.error} retry={() => void rota.refetch()} />;
  const current = today.slice(0, 7);
  const isPublishable = month === current || month === addMonths(current, 1);
  return (
    <Panel title={t.rota(monthText(month, language))}>
      <div className={styles.stack}>
        {rota.data === null ? (
          <>
            <p className={list.quiet}>{t.noRota}</p>
            {isPublishable && mayDo('publish-speaker-rota', role, 'department') && <Publish month={month} />}
          </>
        ) : (
          <>
            <Turns rota={rota.data} />
            <Swaps rota={rota.data} />
          </>
        )}
      </div>
    </Panel>
  );
}
