import { Link } from '@tanstack/react-router';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { awardTexts } from './award-texts.ts';
import { useCommendation } from './commendation.ts';
import styles from './commendation-panel.module.css';

/** Who won what in a closed month; nothing before. */
export function CommendationPanel({ month }: { readonly month: string }) {
  const t = useTexts(awardTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const commendation = useCommendation(month);
  if (commendation.isLoadingError) {
    return <FailureNotice error={commendation.error} retry={() => void commendation.refetch()} />;
  }
  if (commendation.data === undefined || commendation.data === null) return null;
  const { awards, closedAt } = commendation.data;
  return (
    <Panel
      title={t.commendation}
      aside={
        <Link to="/commendation" search={{ month }}>
          {t.forPaper}
        </Link>
      }
    >
      <dl className={styles.awards}>
        {awards.map(({ award, staffId, staffName, unitId, unitName, amountFen }) => (
          <div key={`${award} ${staffId ?? unitId ?? ''}`} className={styles.award}>
            <dt className={list.quiet}>{t.award(award)}</dt>
            <dd className={styles.winner}>{staffName ?? unitName ?? t.nobody}</dd>
            {amountFen !== null && staffId !== null && <dd>{moneyText(amountFen, language)}</dd>}
          </div>
        ))}
      </dl>
      <p className={list.quiet}>{t.closedAt(dayAndTimeText(closedAt, timezone, language))}</p>
    </Panel>
  );
}
