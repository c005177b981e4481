import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { monthTexts } from './month-texts.ts';
import styles from './standing-panel.module.css';
import { type OwnStanding, useOwnStanding } from './standing.ts';

interface FigureProps {
  readonly label: string;
  readonly value: number | string;
  readonly of?: string;
  readonly tone?: string | undefined;
}

function Figure({ label, value, of, tone = '' }: FigureProps) {
  return (
    <div>
      <dt className={styles.label}>{label}</dt>
      <dd className={`${styles.value} ${tone}`}>
        {value} {of !== undefined && <span className={styles.of}>{of}</span>}
      </dd>
    </div>
  );
}

function Figures({ standing, visitsLimit }: Omit<OwnStanding, 'asOf'>) {
  const t = useTexts(monthTexts);
  const { logs, visitDays, strikes, score } = standing;
  return (
    <dl className={styles.figures}>
      {logs.due > 0 && (
        <Figure
          label={t.logsMissed}
          value={logs.missed}
          of={t.ofDays(logs.due)}
          tone={logs.missed > 0 ? styles.bad : undefined}
        />
      )}
      {visitDays.due > 0 && (
        <Figure
          label={t.shortDays}
          value={visitDays.short}
          of={t.ofLimit(visitsLimit)}
          tone={visitDays.short > 0 ? styles.warning : undefined}
        />
      )}
      <Figure label={t.visits} value={standing.countedVisits} of={t.customers(standing.distinctCustomers)} />
      {strikes['morning-meeting.missed'] > 0 && <Figure label={t.meetings} value={strikes['morning-meeting.missed']} />}
      {strikes['log.mismatch'] > 0 && <Figure label={t.mismatches} value={strikes['log.mismatch']} />}
      {score.status === 'complete' && <Figure label={t.score} value={score.value ?? ''} />}
    </dl>
  );
}

function Judged({ standing, asOf, visitsLimit }: OwnStanding) {
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
      <Figures standing={standing} visitsLimit={visitsLimit} />
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
      {own.data === null ? <NotJudged /> : <Judged {...own.data} />}
    </Panel>
  );
}
