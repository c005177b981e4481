import { Segmented, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { PersonDays } from '../../../shared/contracts/http/days.ts';
import type { DayState } from '../../../shared/domain/duties/person-days.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { Chart, type ChartLook } from '../ui/chart.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { useYearOf } from './chart-data.ts';
import styles from './charts.module.css';
import { chartsTexts } from './charts-texts.ts';
import { type YearDay, yearDays } from './series.ts';

const HEIGHT = 210;
const MIN_WIDTH = 760;
const MEASURES = ['logs', 'visits'] as const;
type Measure = (typeof MEASURES)[number];

const STATES = ['done', 'late', 'missed', 'on-leave', 'excused', 'open', 'held'] as const satisfies DayState[];

const coloursOf = (look: ChartLook): Readonly<Record<(typeof STATES)[number], string>> => ({
  done: look.good,
  late: look.warning,
  missed: look.bad,
  'on-leave': look.quiet,
  excused: look.quiet,
  open: look.first,
  held: look.line,
});

/** Of the calendar: a cell for each day, its colour and its tooltip say the same. */
function useOption(days: readonly YearDay[], year: number, measure: Measure) {
  const t = useTexts(chartsTexts);
  const { language } = useLanguage();
  return useCallback(
    (look: ChartLook) => {
      const colours = coloursOf(look);
      const most = Math.max(1, ...days.map(({ counted }) => counted));
      const scale = { orient: 'horizontal', left: 40, bottom: 0, itemWidth: 12, textStyle: { color: look.quiet } };
      const byDate = new Map(days.map((day) => [day.date, day]));
      const tooltip = ({ data: [date] }: { readonly data: readonly [string, unknown] }): string => {
        const day = byDate.get(date);
        return day === undefined
          ? date
          : `${dayText(date, language, 'short')}\n${t.dayState[day.log]} · ${t.visits} ${day.counted}`;
      };
      return {
        tooltip: { formatter: tooltip },
        visualMap:
          measure === 'logs'
            ? {
                ...scale,
                type: 'piecewise',
                pieces: STATES.filter((state) => days.some(({ log }) => log === state)).map((state) => ({
                  value: STATES.indexOf(state),
                  label: t.dayState[state],
                  color: colours[state],
                })),
              }
            : {
                ...scale,
                type: 'continuous',
                min: 0,
                max: most,
                itemHeight: 120,
                inRange: { color: [look.line, look.first] },
              },
        calendar: {
          range: String(year),
          left: 40,
          right: 8,
          top: 24,
          bottom: 48,
          cellSize: ['auto', 'auto'],
          itemStyle: { color: 'transparent', borderColor: look.line },
          splitLine: { lineStyle: { color: look.quiet } },
          yearLabel: { show: false },
          dayLabel: { firstDay: 1, color: look.quiet, nameMap: language === 'en' ? 'EN' : 'ZH' },
          monthLabel: { color: look.quiet, nameMap: language === 'en' ? 'EN' : 'ZH' },
        },
        series: [
          {
            type: 'heatmap',
            coordinateSystem: 'calendar',
            data: days.map(({ date, log, counted }) => [date, measure === 'logs' ? STATES.indexOf(log) : counted]),
          },
        ],
      };
    },
    [days, year, measure, t, language],
  );
}

interface YearProps {
  readonly person: PersonDays;
  readonly year: number;
  readonly measure: Measure;
}

function Year({ person, year, measure }: YearProps) {
  const t = useTexts(chartsTexts);
  const { language } = useLanguage();
  const asked = useYearOf(person.staffId, year);
  const days = useMemo(() => yearDays(asked.data), [asked.data]);
  const option = useOption(days, year, measure);
  if (asked.error !== null) return <FailureNotice error={asked.error} retry={asked.retry} />;
  if (asked.isPending) {
    return (
      <div role="status" aria-label={t.loadingYear}>
        <Bone height={HEIGHT} />
      </div>
    );
  }
  if (days.length === 0) return <p className={list.quiet}>{t.noDays}</p>;
  return (
    <Chart
      label={t.yearLabel(person.staffName, year, t[measure])}
      height={HEIGHT}
      minWidth={MIN_WIDTH}
      option={option}
      table={{
        columns: [t.day, t.logs, t.visits],
        rows: days.map(({ date, log, counted }) => [dayText(date, language, 'short'), t.dayState[log], counted]),
      }}
    />
  );
}

/** One person's year, day by day: read only once somebody is chosen. */
export function YearPanel({ people, year }: { readonly people: readonly PersonDays[]; readonly year: number }) {
  const t = useTexts(chartsTexts);
  const [staffId, setStaffId] = useState<string | null>(null);
  const [measure, setMeasure] = useState<Measure>('logs');
  const person = people.find((one) => one.staffId === staffId);
  return (
    <Panel title={t.year}>
      <div className={styles.tools}>
        <Select<string>
          className={styles.person ?? ''}
          aria-label={t.person}
          placeholder={t.choosePerson}
          showSearch={{ optionFilterProp: 'label' }}
          value={staffId}
          options={people.map((one) => ({
            value: one.staffId,
            label: `${one.staffName} ${one.unitName ?? ''}`.trim(),
          }))}
          onChange={setStaffId}
        />
        <Segmented<Measure>
          aria-label={t.measure}
          value={measure}
          options={MEASURES.map((value) => ({ value, label: t[value] }))}
          onChange={setMeasure}
        />
      </div>
      {person === undefined ? (
        <p className={list.quiet}>{t.choosePersonDetail}</p>
      ) : (
        <Year key={person.staffId} person={person} year={year} measure={measure} />
      )}
    </Panel>
  );
}
