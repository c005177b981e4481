import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { EligibilityReasons } from './eligibility-reasons.tsx';
import { monthTexts } from './month-texts.ts';
import { StandingFigures } from './standing-figures.tsx';
import styles from './standing-panel.module.css';
import { type OwnStanding, useOwnStanding } from './standing.ts';

function Judged({ month, standing, asOf, visitsLimit }: OwnStanding & { readonly month: string }) {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const Icon = standing.monthEligible ? CheckCircleFilled : CloseCircleFilled;
  return (
    <>
      <p className={styles.eligibility}>
        <Icon className={`${styles.icon} ${standing.monthEligible ? styles.kept : styles.lost}`} aria-hidden />
        {standing.monthEligible ? t.eligible : t.lost}
      </p>
      <p className={styles.promotion}>{standing.promotionEligible ? t.promotionKept : t.promotionLost}</p>
      {!standing.monthEligible && <EligibilityReasons month={month} />}
      <StandingFigures month={month} standing={standing} visitsLimit={visitsLimit} />
      <p className={styles.asOf}>{t.asOf(dayAndTimeText(asOf, timezone, language))}</p>
    </>
  );
}

function NotJudged() {
  const t = useTexts(monthTexts);
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t.notJudged}</p>
      <p className={styles.quiet}>{t.notJudgedDetail}</p>
    </div>
  );
}

/** Where the person's month stands: eligibility first, then what it hangs on. */
export function StandingPanel({ month, linked = false }: { readonly month: string; readonly linked?: boolean }) {
  const t = useTexts(monthTexts);
  const own = useOwnStanding(month);
  if (own.isPending) return <Bone height={236} />;
  if (own.isLoadingError) return <FailureNotice error={own.error} retry={() => void own.refetch()} />;
  return (
    <Panel title={t.standing} aside={linked ? <Link to="/month">{t.all}</Link> : undefined}>
      {own.data === null ? <NotJudged /> : <Judged month={month} {...own.data} />}
    </Panel>
  );
}
