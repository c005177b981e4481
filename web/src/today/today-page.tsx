import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DutyItem } from '../../../shared/contracts/http/me.ts';
import { useNow } from '../clock/server-clock.ts';
import { dayText } from '../clock/zoned-text.ts';
import { todaysDuty } from '../daily-log/log-duty.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { knowsDuties } from '../me/kept-me.ts';
import { ME_KEY, useMe } from '../me/me.ts';
import { StandingPanel } from '../month/standing-panel.tsx';
import columns from '../ui/columns.module.css';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { DraftList } from './draft-list.tsx';
import { DutyList } from './duty-list.tsx';
import { LogHero } from './log-hero.tsx';
import { StakePanel } from './stake-panel.tsx';
import styles from './today-page.module.css';
import { todayTexts } from './today-texts.ts';

/** The moment a deadline passes, what it says is asked again. */
function useRefreshAtDeadlines(duties: readonly DutyItem[]) {
  const queries = useQueryClient();
  const now = useNow();
  const passed = duties.filter((duty) => duty.state === 'open' && Date.parse(duty.deadline) < now).length;
  useEffect(() => {
    if (passed > 0) void queries.invalidateQueries({ queryKey: ME_KEY });
  }, [passed, queries]);
}

function NoLogDue() {
  const t = useTexts(todayTexts);
  const known = knowsDuties(useMe());
  return (
    <section className={styles.free}>
      <h2 className={styles.freeTitle}>{known ? t.free : t.unknown}</h2>
      <p className={styles.quiet}>{known ? t.freeDetail : t.unknownDetail}</p>
      <LinkButton to="/log" look="default">
        {t.write}
      </LinkButton>
    </section>
  );
}

export function TodayPage() {
  const { language } = useLanguage();
  const me = useMe();
  useRefreshAtDeadlines(me.duties);
  const log = todaysDuty(me, 'daily-log');
  const others = me.duties.filter((duty) => duty.duty !== 'daily-log' && duty.duty !== 'visits');
  return (
    <Page
      title={dayText(me.today, language)}
      lead={[me.name, me.unit?.name, me.department.name].filter(Boolean).join(' · ')}
    >
      <div className={columns.columns}>
        <div className={columns.column}>
          {log === undefined ? <NoLogDue /> : <LogHero duty={log} />}
          <DraftList />
          {others.length > 0 && <DutyList duties={others} />}
        </div>
        <div className={columns.column}>
          <StakePanel />
          <StandingPanel month={me.today.slice(0, 7)} linked />
        </div>
      </div>
    </Page>
  );
}
