import { useQuery } from '@tanstack/react-query';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { exactText, timeText } from '../clock/zoned-text.ts';
import { standingLog } from '../daily-log/filed-logs.ts';
import { VisitMark } from '../daily-log/visit-card.tsx';
import { visitStates } from '../daily-log/visit-state.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './member-log.module.css';
import { otherVersions, type TeamMember, wanting } from './team-day.ts';
import { LOG_TONES, teamTexts } from './team-texts.ts';

function useLogsOfDay(staffId: string, date: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: ['team-logs', staffId, date],
    refetchInterval: 30_000,
    queryFn: () => readPages((paging) => api('list-daily-logs', { query: { staffId, period: date, ...paging } })),
  });
}

/** What was due and what counts. */
function Figures({ member: { day } }: { readonly member: TeamMember }) {
  const t = useTexts(teamTexts);
  const { counted, visits } = day;
  const missing = wanting(day);
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt className={list.quiet}>{t.counted}</dt>
          <dd className={styles.figure}>{counted}</dd>
        </div>
        {visits !== null && (
          <div>
            <dt className={list.quiet}>{t.due}</dt>
            <dd className={styles.figure}>
              {visits.due}
              {missing > 0 && <strong className={styles.wanting}>{t.wanting(missing)}</strong>}
            </dd>
          </div>
        )}
      </dl>
      {visits !== null && visits.offsets > 0 && (
        <p className={list.quiet}>{t.dueDetail(visits.quota, visits.offsets)}</p>
      )}
      {(day.log === 'held' || visits?.state === 'held') && <p className={list.quiet}>{t.held}</p>}
    </>
  );
}

function Visits({ log }: { readonly log: DailyLogItem }) {
  const t = useTexts(teamTexts);
  const states = visitStates(log.visits);
  if (log.visits.length === 0) return <p className={list.quiet}>{t.noVisits}</p>;
  return (
    <ol>
      {log.visits.map((visit, index) => {
        const state = states[index];
        return (
          <li key={index} className={styles.visit}>
            <div>
              <p className={styles.customer}>{visit.customer}</p>
              <p className={list.quiet}>{[visit.at, visit.contact, visit.phone].filter(Boolean).join(' · ')}</p>
              <p className={styles.text}>{visit.summary}</p>
            </div>
            {log.onTime && state !== undefined && <VisitMark state={state} />}
          </li>
        );
      })}
    </ol>
  );
}

function StandingLog({ log }: { readonly log: DailyLogItem }) {
  const t = useTexts(teamTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <div className={styles.stack}>
      <p className={styles.line}>
        <span className={list.quiet}>{t.received(exactText(log.receivedAt, timezone, language))}</span>
        <Mark tone={log.onTime ? 'good' : 'warning'}>{log.onTime ? t.onTime : t.lateNotCounted}</Mark>
      </p>
      {!log.onTime && <p className={list.quiet}>{t.lateVisits}</p>}
      <Visits log={log} />
      <div>
        <h3 className={list.quiet}>{t.plan}</h3>
        <p className={styles.text}>{log.nextDayPlan.trim() === '' ? t.noPlan : log.nextDayPlan}</p>
      </div>
    </div>
  );
}

function Others({ logs }: { readonly logs: readonly DailyLogItem[] }) {
  const t = useTexts(teamTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  if (logs.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary className={styles.summary}>{t.versions(logs.length)}</summary>
      <ul>
        {logs.map((log) => (
          <li key={log.id} className={list.quiet}>
            {t.version(timeText(log.receivedAt, timezone, language), log.visits.length)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Logs({ staffId, date }: { readonly staffId: string; readonly date: string }) {
  const t = useTexts(teamTexts);
  const logs = useLogsOfDay(staffId, date);
  if (logs.isPending) return <Bone height={200} />;
  if (logs.isLoadingError) return <FailureNotice error={logs.error} retry={() => void logs.refetch()} />;
  const id = standingLog(logs.data, date)?.id;
  const standing = logs.data.find((log) => log.id === id);
  return (
    <Panel title={t.log}>
      {standing === undefined ? <p className={list.quiet}>{t.notFiled}</p> : <StandingLog log={standing} />}
      <Others logs={otherVersions(logs.data, standing)} />
    </Panel>
  );
}

/** One person's day: what counts, and the log it is counted from. */
export function MemberLog({ member, date }: { readonly member: TeamMember; readonly date: string }) {
  const t = useTexts(teamTexts);
  const { staffId, staffName, day } = member;
  const mark = day.log === null ? undefined : <Mark tone={LOG_TONES[day.log]}>{t.state[day.log]}</Mark>;
  return (
    <>
      <Panel title={staffName} aside={mark}>
        <Figures member={member} />
      </Panel>
      <Logs staffId={staffId} date={date} />
    </>
  );
}
