import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { dayAndTimeText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useDays, useRulings } from '../month/department-month.ts';
import { useStandings } from '../month/standings.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { AwardReview } from './award-review.tsx';
import { boardRows, unitRows } from './board-rows.ts';
import { boardTexts } from './board-texts.ts';
import styles from './board.module.css';
import { PersonDrawer } from './person-drawer.tsx';
import { RankingPanels } from './ranking-panels.tsx';
import { StandingTable } from './standing-table.tsx';
import { UnitTable } from './unit-table.tsx';

/** Everybody's month; the same rows as long as nothing they are made of changes. */
function useBoard(month: string) {
  const standings = useStandings(month);
  const days = useDays(month);
  const rulings = useRulings(month);
  const rows = useMemo(
    () =>
      standings.data === undefined || days.data === undefined || rulings.data === undefined
        ? undefined
        : boardRows(standings.data, days.data, rulings.data),
    [standings.data, days.data, rulings.data],
  );
  const failed = [standings, days, rulings].find(({ isLoadingError }) => isLoadingError);
  return { standings: standings.data, days: days.data, rows, failed };
}

function NotJudged() {
  const t = useTexts(boardTexts);
  return (
    <Panel title={t.notJudged}>
      <p className={list.quiet}>{t.notJudgedDetail}</p>
    </Panel>
  );
}

function Loading() {
  return (
    <div className={styles.stack}>
      <Bone height={260} />
      <Bone height={220} />
      <Bone height={520} />
    </div>
  );
}

function Board({ month }: { readonly month: string }) {
  const { standings, days, rows, failed } = useBoard(month);
  const { role } = useMe();
  const [openId, setOpenId] = useState<string | null>(null);
  const units = useMemo(() => unitRows(rows ?? []), [rows]);
  if (failed?.error) return <FailureNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (standings === undefined || days === undefined || rows === undefined) return <Loading />;
  if (standings.asOf === null) return <NotJudged />;
  const { visitsLimit } = standings;
  return (
    <div className={styles.stack}>
      <RankingPanels rows={rows} units={units} open={setOpenId} />
      {mayDo('show-month', role, 'department') && <AwardReview month={month} />}
      {units.length > 1 && <UnitTable units={units} />}
      <StandingTable rows={rows} month={month} visitsLimit={visitsLimit} open={setOpenId} />
      <PersonDrawer
        row={rows.find(({ staffId }) => staffId === openId) ?? null}
        dates={days.days}
        month={month}
        visitsLimit={visitsLimit}
        close={() => {
          setOpenId(null);
        }}
      />
    </div>
  );
}

/** The month of everybody in reach: who leads and why, how units compare, and each figure down to what it is made of. */
export function BoardPage() {
  const t = useTexts(boardTexts);
  const { language } = useLanguage();
  const { today, timezone } = useMe();
  const current = today.slice(0, 7);
  const { month = current } = useSearch({ from: '/board' });
  const asOf = useStandings(month).data?.asOf;
  return (
    <Page
      wide
      title={t.title(monthText(month, language))}
      lead={typeof asOf === 'string' ? t.asOf(dayAndTimeText(asOf, timezone, language)) : '\u00A0'}
      control={<MonthStepper to="/board" month={month} usual={current} />}
    >
      <Board key={month} month={month} />
    </Page>
  );
}
