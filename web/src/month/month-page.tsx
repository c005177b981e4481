import { useSearch } from '@tanstack/react-router';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { AppealList } from './appeal-list.tsx';
import { CommendationPanel } from './commendation-panel.tsx';
import { DayPanel } from './day-panel.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { useMonthDays } from './month-days.ts';
import styles from './month-page.module.css';
import { MonthStepper } from './month-stepper.tsx';
import { RulingList } from './ruling-list.tsx';
import { StandingPanel } from './standing-panel.tsx';

/** The calendar, and below it the chosen day, or all rulings where none is chosen. */
function Days({ month, chosen }: { readonly month: string; readonly chosen: string | undefined }) {
  const { days, error, refetch } = useMonthDays(month);
  const day = days?.find(({ date }) => date === chosen);
  return (
    <div className={columns.column}>
      {days !== undefined && <MonthCalendar month={month} days={days} chosen={chosen} />}
      {days === undefined && (error === null ? <Bone height={430} /> : <FailureNotice error={error} retry={refetch} />)}
      {day === undefined ? <RulingList month={month} /> : <DayPanel key={day.date} day={day} month={month} />}
    </div>
  );
}

export function MonthPage() {
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current, day } = useSearch({ from: '/month' });
  return (
    <Page title={monthText(month, language)} control={<MonthStepper to="/month" month={month} usual={current} />}>
      <div className={styles.stack}>
        <div className={columns.column}>
          <StandingPanel key={month} month={month} />
          {month < current && <CommendationPanel month={month} />}
          <AppealList month={month} />
        </div>
        <Days key={month} month={month} chosen={day} />
      </div>
    </Page>
  );
}
