import { useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useDays } from '../month/department-month.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import styles from './charts.module.css';
import { chartsTexts } from './charts-texts.ts';
import { DayVisitsPanel, UnitVisitsPanel } from './visit-panels.tsx';
import { ProspectPanel } from './prospect-panel.tsx';
import { SeasonPanel } from './season-panel.tsx';
import { YearPanel } from './year-panel.tsx';

function Charts({ month }: { readonly month: string }) {
  const t = useTexts(chartsTexts);
  const days = useDays(month);
  const [unitName, setUnitName] = useState('');
  const people = useMemo(() => days.data?.people ?? [], [days.data]);
  const units = useMemo(
    () => [...new Set(people.flatMap((person) => (person.unitName === null ? [] : [person.unitName])))],
    [people],
  );
  const chosen = useMemo(
    () => (unitName === '' ? people : people.filter((person) => person.unitName === unitName)),
    [people, unitName],
  );
  if (days.isPending) return <Bone height={420} />;
  if (days.isLoadingError) return <FailureNotice error={days.error} retry={() => void days.refetch()} />;
  return (
    <>
      <DayVisitsPanel
        month={month}
        days={days.data.days}
        people={chosen}
        aside={
          units.length > 1 && (
            <Select
              className={styles.select ?? ''}
              aria-label={t.unit}
              value={unitName}
              options={[{ value: '', label: t.allUnits }, ...units.map((value) => ({ value, label: value }))]}
              onChange={setUnitName}
            />
          )
        }
      />
      <div className={styles.pair}>
        <UnitVisitsPanel month={month} days={days.data} />
        <ProspectPanel month={month} days={days.data} units={units} />
      </div>
      <YearPanel people={people} year={Number(month.slice(0, 4))} />
    </>
  );
}

/** The department's figures as charts, each with its table. */
export function ChartsPage() {
  const t = useTexts(chartsTexts);
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/charts' });
  return (
    <Page
      wide
      title={t.title(monthText(month, language))}
      lead={t.lead}
      control={<MonthStepper to="/charts" month={month} usual={current} />}
    >
      <div className={styles.stack}>
        <Charts key={month} month={month} />
        <SeasonPanel year={Number(month.slice(0, 4))} />
      </div>
    </Page>
  );
}
