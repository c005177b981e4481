import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { shellTexts } from '../app/shell-texts.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { Page } from '../ui/page.tsx';
import { AccessTable } from './access-table.tsx';
import { CheckDesk } from './check-desk.tsx';
import { CheckTable } from './check-table.tsx';
import { DrawList } from './draw-list.tsx';
import { SPOT_CHECK_TABS } from './spot-check-tabs.ts';
import styles from './spot-checks.module.css';
import { spotCheckTexts } from './spot-check-texts.ts';

const LISTS = { draws: DrawList, checks: CheckTable, accesses: AccessTable };

function MonthOfChecks() {
  const t = useTexts(spotCheckTexts);
  const title = useTexts(shellTexts).page['/spot-checks'];
  const { language } = useLanguage();
  const navigate = useNavigate({ from: '/spot-checks' });
  const current = useMe().today.slice(0, 7);
  const { tab = 'draws', month = current } = useSearch({ from: '/spot-checks' });
  const List = LISTS[tab];
  return (
    <Page
      title={`${title} · ${monthText(month, language)}`}
      lead={t.lead}
      control={<MonthStepper to="/spot-checks" month={month} usual={current} />}
    >
      <Segmented
        className={styles.tabs}
        aria-label={t.lists}
        value={tab}
        options={SPOT_CHECK_TABS.map((value) => ({ value, label: t.tabs[value] }))}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, tab: chosen }), replace: true })}
      />
      <List key={month} month={month} />
    </Page>
  );
}

/** Draws, results and accesses of a month; or, where the address names one, the desk on which a log is checked. */
export function SpotChecksPage() {
  const { staffId, date } = useSearch({ from: '/spot-checks' });
  if (staffId === undefined || date === undefined) return <MonthOfChecks />;
  return <CheckDesk key={`${staffId} ${date}`} staffId={staffId} date={date} />;
}
