import { SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useToday } from '../me/today.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './stake-panel.module.css';
import { todayTexts } from './today-texts.ts';

/** What is used up and what is at stake, in the policy's own sentences, and the session that comes next. */
export function StakePanel() {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const today = useToday();
  if (today.isPending) return <Bone height={236} />;
  if (today.isLoadingError) return <FailureNotice error={today.error} retry={() => void today.refetch()} />;
  const { sentences, nextSession } = today.data;
  return (
    <Panel title={t.stake}>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {nextSession !== null && (
        <p className={styles.next}>
          <span className={styles.label}>{t.nextSession}</span>
          {nextSession.title ?? SESSION_OPTIONS[nextSession.kind][language]}
          <span className={styles.label}>{dayAndTimeText(nextSession.startsAt, timezone, language)}</span>
        </p>
      )}
    </Panel>
  );
}
