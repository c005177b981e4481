import { LeftOutlined } from '@ant-design/icons';
import { useSearch } from '@tanstack/react-router';
import type { MonthDays } from '../../../shared/contracts/http/days.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useDays } from '../month/department-month.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { DayHead } from './day-head.tsx';
import { MemberList } from './member-list.tsx';
import { MemberLog } from './member-log.tsx';
import { membersOn } from './team-day.ts';
import styles from './team-page.module.css';
import { searchOf } from './team-search.ts';
import { teamTexts } from './team-texts.ts';

/** Today's filing is followed while the page is seen. */
const REFRESHED_MS = 30_000;

function Day({ days, date }: { readonly days: MonthDays; readonly date: string }) {
  const t = useTexts(teamTexts);
  const { today } = useMe();
  const { show = 'all', person } = useSearch({ from: '/team' });
  const members = membersOn(days, date);
  const chosen = members.find(({ staffId }) => staffId === person);
  const inPlace = { date, show };
  return (
    <>
      <div className={styles.overview} data-chosen={chosen !== undefined}>
        <DayHead days={days} date={date} members={members} show={show} />
      </div>
      <div className={styles.columns} data-chosen={chosen !== undefined}>
        <div className={styles.list}>
          <MemberList members={members} {...inPlace} chosen={person} />
        </div>
        <div className={styles.column}>
          {chosen === undefined ? (
            <div className={styles.hint}>
              <Panel title={t.pick}>
                <p className={list.quiet}>{t.pickDetail}</p>
              </Panel>
            </div>
          ) : (
            <>
              <p className={styles.back}>
                <LinkButton to="/team" search={searchOf(inPlace, today)} look="text" icon={<LeftOutlined />}>
                  {t.back}
                </LinkButton>
              </p>
              <MemberLog key={chosen.staffId} member={chosen} date={date} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** One day of the people one manages; today's is live. */
export function DayTab({ date }: { readonly date: string }) {
  const days = useDays(date.slice(0, 7), REFRESHED_MS);
  if (days.isPending) return <Bone height={520} />;
  if (days.isLoadingError) return <FailureNotice error={days.error} retry={() => void days.refetch()} />;
  return <Day days={days.data} date={date} />;
}
