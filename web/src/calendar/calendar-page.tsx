import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { usePhone } from '../theme/media.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import panel from '../ui/panel.module.css';
import { settableYears, useCalendarYear } from './calendar-year.ts';
import styles from './calendar.module.css';
import { calendarTexts } from './calendar-texts.ts';
import { DAY_KINDS } from './day-kind.ts';
import { DayPanel } from './day-panel.tsx';
import { ImportPanel } from './import-panel.tsx';
import { YearGrid } from './year-grid.tsx';

function YearStepper({ year }: { readonly year: number }) {
  const t = useTexts(calendarTexts);
  return (
    <div className={styles.stepper}>
      <LinkButton
        to="/calendar"
        search={{ year: year - 1 }}
        look="text"
        icon={<LeftOutlined />}
        aria-label={t.previous}
      />
      <LinkButton to="/calendar" search={{ year: year + 1 }} look="text" icon={<RightOutlined />} aria-label={t.next} />
    </div>
  );
}

function Legend() {
  const t = useTexts(calendarTexts);
  return (
    <div className={styles.legend}>
      <ul aria-label={t.legend} className={styles.kinds}>
        {DAY_KINDS.map((kind) => (
          <li key={kind} className={styles.kind}>
            <span className={`${styles.day} ${styles.sample} ${styles[kind]}`} aria-hidden>
              {kind === 'holiday' || kind === 'make-up' ? t.badge[kind] : '8'}
            </span>
            {t.kind[kind]}
          </li>
        ))}
      </ul>
      <p className={`${list.quiet} ${styles.keys}`}>{t.keys}</p>
    </div>
  );
}

function Year({ number, date }: { readonly number: number; readonly date: string | undefined }) {
  const t = useTexts(calendarTexts);
  const { role, today } = useMe();
  const phone = usePhone();
  const year = useCalendarYear(number);
  if (year.isPending) return <Bone height={900} />;
  if (year.isLoadingError) return <FailureNotice error={year.error} retry={() => void year.refetch()} />;
  const isUncovered = year.data.months.some(({ days }) => days.some(({ source }) => source === 'uncovered'));
  const { first, last } = settableYears(today);
  const dayPanel = <DayPanel year={year.data} date={date} />;
  const mayImport = mayDo('import-holidays', role, 'department') && first <= number && number <= last;
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        {isUncovered && <Alert showIcon type="warning" title={t.uncovered} description={t.uncoveredDetail} />}
        <div className={panel.panel}>
          <Legend />
          <YearGrid year={year.data} chosen={date} below={phone && dayPanel} />
        </div>
      </div>
      <div className={`${columns.column} ${styles.side}`}>
        {!phone && dayPanel}
        {mayImport && <ImportPanel key={number} year={year.data} />}
      </div>
    </div>
  );
}

/** The working calendar of a year: for everybody to read, for administrators to change. */
export function CalendarPage() {
  const t = useTexts(calendarTexts);
  const { today } = useMe();
  const { year = Number(today.slice(0, 4)), date } = useSearch({ from: '/calendar' });
  return (
    <Page title={t.title(year)} lead={t.lead} control={<YearStepper year={year} />}>
      <Year number={year} date={date} />
    </Page>
  );
}
