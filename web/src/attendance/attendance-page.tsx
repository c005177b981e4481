import { LeftOutlined } from '@ant-design/icons';
import { useSearch } from '@tanstack/react-router';
import type { SessionItem } from '../../../shared/contracts/http/sessions.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './attendance-page.module.css';
import { attendanceTexts } from './attendance-texts.ts';
import { SessionFormPanel } from './session-form.tsx';
import { SessionList } from './session-list.tsx';
import { SessionPlanPanel } from './session-plan-panel.tsx';
import { SessionView } from './session-view.tsx';
import { useSessions } from './sessions.ts';

/** Nobody plans further ahead than a year. */
const MONTHS_AHEAD = 12;

function Chosen({ sessions, id }: { readonly sessions: readonly SessionItem[]; readonly id: string }) {
  const t = useTexts(attendanceTexts);
  const session = sessions.find((one) => one.id === id);
  if (session !== undefined) return <SessionView key={id} session={session} />;
  return (
    <Panel title={t.gone}>
      <p className={list.quiet}>{t.goneDetail}</p>
    </Panel>
  );
}

function Unchosen({ month }: { readonly month: string }) {
  const t = useTexts(attendanceTexts);
  const { role } = useMe();
  const plans = mayDo('generate-sessions', role, 'department');
  return (
    <>
      <div className={styles.hint}>
        <Panel title={t.pick}>
          <p className={list.quiet}>{t.pickDetail}</p>
        </Panel>
      </div>
      {plans && <SessionPlanPanel key={month} month={month} />}
      {plans && <SessionFormPanel />}
    </>
  );
}

function Sessions({ month, chosen }: { readonly month: string; readonly chosen: string | undefined }) {
  const t = useTexts(attendanceTexts);
  const sessions = useSessions(month);
  if (sessions.isPending) return <Bone height={420} />;
  if (sessions.isLoadingError) return <FailureNotice error={sessions.error} retry={() => void sessions.refetch()} />;
  return (
    <div className={styles.columns} data-chosen={chosen !== undefined}>
      <div className={styles.list}>
        <SessionList month={month} sessions={sessions.data} selected={chosen} />
      </div>
      <div className={styles.column}>
        {chosen !== undefined && (
          <p className={styles.back}>
            <LinkButton to="/attendance" search={{ month }} look="text" icon={<LeftOutlined />}>
              {t.back}
            </LinkButton>
          </p>
        )}
        {chosen === undefined ? <Unchosen month={month} /> : <Chosen sessions={sessions.data} id={chosen} />}
      </div>
    </div>
  );
}

/** Who came to the meetings and trainings of a month: a list, and one session opened beside it (on a phone: instead). */
export function AttendancePage() {
  const t = useTexts(attendanceTexts);
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current, session } = useSearch({ from: '/attendance' });
  return (
    <Page
      title={t.title}
      lead={t.lead(monthText(month, language))}
      control={
        <MonthStepper to="/attendance" month={month} usual={current} latest={addMonths(current, MONTHS_AHEAD)} />
      }
    >
      <Sessions key={month} month={month} chosen={session} />
    </Page>
  );
}
