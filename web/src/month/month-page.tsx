import { useSearch } from '@tanstack/react-router';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { Page } from '../ui/page.tsx';
import { AppealList } from './appeal-list.tsx';
import { CommendationPanel } from './commendation-panel.tsx';
import styles from './month-page.module.css';
import { MonthStepper } from './month-stepper.tsx';
import { RulingList } from './ruling-list.tsx';
import { StandingPanel } from './standing-panel.tsx';

export function MonthPage() {
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/month' });
  return (
    <Page title={monthText(month, language)} control={<MonthStepper to="/month" month={month} usual={current} />}>
      <div className={styles.stack}>
        <div className={columns.column}>
          <StandingPanel key={month} month={month} />
          {month < current && <CommendationPanel month={month} />}
          <AppealList month={month} />
        </div>
        <RulingList month={month} />
      </div>
    </Page>
  );
}
