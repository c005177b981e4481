import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { dayText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { Page } from '../ui/page.tsx';
import { AbsencesTab } from './absences-tab.tsx';
import { DayStepper } from './day-stepper.tsx';
import { DayTab } from './day-tab.tsx';
import styles from './team-page.module.css';
import { teamTexts } from './team-texts.ts';

/** A leave may be filed long before it begins. */
const MONTHS_AHEAD = 12;

const TABS = ['day', 'absences'] as const;

/** The people one manages: who has filed today and who is short of visits, and who is on leave. */
export function TeamPage() {
  const t = useTexts(teamTexts);
  const { language } = useLanguage();
  const { today, department, unit, role } = useMe();
  const { tab = 'day', date = today, month = today.slice(0, 7) } = useSearch({ from: '/team' });
  const navigate = useNavigate();
  const whose = role === 'unit-manager' ? (unit?.name ?? department.name) : department.name;
  const absences = tab === 'absences';
  return (
    <Page
      title={date === today || absences ? t.title : t.pastTitle}
      lead={`${whose} · ${absences ? monthText(month, language) : dayText(date, language)}`}
      control={
        absences ? (
          <MonthStepper
            to="/team"
            month={month}
            usual={today.slice(0, 7)}
            latest={addMonths(today.slice(0, 7), MONTHS_AHEAD)}
          />
        ) : (
          <DayStepper date={date} />
        )
      }
    >
      <div className={styles.stack}>
        <Segmented
          className={styles.tabs}
          aria-label={t.tabs}
          value={tab}
          options={TABS.map((value) => ({ value, label: t.tab[value] }))}
          onChange={(next) => void navigate({ to: '/team', search: next === 'day' ? {} : { tab: next } })}
        />
        {absences ? <AbsencesTab key={month} month={month} /> : <DayTab key={date} date={date} />}
      </div>
    </Page>
  );
}
